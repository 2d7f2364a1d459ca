import { type CueIndex, hashStep, isWritten, type Phrase } from "./cue-index";
import { folded, foldedUnit, wordKind, wordKindAt, wordKindOf } from "./cue-words";

/** A cue beside a value. */
export interface CueHit {
  readonly phrase: Phrase;
  /** Characters between the cue and the value. */
  readonly distance: number;
}

/** What is known of a word, in bits; `plain`: each of its letters is folded by itself. */
const mark = { number: 1, plain: 2, afterLineEnd: 4 } as const;

const reachBefore = 44;
const reachAfter = 30;
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
export class ReadWords {
  readonly starts = new Int32Array(keptWords);
  readonly ends = new Int32Array(keptWords);
  readonly marks = new Uint8Array(keptWords);
  /** The longest cue that ends with the word. */
  readonly phrases = new Array<Phrase | undefined>(keptWords).fill(undefined);
}

/** Finds cues around the values of one text, which it is asked about from left to right; each word is read once. */
export class CueScan {
  readonly #text: string;
  readonly #index: CueIndex;
  readonly #words: ReadWords;
  /** How many words were read since the last gap. */
  #count = 0;
  #readTo = 0;
  /** Where the last cue ended, among all words read. */
  #lastCueEnd = -1;
  #askedAt = -1;
  #asked: readonly CueHit[] = [];
  /** Words that are folded as a whole, and what they are. */
  #folds: Map<string, Fold> | undefined;

  /** `words` may be those of a scan that is done with. */
  constructor(text: string, index: CueIndex, words: ReadWords) {
    this.#text = text;
    this.#index = index;
    this.#words = words;
  }

  /** Cues before the value, nearest first; when there is none, the one behind it. */
  around(start: number, end: number): readonly CueHit[] {
    if (this.#askedAt !== start) {
      this.#asked = this.#before(start);
      this.#askedAt = start;
    }
    if (this.#asked.length > 0) return this.#asked;
    const behind = this.#behind(end);
    return behind === undefined ? noHits : [behind];
  }

  /**
   * Cues before the value on its line, or at the end of the line above when nothing else stands
   * before it. An earlier number ends the look once a cue was met: what is before it belongs to it.
   */
  #before(start: number): readonly CueHit[] {
    const from = Math.max(0, start - reachBefore);
    this.#read(from, start);
    if (this.#lastCueEnd <= from) return noHits;
    let hits: CueHit[] | undefined;
    let isLineAbove = false;
    let at = this.#lastEndingBy(start);
    let isAfterLineEnd = at >= 0 && this.#hasLineEnd(this.#endOf(at), start);
    for (let isFirst = true; at >= 0; isFirst = false) {
      const end = this.#endOf(at);
      if (end <= from) break;
      if (isAfterLineEnd) {
        if (isLineAbove || !isFirst) break;
        isLineAbove = true;
      }
      const phrase = this.#phraseOf(at);
      if (phrase !== undefined) {
        hits ??= [];
        hits.push({ phrase, distance: start - end });
        if (phrase.isOther) break;
      } else if (isLineAbove && !this.#isFiller(at)) break;
      if (hits !== undefined && this.#has(at, mark.number) && end - this.#startOf(at) > 3) break;
      at -= phrase?.words.length ?? 1;
      isAfterLineEnd = at >= 0 && this.#has(at + 1, mark.afterLineEnd);
    }
    return hits ?? noHits;
  }

  /** The first cue behind the value, unless it labels what comes after it. */
  #behind(end: number): CueHit | undefined {
    const to = Math.min(this.#text.length, end + reachAfter);
    this.#read(end, to);
    if (this.#lastCueEnd <= end) return undefined;
    let before = end;
    for (let at = this.#lastEndingBy(end) + 1; at < this.#count; at++) {
      const start = this.#startOf(at);
      if (start >= to || this.#has(at, mark.number) || this.#hasBreak(before, start)) return undefined;
      before = this.#endOf(at);
      const phrase = this.#phraseOf(at);
      if (phrase === undefined) continue;
      return this.#isLabel(before) ? undefined : { phrase, distance: start - end };
    }
    return undefined;
  }

  /** Reads the words of `[from, to)` that were not read yet, to the end of the last one. */
  #read(from: number, to: number): void {
    const text = this.#text;
    let at = this.#readTo;
    if (from > at + gapCharsMax) {
      // Not into the middle of a word.
      for (at = from; at > this.#readTo && wordKindAt(text, at - 1) !== wordKind.none; ) at--;
      this.#count = 0;
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

  #readWord(start: number, isAfterLineEnd: boolean): number {
    const lineMark = isAfterLineEnd ? mark.afterLineEnd : 0;
    if (wordKindAt(this.#text, start) === wordKind.digit) {
      const end = endOfDigits(this.#text, start);
      this.#push(start, end, mark.number | mark.plain | lineMark, undefined);
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
    if (phrase !== undefined) this.#lastCueEnd = end;
    this.#push(start, end, (isPlain ? mark.plain : 0) | lineMark, phrase);
    return end;
  }

  #push(start: number, end: number, marks: number, phrase: Phrase | undefined): void {
    const { starts, ends, marks: kept, phrases } = this.#words;
    const at = this.#count++ & keptMask;
    starts[at] = start;
    ends[at] = end;
    kept[at] = marks;
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
  #stands({ words }: Phrase): boolean {
    const count = this.#count;
    for (let step = 1; step < words.length; step++) {
      if (!this.#isWord(count - step, words[step] as string)) return false;
    }
    return true;
  }

  #isWord(at: number, word: string): boolean {
    if (at < 0) return false;
    const start = this.#startOf(at);
    const end = this.#endOf(at);
    if (end - start > wordCharsMax) return false;
    if (this.#has(at, mark.plain)) return isWritten(this.#text, start, end, word);
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

  /** The last word that ends at or before `position`, or -1; it is one of the last. */
  #lastEndingBy(position: number): number {
    let at = this.#count - 1;
    while (at >= 0 && this.#endOf(at) > position) at--;
    return at;
  }

  #startOf(at: number): number {
    return this.#words.starts[at & keptMask] as number;
  }

  #endOf(at: number): number {
    return this.#words.ends[at & keptMask] as number;
  }

  #has(at: number, bit: number): boolean {
    return ((this.#words.marks[at & keptMask] as number) & bit) !== 0;
  }

  #phraseOf(at: number): Phrase | undefined {
    return this.#words.phrases[at & keptMask];
  }

  #written(at: number): string {
    return this.#text.slice(this.#startOf(at), this.#endOf(at));
  }

  #isFiller(at: number): boolean {
    return fillers.has(this.#written(at).toLowerCase());
  }

  #hasLineEnd(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#text.charCodeAt(at) === 0x0a) return true;
    return false;
  }

  #hasBreak(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (breaks[this.#text.charCodeAt(at)] === 1) return true;
    return false;
  }

  #isLabel(end: number): boolean {
    return label.test(this.#text.slice(end, end + 14));
  }
}

function endOfDigits(text: string, start: number): number {
  let end = start + 1;
  while (wordKindAt(text, end) === wordKind.digit) end++;
  return end;
}

/** 1 for what ends the look for a cue behind a value. */
const breaks = new Uint8Array(128);
for (const char of "\n.;|,") breaks[char.charCodeAt(0)] = 1;

const noHits: readonly CueHit[] = [];
const label = /^["'*\s]{0,3}(?:[:=#]|(?:is|no|nr|number|numer)?[.:]?\s?\d)/i;
const fillers = new Set(
  "number no nr num numer numero nummer is ist est es jest issued card the code".split(" "),
);
