import { type Cue, type CueIndex, otherList, type Phrase } from "./cue-index";
import { folded, wordKind, wordKindAt } from "./cue-words";

/** A cue beside a value. */
export interface CueHit extends Cue {
  /** Characters between the cue and the value. */
  readonly distance: number;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
  readonly isAscii: boolean;
  /** The longest cue that ends with this word. */
  readonly phrase: Phrase | undefined;
}

const reachBefore = 44;
const reachAfter = 30;
/** No cue has a longer word. */
const wordCharsMax = 40;

/** Finds cues around the values of one text, which it is asked about from left to right; each word is read once. */
export class CueScan {
  readonly #text: string;
  readonly #index: CueIndex;
  #words: Word[] = [];
  #readTo = 0;
  /** Where the last cue ended, among all words read. */
  #lastCueEnd = -1;
  #askedAt = -1;
  #asked: readonly CueHit[] = [];

  constructor(text: string, index: CueIndex) {
    this.#text = text;
    this.#index = index;
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
    const hits: CueHit[] = [];
    let isLineAbove = false;
    let next = start;
    for (let at = this.#lastEndingBy(start); at >= 0; ) {
      const word = this.#words[at];
      if (word === undefined || word.end <= from) break;
      if (this.#hasLineEnd(word.end, next)) {
        if (isLineAbove || next !== start) break;
        isLineAbove = true;
      }
      const { phrase } = word;
      if (phrase !== undefined) hits.push({ ...phrase, distance: start - word.end });
      if (phrase?.lists.includes(otherList)) break;
      if (word.isNumber && word.end - word.start > 3 && hits.length > 0) break;
      if (isLineAbove && phrase === undefined && !this.#isFiller(word)) break;
      at -= phrase?.words.length ?? 1;
      next = this.#words[at + 1]?.start ?? word.start;
    }
    return hits;
  }

  /** The first cue behind the value, unless it labels what comes after it. */
  #behind(end: number): CueHit | undefined {
    const to = Math.min(this.#text.length, end + reachAfter);
    this.#read(end, to);
    if (this.#lastCueEnd <= end) return undefined;
    let before = end;
    for (let at = this.#lastEndingBy(end) + 1; at < this.#words.length; at++) {
      const word = this.#words[at];
      if (word === undefined || word.start >= to) return undefined;
      if (word.isNumber || this.#hasBreak(before, word.start)) return undefined;
      before = word.end;
      if (word.phrase === undefined) continue;
      return this.#isLabel(word.end) ? undefined : { ...word.phrase, distance: word.start - end };
    }
    return undefined;
  }

  /** Reads the words of `[from, to)` that were not read yet, to the end of the last one. */
  #read(from: number, to: number): void {
    const text = this.#text;
    let at = this.#readTo;
    if (from > at) {
      // Not into the middle of a word.
      for (at = from; at > this.#readTo && wordKindAt(text, at - 1) !== wordKind.none; ) at--;
      this.#words = [];
    }
    while (at < to) {
      if (wordKindAt(text, at) === wordKind.none) at++;
      else at = this.#readWord(at);
    }
    this.#readTo = Math.max(this.#readTo, at);
  }

  /** Parts of `camelCase` and `snake_case` are words of their own. */
  #readWord(start: number): number {
    const text = this.#text;
    let kind = wordKindAt(text, start);
    const isNumber = kind === wordKind.digit;
    let isAscii = kind !== wordKind.other;
    let end = start + 1;
    for (; end < text.length; end++) {
      const next = wordKindAt(text, end);
      if (next === wordKind.none || (next === wordKind.digit) !== isNumber) break;
      if (next === wordKind.upper && kind === wordKind.lower) break;
      if (next === wordKind.other) isAscii = false;
      kind = next;
    }
    const word = { start, end, isNumber, isAscii, phrase: undefined };
    this.#words.push(word);
    if (isNumber || end - start > wordCharsMax) return end;
    if (isAscii && !this.#index.mayEndWith(text, start, end)) return end;
    const phrase = this.#phraseAtEnd();
    if (phrase === undefined) return end;
    this.#words[this.#words.length - 1] = { ...word, phrase };
    this.#lastCueEnd = end;
    return end;
  }

  #phraseAtEnd(): Phrase | undefined {
    const last = this.#words.length - 1;
    const phrases = this.#index.endingWith(this.#folded(last));
    return phrases.find((phrase) =>
      phrase.words.every((part, step) => step === 0 || part === this.#folded(last - step)),
    );
  }

  #folded(at: number): string {
    const word = this.#words[at];
    if (word === undefined || word.end - word.start > wordCharsMax) return "";
    const written = this.#text.slice(word.start, word.end);
    return word.isAscii ? written.toLowerCase() : folded(written);
  }

  /** The last word that ends at or before `position`, or -1. */
  #lastEndingBy(position: number): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle]?.end ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #isFiller(word: Word): boolean {
    return fillers.has(this.#text.slice(word.start, word.end).toLowerCase());
  }

  #hasLineEnd(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#text.charCodeAt(at) === 0x0a) return true;
    return false;
  }

  #hasBreak(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if ("\n.;|,".includes(this.#text.charAt(at))) return true;
    return false;
  }

  #isLabel(end: number): boolean {
    return label.test(this.#text.slice(end, end + 14));
  }
}

const noHits: readonly CueHit[] = [];
const label = /^["'*\s]{0,3}(?:[:=#]|(?:is|no|nr|number|numer)?[.:]?\s?\d)/i;
const fillers = new Set(
  "number no nr num numer numero nummer is ist est es jest issued card the code".split(" "),
);
