import { wordList } from "../cue-words/cues";
import { unspacedScript } from "../numbers/digit-chains";
import { folded, foldedAway, foldedUnit } from "./cue-words";

/** A cue as our own list spells it. */
export interface Phrase {
  /** No other has it. */
  readonly id: number;
  readonly cue: string;
  /** Numbers of the lists that it is in, see `CueIndex.numbersOf`. */
  readonly lists: readonly number[];
  /** In the list of words for something else. */
  readonly isOther: boolean;
  /** Folded words in reverse order. */
  readonly words: readonly string[];
  /** Their hashes, see `hashStep`. */
  readonly hashes: readonly number[];
}

/** The list of words that say a number is nothing that an id recognizer looks for. */
export const otherList = "other";

/** A cue may stand in the plural, or in one word with its number: `kontonummer`, `passportno`. */
const endings = ["", "s", "nummer", "snummer", "number", "numer", "num", "nr", "no"];

/** How seldom a word passes that is in no list: one in so many bits is set. */
const bitsPerWord = 16;

/** The cues that end with one word. */
interface LastWord {
  readonly word: string;
  /** Longest first. */
  readonly phrases: readonly Phrase[];
  /** Of the same hash. */
  readonly other: LastWord | undefined;
}

/** The cues of all lists, by their last word. */
export class CueIndex {
  readonly #byLastWord = new Map<string, Phrase[]>();
  /** The same by the hash of the word. */
  readonly #byHash = new Map<number, LastWord>();
  /** Cues of scripts without spaces by their first character, with their place in the lists. */
  readonly #unspaced = new Map<number, [order: number, phrase: Phrase][]>();
  #unspacedCount = 0;
  #phraseCount = 0;
  readonly #listNumbers = new Map<string, number>();
  /** A bit for each hash that some last word has. */
  readonly #bits: Int32Array;

  /** The words of each list, with commas between them. */
  constructor(lists: Readonly<Record<string, string>>) {
    // Words that differ in accents only are one cue, of all the lists that either is in.
    const known = new Map<string, { readonly cue: string; readonly names: string[] }>();
    for (const [list, words] of Object.entries(lists)) {
      this.#listNumbers.set(list, this.#listNumbers.size);
      for (const cue of wordList(words)) {
        const key = cue.split(" ").map(folded).join(" ");
        const entry = known.get(key) ?? { cue, names: [] };
        entry.names.push(list);
        known.set(key, entry);
      }
    }
    for (const { cue, names } of known.values()) this.#add(cue, names);
    for (const [form, phrases] of this.#byLastWord) {
      // The longest first; of those, the cue that is written so before the one that an ending makes so.
      const isExact = (phrase: Phrase) => Number(phrase.words[0] === form);
      phrases.sort((a, b) => b.words.length - a.words.length || isExact(b) - isExact(a));
    }
    this.#bits = new Int32Array(2 ** Math.ceil(Math.log2((bitsPerWord / 32) * (this.#byLastWord.size + 1))));
    for (const [word, phrases] of this.#byLastWord) {
      const hash = hashOf(word);
      this.#byHash.set(hash, { word, phrases, other: this.#byHash.get(hash) });
      const at = this.#bitOf(hash);
      this.#bits[at >>> 5] = (this.#bits[at >>> 5] as number) | (1 << at);
    }
  }

  numbersOf(lists: readonly string[]): number[] {
    return lists.map((list) => this.#listNumbers.get(list) ?? -1).filter((number) => number !== -1);
  }

  /** False when no cue ends with a word of this hash (see `hashStep`): most words are not looked at again. */
  mayEndWith(hash: number): boolean {
    const at = this.#bitOf(hash);
    return ((this.#bits[at >>> 5] as number) & (1 << at)) !== 0;
  }

  /** Cues that may end with the word of this hash at `[start, end)`, each letter of which `foldedUnit` knows; longest first. */
  endingAt(text: string, start: number, end: number, hash: number): readonly Phrase[] {
    let entry = this.#byHash.get(hash);
    while (entry !== undefined && !isWritten(text, start, end, entry.word)) entry = entry.other;
    return entry?.phrases ?? noPhrases;
  }

  /** Cues that may end with this folded word, longest first. */
  endingWith(word: string): readonly Phrase[] {
    return unspacedScript.test(word) ? this.#inside(word) : (this.#byLastWord.get(word) ?? noPhrases);
  }

  /** Cues of scripts without spaces that stand anywhere in the word, in the order of the lists. */
  #inside(word: string): readonly Phrase[] {
    let found: [order: number, phrase: Phrase][] | undefined;
    for (let at = 0; at < word.length; at++) {
      for (const entry of this.#unspaced.get(word.charCodeAt(at)) ?? []) {
        if (!word.startsWith(entry[1].words[0] ?? "", at)) continue;
        found ??= [];
        found.push(entry);
      }
    }
    return found === undefined ? noPhrases : found.sort(([a], [b]) => a - b).map(([, phrase]) => phrase);
  }

  #add(cue: string, names: readonly string[]): void {
    const words = cue.split(" ").map(folded).reverse();
    const [last = ""] = words;
    const lists = names.map((name) => this.#listNumbers.get(name) ?? -1);
    const phrase = {
      id: this.#phraseCount++,
      cue,
      lists,
      isOther: names.includes(otherList),
      words,
      hashes: words.map(hashOf),
    };
    if (unspacedScript.test(cue)) {
      const first = last.charCodeAt(0);
      this.#unspaced.set(first, [...(this.#unspaced.get(first) ?? []), [this.#unspacedCount++, phrase]]);
      return;
    }
    for (const ending of last.length < 2 ? [""] : endings) {
      const form = last + ending;
      this.#byLastWord.set(form, [...(this.#byLastWord.get(form) ?? []), phrase]);
    }
  }

  #bitOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#bits.length * 32 - 1);
  }
}

const noPhrases: readonly Phrase[] = [];

/** True when the word stands at `[start, end)`; letters count as `foldedUnit` gives them. */
export function isWritten(text: string, start: number, end: number, word: string): boolean {
  if (word.length > end - start) return false;
  let matched = 0;
  for (let at = start; at < end; at++) {
    const letter = foldedUnit(text.charCodeAt(at));
    if (letter === foldedAway) continue;
    if (matched === word.length || letter !== word.charCodeAt(matched)) return false;
    matched++;
  }
  return matched === word.length;
}

/** The hash of a word, letter by letter as `foldedUnit` gives them; it begins with 0. */
export function hashStep(hash: number, letter: number): number {
  return letter === foldedAway ? hash : Math.imul(hash, 0x01000193) ^ letter;
}

/** The same of a word that is folded. */
function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}
