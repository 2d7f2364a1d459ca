import type { CueHits, KnownCueHits } from "./cue-hits";
import type { CueIndex } from "./cue-index";
import { type KeptWords, mark, WordReader } from "./word-reader";

const reachBefore = 44;
const reachAfter = 30;

/** Finds cues around the values of one text, which it is asked about from left to right; each word is read once. */
export class CueScan {
  readonly #text: string;
  readonly #words: WordReader;
  #askedAt = -1;
  readonly #known: KnownCueHits;
  #asked: CueHits;

  /** `kept` may be those of a scan that is done with. */
  constructor(text: string, index: CueIndex, kept: KeptWords, known: KnownCueHits) {
    this.#text = text;
    this.#known = known;
    this.#asked = known.none;
    this.#words = new WordReader(text, index, kept);
  }

  /** Cues before the value, nearest first; when there is none, the one behind it. */
  around(start: number, end: number): CueHits {
    if (this.#askedAt !== start) {
      this.#asked = this.#before(start);
      this.#askedAt = start;
    }
    return this.#asked.isEmpty ? this.#behind(end) : this.#asked;
  }

  /**
   * Cues before the value on its line, or at the end of the line above when nothing else stands
   * before it. An earlier number ends the look once a cue was met: what is before it belongs to it.
   */
  #before(start: number): CueHits {
    const words = this.#words;
    const from = Math.max(0, start - reachBefore);
    words.read(from, start);
    let hits = this.#known.none;
    if (words.lastCueEnd <= from) return hits;
    let isLineAbove = false;
    let at = words.lastEndingBy(start);
    let isAfterLineEnd = at >= 0 && this.#hasLineEnd(words.endOf(at), start);
    for (let isFirst = true; at >= 0; isFirst = false) {
      const end = words.endOf(at);
      if (end <= from) break;
      if (isAfterLineEnd) {
        if (isLineAbove || !isFirst) break;
        isLineAbove = true;
      }
      const phrase = words.phraseOf(at);
      if (phrase !== undefined) {
        hits = hits.and(phrase, start - end);
        if (phrase.isOther) break;
      } else if (isLineAbove && !this.#isFiller(at)) break;
      if (!hits.isEmpty && words.has(at, mark.number) && end - words.startOf(at) > 3) break;
      at -= phrase?.words.length ?? 1;
      isAfterLineEnd = at >= 0 && words.has(at + 1, mark.afterLineEnd);
    }
    return hits;
  }

  /** The first cue behind the value, unless it labels what comes after it. */
  #behind(end: number): CueHits {
    const { none } = this.#known;
    const to = Math.min(this.#text.length, end + reachAfter);
    const words = this.#words;
    words.read(end, to);
    if (words.lastCueEnd <= end) return none;
    let before = end;
    for (let at = words.lastEndingBy(end) + 1; at < words.count; at++) {
      const start = words.startOf(at);
      if (start >= to || words.has(at, mark.number) || this.#hasBreak(before, start)) return none;
      before = words.endOf(at);
      const phrase = words.phraseOf(at);
      if (phrase === undefined) continue;
      return this.#isLabel(before) ? none : none.and(phrase, start - end);
    }
    return none;
  }

  #isFiller(at: number): boolean {
    const written = this.#text.slice(this.#words.startOf(at), this.#words.endOf(at));
    return fillers.has(written.toLowerCase());
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

const label = /^["'*\s]{0,3}(?:[:=#]|(?:is|no|nr|number|numer)?[.:]?\s?\d)/i;
const fillers = new Set(
  "number no nr num numer numero nummer is ist est es jest issued card the code".split(" "),
);
