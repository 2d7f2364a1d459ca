import type { EntityType, KeyedDigest } from "../types";
import { Draw } from "./draw";
import { generatorOf } from "./generators";
import { compactSpelling, nameSpellings, type Spelling } from "./other-spellings";
import { OwnWords } from "./own-words";
import { drawNameWord, type NameWord, readName } from "./person";

/** What surrogates depend on besides the value and the tenant's key. */
export interface SurrogateContext {
  /** Of the policy: a phone number without a country code is read as one of their countries. */
  readonly languages: readonly string[];
  /** The text of the whole request, asked for once and only when a surrogate is drawn. */
  readonly ownText: () => string;
  /** True when `ownText` is JSON, with escapes. */
  readonly isJson: boolean;
}

/** Where a book writes what an answer is restored with. */
export interface KnownSurrogates {
  readonly valueBySurrogate: Map<string, string>;
  /** Undefined for a spelling that two values would fit. */
  readonly valueBySpelling: Map<string, string | undefined>;
}

/** How often a surrogate that is taken, or that stands in the request's own text, is drawn again. */
const attemptsMax = 32;
/** An answer is searched for surrogates; what is shorter than this could be any word or number of it. */
const charactersMin = 6;
const nameCharactersMin = 3;
/** CJK names are two or three characters, each of which says as much as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;

/**
 * The surrogates of one request. A surrogate depends on the tenant's key, the type and the value, so it is the
 * same in every turn and on every replica; only when it is taken by another value of the request, or stands in the
 * request's own text, is it drawn again.
 */
export class SurrogateBook {
  readonly #digest: KeyedDigest;
  readonly #languages: readonly string[];
  readonly #ownWords: OwnWords;
  /** `TYPE|value` to surrogate; undefined for a value that has none. */
  readonly #surrogateByValue = new Map<string, string | undefined>();
  /** Folded surrogate to the folded value that it belongs to. */
  readonly #ownerByFolded = new Map<string, string>();
  readonly #nameWords = new Map<string, string | undefined>();
  readonly #values: Map<string, string>;
  readonly #spellings: Map<string, string | undefined>;

  /** What is drawn is written into the maps of `known`. */
  constructor(digest: KeyedDigest, context: SurrogateContext, known: KnownSurrogates) {
    this.#digest = digest;
    this.#values = known.valueBySurrogate;
    this.#spellings = known.valueBySpelling;
    this.#languages = context.languages;
    this.#ownWords = new OwnWords(context.ownText, context.isJson);
  }

  /** Undefined when this type has no surrogates, the value is written in an unknown form, or all are taken. */
  surrogateFor(type: EntityType, value: string): string | undefined {
    const key = `${type}|${value}`;
    if (this.#surrogateByValue.has(key)) return this.#surrogateByValue.get(key);
    const surrogate = type === "PERSON" ? this.#nameFor(value) : this.#drawFor(type, value);
    this.#surrogateByValue.set(key, surrogate);
    if (surrogate !== undefined) this.#remember(type, surrogate, value);
    return surrogate;
  }

  #drawFor(type: EntityType, value: string): string | undefined {
    const generate = generatorOf(type);
    if (generate === undefined) return undefined;
    const owner = `${type}|${fold(value)}`;
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      const candidate = generate(value, new Draw(this.#digest, `${attempt}|${owner}`), this.#languages);
      if (candidate === undefined) return undefined;
      if (candidate.length >= charactersMin && this.#take(candidate, owner, value)) return candidate;
    }
    return undefined;
  }

  #nameFor(value: string): string | undefined {
    const words = readName(value);
    if (words === undefined) return undefined;
    let surrogate = "";
    let copied = 0;
    for (const word of words) {
      const drawn = this.#nameWordFor(word);
      if (drawn === undefined) return undefined;
      surrogate += value.slice(copied, word.start) + drawn;
      copied = word.start + word.text.length;
    }
    surrogate += value.slice(copied);
    return this.#values.has(surrogate) ? undefined : surrogate;
  }

  #nameWordFor(word: NameWord): string | undefined {
    const folded = word.text.toLowerCase();
    if (this.#nameWords.has(word.text)) return this.#nameWords.get(word.text);
    const owner = `PERSON|${folded}`;
    let drawn: string | undefined;
    for (let attempt = 0; attempt < attemptsMax && drawn === undefined; attempt++) {
      const candidate = drawNameWord(word, new Draw(this.#digest, `${attempt}|${word.role}|${owner}`));
      if (candidate === undefined) break;
      const isLongEnough = candidate.length >= nameCharactersMin || unspaced.test(candidate);
      if (isLongEnough && this.#take(candidate, owner, word.text)) drawn = candidate;
    }
    this.#nameWords.set(word.text, drawn);
    if (drawn === undefined) return undefined;
    for (const spelling of nameSpellings(drawn, word.text)) this.#addSpelling(spelling);
    return drawn;
  }

  /** Claims a candidate for its owner; false when it is another value's, or may stand in the request. */
  #take(candidate: string, owner: string, value: string): boolean {
    const folded = fold(candidate);
    const taken = this.#ownerByFolded.get(folded);
    if (candidate === value || (taken !== undefined && taken !== owner)) return false;
    const known = this.#values.get(candidate);
    if (known !== undefined && known !== value) return false;
    if (taken === undefined && this.#ownWords.mayHold(candidate)) return false;
    this.#ownerByFolded.set(folded, owner);
    return true;
  }

  #remember(type: EntityType, surrogate: string, value: string): void {
    this.#values.set(surrogate, value);
    const compact = compactSpelling(type, surrogate, value);
    if (compact !== undefined) this.#addSpelling(compact);
  }

  /** A spelling counts only where it means one value. */
  #addSpelling([spelling, value]: Spelling): void {
    const isFree = !this.#spellings.has(spelling) || this.#spellings.get(spelling) === value;
    this.#spellings.set(spelling, isFree ? value : undefined);
  }
}

/** Separators and case do not make another value: letters, digits and what is neither ASCII. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9\u0080-\u{10ffff}]+/gu, "");
}
