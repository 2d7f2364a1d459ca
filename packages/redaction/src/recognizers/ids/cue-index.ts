import { wordList } from "../cues";
import { unspacedScript } from "../digit-chains";
import { folded } from "./cue-words";

/** A cue as our own list spells it. */
export interface Phrase {
  readonly cue: string;
  /** Numbers of the lists that it is in, see `CueIndex.takes`. */
  readonly lists: readonly number[];
  /** In the list of words for something else. */
  readonly isOther: boolean;
  /** Folded words in reverse order. */
  readonly words: readonly string[];
}

/** The list of words that say a number is nothing that an id recognizer looks for. */
export const otherList = "other";

/** A cue may stand in the plural, or in one word with its number: `kontonummer`, `passportno`. */
const endings = ["", "s", "nummer", "snummer", "number", "numer", "num", "nr", "no"];

/** How seldom a word passes that is in no list: one in so many slots is taken. */
const slotsPerWord = 16;

/** The cues of all lists, by their last word. */
export class CueIndex {
  readonly #byLastWord = new Map<string, Phrase[]>();
  /** Cues of scripts without spaces by their first character, with their place in the lists. */
  readonly #unspaced = new Map<number, [order: number, phrase: Phrase][]>();
  #unspacedCount = 0;
  readonly #listNumbers = new Map<string, number>();
  /** 1 for each hash that some last word in ASCII has. */
  readonly #slots: Uint8Array;

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
    this.#slots = new Uint8Array(2 ** Math.ceil(Math.log2(slotsPerWord * (this.#byLastWord.size + 1))));
    for (const word of this.#byLastWord.keys()) this.#slots[this.#slotOf(hashOf(word))] = 1;
  }

  /** 1 at the number of each of these lists. */
  takes(lists: readonly string[]): Uint8Array {
    const taken = new Uint8Array(this.#listNumbers.size);
    for (const list of lists) taken[this.#listNumbers.get(list) ?? taken.length] = 1;
    return taken;
  }

  /** False when no cue ends with the ASCII word of this hash (see `hashStep`): most words are not even read. */
  mayEndWith(hash: number): boolean {
    return this.#slots[this.#slotOf(hash)] === 1;
  }

  /** Cues that may end with this folded word, longest first. */
  endingWith(word: string, isAscii: boolean): readonly Phrase[] {
    if (isAscii || !unspacedScript.test(word)) return this.#byLastWord.get(word) ?? noPhrases;
    return this.#inside(word);
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
    const phrase = { cue, lists, isOther: names.includes(otherList), words };
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

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }
}

const noPhrases: readonly Phrase[] = [];

/** The hash of a word, letter by letter, whatever its case; it begins with 0. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash, 0x01000193) ^ (code | 0x20);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}
