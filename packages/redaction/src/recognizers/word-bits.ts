import { endOfWordBefore, endOfWordFrom, startOfWordAfter, startOfWordUpTo } from "./nearby-word";

/** Set for every word, listed or not. */
export const anyWord = 1;
/** Set where the word may begin later than it is read: marks of other scripts than Latin are no letters. */
export const unsureWord = 2;
/** One in so many slots is taken at most: how seldom a word is copied without reason. */
const slotsPerWord = 32;

/**
 * What the word beside a number says: a bit for each list that it is in, in any case. Nearly all words of a text are in
 * none and are never copied.
 */
export class WordBits {
  readonly #bits = new Map<string, number>();
  readonly #slots: Uint8Array;

  /** Words in lower case by the bit of their list: a power of two, at least 4. */
  constructor(lists: Readonly<Record<number, Iterable<string>>>) {
    for (const [bit, words] of Object.entries(lists)) {
      for (const word of words) this.#bits.set(word, (this.#bits.get(word) ?? anyWord) | Number(bit));
    }
    this.#slots = new Uint8Array(2 ** Math.ceil(Math.log2(slotsPerWord * (this.#bits.size + 1))));
    for (const word of this.#bits.keys()) {
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
      this.#slots[hash & (this.#slots.length - 1)] = 1;
    }
  }

  /** Of the word that ends in front of `at`, spaces and punctuation between aside; 0 when there is none. */
  before(text: string, at: number): number {
    const end = endOfWordBefore(text, at);
    return this.of(text, startOfWordUpTo(text, end), end);
  }

  /** Of the word that begins behind a number, after a space or a comma and a space; 0 when there is none. */
  after(text: string, at: number): number {
    const start = startOfWordAfter(text, at);
    return this.of(text, start, endOfWordFrom(text, start));
  }

  of(text: string, start: number, end: number): number {
    if (start === end) return 0;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 128) return this.#lookUp(text, start, end);
      hash = step(hash, code);
    }
    return this.#slots[hash & (this.#slots.length - 1)] === 0 ? anyWord : this.#lookUp(text, start, end);
  }

  #lookUp(text: string, start: number, end: number): number {
    const bits = this.#bits.get(text.slice(start, end).toLowerCase()) ?? anyWord;
    return mayHoldMark(text, start, end) ? bits | unsureWord : bits;
  }
}

function mayHoldMark(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xd7 || code === 0xf7 || code > 0x24f) return true;
  }
  return false;
}

/** The same for a capital letter of ASCII and its small one. */
function step(hash: number, code: number): number {
  return Math.imul(hash, 31) + (code | 0x20);
}
