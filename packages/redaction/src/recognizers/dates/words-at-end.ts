import { lettersBefore } from "../../words/letter-runs";

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

/** The stretches between single spaces of a short text, in small letters. */
export class WordsAtEnd {
  readonly #words: readonly string[];

  constructor(text: string) {
    this.#words = text.toLowerCase().split(" ");
  }

  /** The last for 0, which is empty behind a space; empty where there are fewer. */
  at(place: number): string {
    return this.#words[this.#words.length - 1 - place] ?? "";
  }

  /** The letters at the end of a stretch: `my` of `"my`. */
  lettersAt(place: number): string {
    const word = this.at(place);
    return lettersBefore(word, word.length);
  }
}
