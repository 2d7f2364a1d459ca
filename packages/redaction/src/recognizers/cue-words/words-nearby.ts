import { plainKind, plainKindOf } from "./plain-words";

/**
 * The words in front of a place of a text, or behind it: read once for all lists of cues that are asked about that
 * place. ASCII letters and digits on end; a capital behind a small letter begins a new word.
 */
export class WordsNearby {
  /** How many words there are; the nearest comes first. */
  count = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** See `wordSum`. */
  readonly sums: Int32Array;
  /** The nearest character that is not plain; -1 when there is none. */
  oddAt = -1;
  readonly #reach: number;
  readonly #isBackwards: boolean;
  #text = "";
  #place = -1;

  constructor(reach: number, isBackwards: boolean) {
    this.#reach = reach;
    this.#isBackwards = isBackwards;
    this.starts = new Int32Array(reach);
    this.ends = new Int32Array(reach);
    this.sums = new Int32Array(reach);
  }

  of(text: string, place: number): void {
    if (place === this.#place && text === this.#text) return;
    this.#text = text;
    this.#place = place;
    this.count = 0;
    this.oddAt = -1;
    if (this.#isBackwards) this.#readBack(Math.max(0, place - this.#reach), place);
    else this.#read(place, Math.min(text.length, place + this.#reach));
  }

  #readBack(from: number, to: number): void {
    const text = this.#text;
    let end = to;
    let sum = 0;
    let behind: number = plainKind.none;
    for (let at = to; at > from; at--) {
      const code = text.charCodeAt(at - 1);
      const kind = plainKindOf(code);
      if (kind === plainKind.odd) {
        this.oddAt = at - 1;
        if (at < end) this.#push(at, end, sum);
        return;
      }
      if (
        at < end &&
        (kind === plainKind.none || (kind === plainKind.small && behind === plainKind.capital))
      ) {
        this.#push(at, end, sum);
        sum = 0;
        end = at;
      }
      if (kind === plainKind.none) end = at - 1;
      else sum += letterSums[code] as number;
      behind = kind;
    }
    if (from < end) this.#push(from, end, sum);
  }

  #read(from: number, to: number): void {
    const text = this.#text;
    let start = from;
    let sum = 0;
    let before: number = plainKind.none;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      const kind = plainKindOf(code);
      if (kind === plainKind.odd) {
        this.oddAt = at;
        return;
      }
      const isNew = kind === plainKind.capital && before === plainKind.small;
      if ((kind === plainKind.none || isNew) && start < at) {
        this.#push(start, at, sum);
        sum = 0;
        start = at;
      }
      if (kind === plainKind.none) start = at + 1;
      else sum += letterSums[code] as number;
      before = kind;
    }
    if (start < to) this.#push(start, to, sum);
  }

  #push(start: number, end: number, sum: number): void {
    const at = this.count++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.sums[at] = sum | 0;
  }
}

/** Far apart, so that the sums of few words are the same; both cases of a letter count the same. */
const letterSums = new Int32Array(128);
for (let code = 0; code < 128; code++) {
  const lower = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  letterSums[code] = Math.imul(lower * lower * lower + 77, 0x01000193) >> 4;
}

/** A number of a word in ASCII, the same whatever the order of its letters; of the part `[start, end)` of a text. */
export function wordSum(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += letterSums[text.charCodeAt(at)] ?? 0;
  return sum | 0;
}
