import { foldWord, isLetter, WordSpotter } from "./recognizers/names-by-rule/word-spotter";
import { isEverydayWord } from "./tagger/names";
import type { Entity } from "./types";

/** A word of a name that was found. */
export class NameWord {
  readonly #word: string;
  #isEveryday: boolean | undefined;
  /** The first eight names that it is a word of. */
  readonly names: number[];

  constructor(word: string, name: number) {
    this.#word = word;
    this.names = [name];
  }

  /**
   * A word of a dictionary as well (`Mark`, `Koch`): by itself it is a name only with a capital inside a sentence. Few
   * names stand in a text again, so it is looked up when that is asked for.
   */
  get isEveryday(): boolean {
    this.#isEveryday ??= isEverydayWord(this.#word);
    return this.#isEveryday;
  }
}

/**
 * Names below these scores are not looked for elsewhere, since they may be none: a name beside a word that says so; one of
 * two words or more that only the tagger vouches for; one of one word.
 */
const scoreMin = { besideCue: 0.75, ofWords: 0.9, ofOneWord: 0.97 };
/** More names than any request of people has; what comes after is found where it stands only. */
const namesMax = 4096;
const unspacedNamesMax = 64;
const namesOfWordMax = 8;

const unspacedScript = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
/** In names, and never the name of somebody. */
const smallWords = new Set(
  (
    "von van de der den del della di da do dos das du la le los las el al zu zur ter ten bin ibn af av the and und et " +
    "mr mrs ms miss dr prof sir herr frau herrn sr sra mme mlle madame monsieur sig dott don doña pan pani bey hanım sayın jun sen junior senior"
  ).split(" "),
);

/** The names that were found in the texts of one request, by their words. */
export class DocumentNames {
  readonly #words = new Map<string, NameWord>();
  readonly #unspaced = new Set<string>();
  readonly #values = new Set<string>();
  /** Finds words of names in any case. */
  readonly spotter = new WordSpotter(this.#words);

  /** How many names are known; grows when `learn` meets a new one. */
  get size(): number {
    return this.#values.size;
  }

  /** Names in scripts that have no spaces, as a whole. */
  get unspaced(): ReadonlySet<string> {
    return this.#unspaced;
  }

  /** Takes the names among the entities of a text. */
  learn(text: string, entities: readonly Entity[]): void {
    for (const entity of entities) {
      if (entity.type !== "PERSON" || this.#values.size >= namesMax) continue;
      const value = text.slice(entity.start, entity.end);
      if (!isSure(value, entity) || this.#values.has(value)) continue;
      this.#values.add(value);
      if (unspacedScript.test(value)) this.#addUnspaced(value);
      else this.#addWords(value);
    }
  }

  #addUnspaced(value: string): void {
    const isHangul = /^[\uac00-\ud7a3]+$/.test(value);
    if (value.length >= (isHangul ? 3 : 2) && this.#unspaced.size < unspacedNamesMax)
      this.#unspaced.add(value);
  }

  #addWords(value: string): void {
    for (let at = 0; at < value.length; at++) {
      const start = at;
      while (at < value.length && isLetter(value.charCodeAt(at))) at++;
      if (at > start) this.#addWord(foldWord(value.slice(start, at)));
    }
  }

  #addWord(word: string): void {
    if (!isNameWord(word)) return;
    const name = this.#values.size;
    const known = this.#words.get(word);
    if (known === undefined) {
      this.#words.set(word, new NameWord(word, name));
      this.spotter.add(word);
    } else if (known.names.length < namesOfWordMax && known.names.at(-1) !== name) known.names.push(name);
  }
}

function isSure(value: string, { score, explanation }: Entity): boolean {
  if (explanation.evidence !== "tagger") return score >= scoreMin.besideCue;
  return score >= (value.includes(" ") ? scoreMin.ofWords : scoreMin.ofOneWord);
}

function isNameWord(word: string): boolean {
  return word.length >= 3 && !smallWords.has(word);
}
