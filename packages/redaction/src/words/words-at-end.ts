import { letterBit } from "./letter-bits";
import { letterBitsBefore, lettersBefore } from "./letter-runs";

/**
 * The words in front of a value. They are compared with sets of words, one after the other: a pattern with several lists of
 * words in a row makes much more code.
 */

/** True for letters only: as many as one of these numbers says, or between. */
export function isOfLetters(word: string, least: number, most: number): boolean {
  if (word === "" || lettersBefore(word, word.length) !== word) return false;
  const count = Array.from(word).length;
  return count >= least && count <= most;
}

/** The stretches between single spaces of a short text, in small letters; read back as far as is asked for. */
export class WordsAtEnd {
  readonly #text: string;
  readonly #isCut: boolean;
  readonly #words: string[] = [];
  /** Where the words end that are not read yet; -1 when all are. */
  #end: number;

  /** @param isCut true when the text begins inside of a word, which is none then */
  constructor(text: string, isCut = false) {
    this.#text = text;
    this.#isCut = isCut;
    this.#end = text.length;
  }

  /** The last for 0, which is empty behind a space; empty where there are fewer. */
  at(place: number): string {
    while (this.#words.length <= place && this.#end !== -1) this.#readBack();
    return this.#words[place] ?? "";
  }

  #readBack(): void {
    const end = this.#end;
    const space = end === 0 ? -1 : this.#text.lastIndexOf(" ", end - 1);
    const isFirst = space === -1;
    this.#words.push(isFirst && this.#isCut ? "" : this.#text.slice(space + 1, end).toLowerCase());
    this.#end = space;
  }

  /** The letters at the end of a stretch: `my` of `"my`. */
  lettersAt(place: number): string {
    const word = this.at(place);
    return lettersBefore(word, word.length);
  }

  /** True when one of the phrases ends with this stretch; a mark may stand before its first word: `("my`. */
  endsWith(phrases: PhraseSet, place: number): boolean {
    let rest = "";
    for (let count = 0; count < phrases.wordsMax; count++) {
      const word = this.at(place + count);
      if (word === "") return false;
      if (hasEnding(word, rest, phrases.all)) return true;
      rest = ` ${word}${rest}`;
    }
    return false;
  }
}

/** Phrases of a few words each. */
export class PhraseSet {
  readonly all: ReadonlySet<string>;
  readonly wordsMax: number;

  /** @param list the phrases in small letters, with `|` between them */
  constructor(list: string) {
    this.all = new Set(list.split("|"));
    this.wordsMax = Math.max(...Array.from(this.all, (phrase) => phrase.split(" ").length));
  }
}

/** Whether a part of the word that no letter stands before makes a phrase with what follows. */
function hasEnding(word: string, rest: string, phrases: ReadonlySet<string>): boolean {
  for (let at = 0; at < word.length; at++) {
    const isStart = at === 0 || (letterBitsBefore(word, at) & letterBit.letter) === 0;
    if (isStart && phrases.has(word.slice(at) + rest)) return true;
  }
  return false;
}
