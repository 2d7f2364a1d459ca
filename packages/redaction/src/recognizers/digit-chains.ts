/** A run of ASCII digits, `[start, end)`. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  /** How many digits of the chain stand before this group. */
  readonly digitsBefore: number;
}

/**
 * Groups of digits with at most three separators between them, on one line: `(555) 123-4567`.
 * Every number type is judged on these, so the text is searched for digits only once.
 */
export interface DigitChain {
  readonly groups: readonly DigitGroup[];
  /** The digits of all groups. */
  readonly digits: string;
  /** For each group the first one from which on all are joined in the same way; only where groups are many. */
  readonly sameFrom: readonly number[] | undefined;
  /** A letter, an underscore or another digit script touches the first digit. */
  readonly isGluedLeft: boolean;
  /** The same at the last digit. */
  readonly isGluedRight: boolean;
}

const separatorCharsMax = 3;
const isSeparator = new Uint8Array(128);
for (const char of " -./()") isSeparator[char.charCodeAt(0)] = 1;

/**
 * All chains of a text that have `digitsMin` digits or more, in order. `digitRuns` are where runs of digits begin and
 * end, alternately.
 */
export function digitChains(text: string, digitRuns: readonly number[], digitsMin: number): DigitChain[] {
  const chains: DigitChain[] = [];
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
    if (count >= digitsMin) chains.push(chainOf(text, digitRuns, first, next));
    first = next;
  }
  return chains;
}

function chainOf(text: string, digitRuns: readonly number[], first: number, end: number): DigitChain {
  const groups: DigitGroup[] = [];
  let digits = "";
  for (let at = first; at < end; at += 2) {
    const group = {
      start: digitRuns[at] as number,
      end: digitRuns[at + 1] as number,
      digitsBefore: digits.length,
    };
    groups.push(group);
    digits += text.slice(group.start, group.end);
  }
  return {
    groups,
    digits,
    sameFrom: groups.length > manyGroups ? sameFromOf(text, groups) : undefined,
    isGluedLeft: isWordAt(text, (digitRuns[first] as number) - 1),
    isGluedRight: isWordAt(text, digitRuns[end - 1] as number),
  };
}

/** In more groups the same ones are compared again and again, as parts of many numbers. */
const manyGroups = 8;

function sameFromOf(text: string, groups: readonly DigitGroup[]): number[] {
  const sameFrom: number[] = [];
  for (let at = 0; at < groups.length; at++) {
    if (at < 2) sameFrom.push(0);
    else sameFrom.push(isSameGap(text, groups, at) ? (sameFrom[at - 1] as number) : at - 1);
  }
  return sameFrom;
}

/** True when the same stands before this group as before the one before it. */
export function isSameGap(text: string, groups: readonly DigitGroup[], at: number): boolean {
  const group = groups[at] as DigitGroup;
  const before = groups[at - 1] as DigitGroup;
  const { end } = groups[at - 2] as DigitGroup;
  const length = group.start - before.end;
  if (before.start - end !== length) return false;
  for (let step = 0; step < length; step++) {
    if (text.charCodeAt(before.end + step) !== text.charCodeAt(end + step)) return false;
  }
  return true;
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
