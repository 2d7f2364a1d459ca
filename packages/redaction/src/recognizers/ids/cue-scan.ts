import { type CueIndex, hashStep, type Phrase } from "./cue-index";
import { folded, wordKind, wordKindAt } from "./cue-words";

/** A cue beside a value. */
export interface CueHit {
  readonly phrase: Phrase;
  /** Characters between the cue and the value. */
  readonly distance: number;
}

/** What is known of a word, in bits. */
const mark = { number: 1, ascii: 2, afterLineEnd: 4 } as const;

const reachBefore = 44;
const reachAfter = 30;
/** No cue has a longer word. */
const wordCharsMax = 40;

/** So much text between two values is read rather than left out, so that what is found does not depend on the values. */
const gapCharsMax = 128;

/** Finds cues around the values of one text, which it is asked about from left to right; each word is read once. */
export class CueScan {
  readonly #text: string;
  readonly #index: CueIndex;
  /** The words that were read, as arrays side by side. */
  #starts: number[] = [];
  #ends: number[] = [];
  #marks: number[] = [];
  /** The longest cue that ends with the word. */
  #phrases: (Phrase | undefined)[] = [];
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
      const phrase = this.#phrases[at];
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
    for (let at = this.#lastEndingBy(end) + 1; at < this.#starts.length; at++) {
      const start = this.#startOf(at);
      if (start >= to || this.#has(at, mark.number) || this.#hasBreak(before, start)) return undefined;
      before = this.#endOf(at);
      const phrase = this.#phrases[at];
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
      this.#forget();
    }
    let isAfterLineEnd = false;
    while (at < to) {
      if (wordKindAt(text, at) !== wordKind.none) {
        at = this.#readWord(at, isAfterLineEnd);
        isAfterLineEnd = false;
      } else if (text.charCodeAt(at++) === 0x0a) isAfterLineEnd = true;
    }
    if (at > this.#readTo) this.#readTo = at;
  }

  #forget(): void {
    this.#starts = [];
    this.#ends = [];
    this.#marks = [];
    this.#phrases = [];
  }

  /** Parts of `camelCase` and `snake_case` are words of their own. */
  #readWord(start: number, isAfterLineEnd: boolean): number {
    const text = this.#text;
    let kind = wordKindAt(text, start);
    const isNumber = kind === wordKind.digit;
    let isAscii = kind !== wordKind.other;
    let hash = hashStep(0, text.charCodeAt(start));
    let end = start + 1;
    for (; end < text.length; end++) {
      const next = wordKindAt(text, end);
      if (next === wordKind.none || (next === wordKind.digit) !== isNumber) break;
      if (next === wordKind.upper && kind === wordKind.lower) break;
      if (next === wordKind.other) isAscii = false;
      hash = hashStep(hash, text.charCodeAt(end));
      kind = next;
    }
    this.#starts.push(start);
    this.#ends.push(end);
    this.#marks.push(
      (isNumber ? mark.number : 0) | (isAscii ? mark.ascii : 0) | (isAfterLineEnd ? mark.afterLineEnd : 0),
    );
    this.#phrases.push(undefined);
    if (isNumber || end - start > wordCharsMax || (isAscii && !this.#index.mayEndWith(hash))) return end;
    const phrase = this.#phraseAtEnd();
    if (phrase === undefined) return end;
    this.#phrases[this.#phrases.length - 1] = phrase;
    this.#lastCueEnd = end;
    return end;
  }

  #phraseAtEnd(): Phrase | undefined {
    const last = this.#starts.length - 1;
    const phrases = this.#index.endingWith(this.#folded(last), this.#has(last, mark.ascii));
    return phrases.find(({ words }) => {
      for (let step = 1; step < words.length; step++) {
        if (words[step] !== this.#folded(last - step)) return false;
      }
      return true;
    });
  }

  #folded(at: number): string {
    if (at < 0 || this.#endOf(at) - this.#startOf(at) > wordCharsMax) return "";
    const written = this.#written(at);
    return this.#has(at, mark.ascii) ? written.toLowerCase() : folded(written);
  }

  /** The last word that ends at or before `position`, or -1; it is one of the last. */
  #lastEndingBy(position: number): number {
    let at = this.#ends.length - 1;
    while (at >= 0 && this.#endOf(at) > position) at--;
    return at;
  }

  #startOf(at: number): number {
    return this.#starts[at] as number;
  }

  #endOf(at: number): number {
    return this.#ends[at] as number;
  }

  #has(at: number, bit: number): boolean {
    return ((this.#marks[at] as number) & bit) !== 0;
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

/** 1 for what ends the look for a cue behind a value. */
const breaks = new Uint8Array(128);
for (const char of "\n.;|,") breaks[char.charCodeAt(0)] = 1;

const noHits: readonly CueHit[] = [];
const label = /^["'*\s]{0,3}(?:[:=#]|(?:is|no|nr|number|numer)?[.:]?\s?\d)/i;
const fillers = new Set(
  "number no nr num numer numero nummer is ist est es jest issued card the code".split(" "),
);
