import { wordList } from "../cues";
import { unspacedScript } from "../digit-chains";
import { folded } from "./cue-words";

/** A cue as our own list spells it, and the lists that it is in. */
export interface Cue {
  readonly lists: readonly string[];
  readonly cue: string;
}

export interface Phrase extends Cue {
  /** Folded words in reverse order. */
  readonly words: readonly string[];
}

/** The list of words that say a number is nothing that an id recognizer looks for. */
export const otherList = "other";

/** A cue may stand in the plural, or in one word with its number: `kontonummer`, `passportno`. */
const endings = ["", "s", "nummer", "snummer", "number", "numer", "num", "nr", "no"];

/** The cues of all lists, by their last word. */
export class CueIndex {
  readonly #byLastWord = new Map<string, Phrase[]>();
  readonly #unspaced: Phrase[] = [];
  /** 1 for each ending of three letters that some last word has. */
  readonly #tails = new Uint8Array(1 << 15);

  /** The words of each list, with commas between them. */
  constructor(lists: Readonly<Record<string, string>>) {
    const listsOf = new Map<string, string[]>();
    for (const [list, words] of Object.entries(lists)) {
      for (const cue of wordList(words)) listsOf.set(cue, [...(listsOf.get(cue) ?? []), list]);
    }
    for (const [cue, names] of listsOf) this.#add(cue, names);
    for (const phrases of this.#byLastWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** False when no cue ends with the ASCII word `[start, end)`; costs less than reading the word. */
  mayEndWith(text: string, start: number, end: number): boolean {
    return this.#tails[tailOf(text, start, end)] === 1;
  }

  /** Cues that may end with this folded word, longest first. */
  endingWith(word: string): readonly Phrase[] {
    if (!unspacedScript.test(word)) return this.#byLastWord.get(word) ?? [];
    return this.#unspaced.filter((phrase) => word.includes(phrase.words[0] ?? ""));
  }

  #add(cue: string, lists: readonly string[]): void {
    const words = cue.split(" ").map(folded).reverse();
    const [last = ""] = words;
    const phrase = { cue, lists, words };
    if (unspacedScript.test(cue)) {
      this.#unspaced.push(phrase);
      return;
    }
    for (const ending of last.length < 2 ? [""] : endings) {
      const form = last + ending;
      this.#byLastWord.set(form, [...(this.#byLastWord.get(form) ?? []), phrase]);
      this.#tails[tailOf(form, 0, form.length)] = 1;
    }
  }
}

/** The last three letters in fifteen bits, without their case. */
function tailOf(text: string, start: number, end: number): number {
  const third = end - 3 >= start ? text.charCodeAt(end - 3) & 31 : 0;
  const second = end - 2 >= start ? text.charCodeAt(end - 2) & 31 : 0;
  return (third << 10) | (second << 5) | (text.charCodeAt(end - 1) & 31);
}
