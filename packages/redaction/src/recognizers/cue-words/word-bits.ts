import { characterClass, classOf, lowerOf } from "../../words/characters";
import { endOfWordBefore, endOfWordFrom, startOfWordAfter, startOfWordUpTo } from "./nearby-word";

/** Set for every word, listed or not. */
export const anyWord = 1;
/** Set where the word may begin later than it is read: marks of other scripts than Latin are no letters. */
export const unsureWord = 2;
/** One in so many slots is taken at most: how seldom a word is compared without reason. */
const slotsPerWord = 16;
const lastOfLatin = 0x24f;

/**
 * What the word beside a number says: a bit for each list that it is in, in any case. No word is copied, and nearly all
 * words of a text are in none of the lists and are done with after one look at their letters.
 */
export class WordBits {
  readonly #words: readonly string[];
  readonly #bits: readonly number[];
  /** By hash, the place of a word and 1; a word whose slot is taken goes to the next that is free. */
  readonly #slots: Uint16Array;

  /** Words in lower case by the bit of their list: a power of two, at least 4. */
  constructor(lists: Readonly<Record<number, Iterable<string>>>) {
    const known = new Map<string, number>();
    for (const [bit, words] of Object.entries(lists)) {
      for (const word of words) known.set(word, (known.get(word) ?? anyWord) | Number(bit));
    }
    this.#words = [...known.keys()];
    this.#bits = [...known.values()];
    this.#slots = new Uint16Array(2 ** Math.ceil(Math.log2(slotsPerWord * (known.size + 1))));
    for (const [place, word] of this.#words.entries()) {
      let slot = this.#slotOf(word, 0, word.length);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = place + 1;
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

  /** Of the run of letters that begins at `at`; 0 when there is none. */
  firstOf(text: string, at: number): number {
    let end = at;
    while (isCased(text.charCodeAt(end))) end++;
    return this.of(text, at, end);
  }

  of(text: string, start: number, end: number): number {
    if (start === end) return 0;
    let slot = this.#slotOf(text, start, end);
    for (let place = this.#slots[slot]; place; place = this.#slots[slot]) {
      if (isWord(this.#words[place - 1] as string, text, start, end)) return this.#bits[place - 1] as number;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return mayHoldMark(text, start, end) ? anyWord | unsureWord : anyWord;
  }

  /** The bits of all words of a stretch together; words that are longer on their sides may be among them. */
  among(text: string, start: number, end: number): number {
    let bits = 0;
    let wordStart = start;
    for (let at = start; at <= end; at++) {
      if (at < end && isCased(text.charCodeAt(at))) continue;
      if (at > wordStart) bits |= this.of(text, wordStart, at);
      wordStart = at + 1;
    }
    return bits;
  }

  /** False when no listed word has this hash, see `wordStep`. */
  mayHold(hash: number): boolean {
    return this.#slots[(hash ^ (hash >>> 15)) & (this.#slots.length - 1)] !== 0;
  }

  #slotOf(text: string, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at++) hash = wordStep(hash, text.charCodeAt(at));
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }
}

/** The hash of a word with one more letter, in any case; that of no word is 0. */
export function wordStep(hash: number, code: number): number {
  return Math.imul(hash, 31) + (lowerOf[code] as number);
}

function isCased(code: number): boolean {
  const kind = classOf[code];
  return kind === characterClass.lower || kind === characterClass.upper;
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (lowerOf[text.charCodeAt(start + at)] !== word.charCodeAt(at)) return false;
  }
  return true;
}

function mayHoldMark(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && (code > lastOfLatin || code === 0xd7 || code === 0xf7)) return true;
  }
  return false;
}
