import { type CueIndex, hashStep, isWritten, type Phrase } from "./cue-index";
import { folded, foldedUnit, wordKind, wordKindAt, wordKindOf } from "./cue-words";

/** What is known of a word, in bits; `plain`: each of its letters is folded by itself. */
export const mark = { number: 1, plain: 2, afterLineEnd: 4 } as const;

/** No cue has a longer word. */
const wordCharsMax = 40;

/** A word as it is compared, and the cues that may end with it. */
interface Fold {
  readonly word: string;
  readonly phrases: readonly Phrase[];
}

/** So many are kept. */
const foldsMax = 1000;

/** So much text between two values is read rather than left out, so that what is found does not depend on the values. */
const gapCharsMax = 128;

/** More words than stand between what a value is asked about and where the text was read to. */
const keptWords = 512;
const keptMask = keptWords - 1;

/** The last words that were read, as arrays side by side: each is kept until so many more were read. */
export class KeptWords {
  readonly starts = new Int32Array(keptWords);
  readonly ends = new Int32Array(keptWords);
  readonly marks = new Uint8Array(keptWords);
  /** See `hashStep`; of no use for words that are folded as a whole. */
  readonly hashes = new Int32Array(keptWords);
  /** The longest cue that ends with the word. */
  readonly phrases = new Array<Phrase | undefined>(keptWords).fill(undefined);
}

/** Reads the words around values from left to right, each once, and says which cue ends with each. */
export class WordReader {
  readonly #text: string;
  readonly #index: CueIndex;
  readonly #words: KeptWords;
  /** How many words were read since the last gap. */
  count = 0;
  /** Where the last cue ended, among all words read. */
  lastCueEnd = -1;
  #readTo = 0;
  /** Words that are folded as a whole, and what they are. */
  #folds: Map<string, Fold> | undefined;

  /** `words` may be those of a reader that is done with. */
  constructor(text: string, index: CueIndex, words: KeptWords) {
    this.#text = text;
    this.#index = index;
    this.#words = words;
  }

  /** Reads the words of `[from, to)` that were not read yet, to the end of the last one. */
  read(from: number, to: number): void {
    const text = this.#text;
    let at = this.#readTo;
    if (from > at + gapCharsMax) {
      // Not into the middle of a word.
      for (at = from; at > this.#readTo && wordKindAt(text, at - 1) !== wordKind.none; ) at--;
      this.count = 0;
    }
    let isAfterLineEnd = false;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (wordKindOf(code) !== wordKind.none) {
        at = this.#readWord(at, isAfterLineEnd);
        isAfterLineEnd = false;
      } else {
        if (code === 0x0a) isAfterLineEnd = true;
        at++;
      }
    }
    if (at > this.#readTo) this.#readTo = at;
  }

  /** The last word that ends at or before `position`, or -1; it is one of the last. */
  lastEndingBy(position: number): number {
    let at = this.count - 1;
    while (at >= 0 && this.endOf(at) > position) at--;
    return at;
  }

  startOf(at: number): number {
    return this.#words.starts[at & keptMask] as number;
  }

  endOf(at: number): number {
    return this.#words.ends[at & keptMask] as number;
  }

  has(at: number, bit: number): boolean {
    return ((this.#words.marks[at & keptMask] as number) & bit) !== 0;
  }

  phraseOf(at: number): Phrase | undefined {
    return this.#words.phrases[at & keptMask];
  }

  #readWord(start: number, isAfterLineEnd: boolean): number {
    const lineMark = isAfterLineEnd ? mark.afterLineEnd : 0;
    if (wordKindAt(this.#text, start) === wordKind.digit) {
      const end = endOfDigits(this.#text, start);
      this.#push(
        start,
        end,
        mark.number | mark.plain | lineMark,
        hashOfDigits(this.#text, start, end),
        undefined,
      );
      return end;
    }
    return this.#readLetters(start, lineMark);
  }

  /** Parts of `camelCase` and `snake_case` are words of their own. */
  #readLetters(start: number, lineMark: number): number {
    const text = this.#text;
    let code = text.charCodeAt(start);
    let kind = wordKindOf(code);
    let isPlain = true;
    let hash = 0;
    let end = start;
    for (;;) {
      const letter = foldedUnit(code);
      if (letter === 0) isPlain = false;
      hash = hashStep(hash, letter);
      if (++end === text.length) break;
      code = text.charCodeAt(end);
      const next = wordKindOf(code);
      if (next === wordKind.none || next === wordKind.digit) break;
      if (next === wordKind.upper && kind === wordKind.lower) break;
      kind = next;
    }
    const isShort = end - start <= wordCharsMax;
    const mayBeCue = isShort && (!isPlain || this.#index.mayEndWith(hash));
    const phrase = mayBeCue ? this.#phraseAt(start, end, isPlain, hash) : undefined;
    if (phrase !== undefined) this.lastCueEnd = end;
    this.#push(start, end, (isPlain ? mark.plain : 0) | lineMark, hash, phrase);
    return end;
  }

  #push(start: number, end: number, marks: number, hash: number, phrase: Phrase | undefined): void {
    const { starts, ends, marks: kept, hashes, phrases } = this.#words;
    const at = this.count++ & keptMask;
    starts[at] = start;
    ends[at] = end;
    kept[at] = marks;
    hashes[at] = hash;
    phrases[at] = phrase;
  }

  /** The longest cue that ends with the word; the words before it have been read. */
  #phraseAt(start: number, end: number, isPlain: boolean, hash: number): Phrase | undefined {
    const phrases = isPlain
      ? this.#index.endingAt(this.#text, start, end, hash)
      : this.#foldOf(start, end).phrases;
    for (let at = 0; at < phrases.length; at++) {
      const phrase = phrases[at] as Phrase;
      if (phrase.words.length === 1 || this.#stands(phrase)) return phrase;
    }
    return undefined;
  }

  /** All words of the phrase but its last one are the last that were read. */
  #stands({ words, hashes }: Phrase): boolean {
    const count = this.count;
    for (let step = 1; step < words.length; step++) {
      if (!this.#isWord(count - step, words[step] as string, hashes[step] as number)) return false;
    }
    return true;
  }

  #isWord(at: number, word: string, hash: number): boolean {
    if (at < 0) return false;
    const isPlain = this.has(at, mark.plain);
    if (isPlain && this.#words.hashes[at & keptMask] !== hash) return false;
    const start = this.startOf(at);
    const end = this.endOf(at);
    if (end - start > wordCharsMax) return false;
    if (isPlain) return isWritten(this.#text, start, end, word);
    return this.#foldOf(start, end).word === word;
  }

  #foldOf(start: number, end: number): Fold {
    const written = this.#text.slice(start, end);
    this.#folds ??= new Map();
    const folds = this.#folds;
    const known = folds.get(written);
    if (known !== undefined) return known;
    const word = folded(written);
    const fold = { word, phrases: this.#index.endingWith(word) };
    if (folds.size === foldsMax) folds.clear();
    folds.set(written, fold);
    return fold;
  }
}

function endOfDigits(text: string, start: number): number {
  let end = start + 1;
  while (wordKindAt(text, end) === wordKind.digit) end++;
  return end;
}

function hashOfDigits(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}
