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
      const isNumber = ((this.#marks[at] as number) & mark.number) !== 0;
      if (phrase !== undefined) {
        hits ??= [];
        hits.push({ phrase, distance: start - end });
        if (phrase.isOther) break;
      } else if (isLineAbove && !(isNumber && hits !== undefined) && !this.#isFiller(at)) break;
      if (isNumber && hits !== undefined && end - this.#startOf(at) > 3) break;
      at -= phrase?.words.length ?? 1;
      isAfterLineEnd = at >= 0 && ((this.#marks[at + 1] as number) & mark.afterLineEnd) !== 0;
    }
    return hits ?? noHits;
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
