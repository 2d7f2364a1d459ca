import { ChainSums } from "./chain-sums";

/**
 * Groups of digits with at most three separators between them, on one line: `(555) 123-4567`.
 * Every number type is judged on these, so the text is searched for digits only once.
 */
export class DigitChain {
  /** How many groups there are. */
  readonly count: number;
  /** The digits of all groups. */
  readonly digits: string;
  /** How many digits stand before each group, and at the end how many there are. */
  readonly before: readonly number[];
  /** A letter, an underscore or another digit script touches the first digit. */
  readonly isGluedLeft: boolean;
  /** The same at the last digit. */
  readonly isGluedRight: boolean;
  readonly #text: string;
  readonly #runs: readonly number[];
  readonly #first: number;
  #sameFrom: readonly number[] | undefined;
  #sums: ChainSums | undefined;

  /** Of the runs of digits that begin and end at the places `[first, end)` of `runs`. */
  constructor(text: string, runs: readonly number[], first: number, end: number) {
    this.#text = text;
    this.#runs = runs;
    this.#first = first;
    this.count = (end - first) >> 1;
    const before = [0];
    let digits = "";
    for (let at = first; at < end; at += 2) {
      digits += text.slice(runs[at] as number, runs[at + 1] as number);
      before.push(digits.length);
    }
    this.digits = digits;
    this.before = before;
    this.isGluedLeft = isWordAt(text, (runs[first] as number) - 1);
    this.isGluedRight = isWordAt(text, runs[end - 1] as number);
  }

  startOf(group: number): number {
    return this.#runs[this.#first + group * 2] as number;
  }

  endOf(group: number): number {
    return this.#runs[this.#first + group * 2 + 1] as number;
  }

  /** Where its first digit stands. */
  get startOfAll(): number {
    return this.startOf(0);
  }

  /** Where its last digit ends. */
  get endOfAll(): number {
    return this.endOf(this.count - 1);
  }

  /** True when the groups `[from, to)` are all joined in the same way. */
  isUniform(from: number, to: number): boolean {
    if (this.count > manyGroups) {
      this.#sameFrom ??= this.#sameFromOf();
      return (this.#sameFrom[to - 1] as number) <= from;
    }
    for (let group = from + 2; group < to; group++) if (!this.#isSameGap(group)) return false;
    return true;
  }

  /** Sums of its digits; undefined where groups are few, and each number is summed up by itself. */
  get sums(): ChainSums | undefined {
    if (this.count <= manyGroups) return undefined;
    this.#sums ??= new ChainSums(this.digits);
    return this.#sums;
  }

  /** For each group the first one from which on all are joined in the same way. */
  #sameFromOf(): number[] {
    const sameFrom: number[] = [];
    for (let group = 0; group < this.count; group++) {
      if (group < 2) sameFrom.push(0);
      else sameFrom.push(this.#isSameGap(group) ? (sameFrom[group - 1] as number) : group - 1);
    }
    return sameFrom;
  }

  /** True when the same stands before this group as before the one before it. */
  #isSameGap(group: number): boolean {
    const from = this.endOf(group - 1);
    const earlier = this.endOf(group - 2);
    const length = this.startOf(group) - from;
    if (this.startOf(group - 1) - earlier !== length) return false;
    for (let step = 0; step < length; step++) {
      if (this.#text.charCodeAt(from + step) !== this.#text.charCodeAt(earlier + step)) return false;
    }
    return true;
  }
}

/** In more groups the same ones are looked at again and again, as parts of many numbers. */
const manyGroups = 8;

const separatorCharsMax = 3;
const isSeparator = new Uint8Array(128);
for (const char of " -./()") isSeparator[char.charCodeAt(0)] = 1;

/**
 * Visits all chains of a text that have `digitsMin` digits or more, in order. `digitRuns` are where runs of digits begin
 * and end, alternately.
 */
export function forEachChain(
  text: string,
  digitRuns: readonly number[],
  digitsMin: number,
  visit: (chain: DigitChain) => void,
): void {
  let first = 0;
  while (first < digitRuns.length) {
    // Counted before anything is built: most chains are too short.
    let next = first;
    let count = 0;
    do {
      count += (digitRuns[next + 1] as number) - (digitRuns[next] as number);
      next += 2;
    } while (
      next < digitRuns.length &&
      isJoined(text, digitRuns[next - 1] as number, digitRuns[next] as number)
    );
    if (count >= digitsMin) visit(new DigitChain(text, digitRuns, first, next));
    first = next;
  }
}

/** True when nothing but a few separators stands between two groups. */
function isJoined(text: string, from: number, to: number): boolean {
  if (to - from > separatorCharsMax) return false;
  for (let at = from; at < to; at++) if (isSeparator[text.charCodeAt(at)] !== 1) return false;
  return true;
}

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

const wordCharacter = /[\p{L}\p{N}_]/u;
/** Written without spaces, so that a number may touch a word. */
export const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** By code unit: 1 for a word's character, 0 for others, worked out when one is met. */
const unknown = 2;
const wordCodes = new Uint8Array(65_536).fill(unknown);

/** A letter of a script with spaces, a digit or an underscore; false outside the text. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (wordCodes[code] === unknown) {
    const char = text.charAt(at);
    wordCodes[code] = wordCharacter.test(char) && !unspacedScript.test(char) ? 1 : 0;
  }
  return wordCodes[code] === 1;
}
