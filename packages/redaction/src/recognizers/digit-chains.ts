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
  /** A letter, an underscore or another digit script touches the first digit. */
  readonly isGluedLeft: boolean;
  /** The same at the last digit. */
  readonly isGluedRight: boolean;
}

const separatorCharsMax = 3;
const isSeparator = new Uint8Array(128);
for (const char of " -./()") isSeparator[char.charCodeAt(0)] = 1;

/** Found by the regular expression engine, which passes over other characters faster than a loop here. */
const digit = /\d/g;

/** All chains of a text that have `digitsMin` digits or more, in order. */
export function digitChains(text: string, digitsMin: number): DigitChain[] {
  const chains: DigitChain[] = [];
  digit.lastIndex = 0;
  while (digit.test(text)) {
    const start = digit.lastIndex - 1;
    // Counted before anything is built: most chains are too short.
    let count = 0;
    let end = start;
    for (let next = start; next !== -1; next = nextGroup(text, end)) {
      end = endOfDigits(text, next);
      count += end - next;
    }
    if (count >= digitsMin) chains.push(readChain(text, start));
    digit.lastIndex = end;
  }
  return chains;
}

function readChain(text: string, start: number): DigitChain {
  const groups: DigitGroup[] = [];
  let digits = "";
  let end = start;
  for (let next = start; next !== -1; next = nextGroup(text, end)) {
    end = endOfDigits(text, next);
    groups.push({ start: next, end, digitsBefore: digits.length });
    digits += text.slice(next, end);
  }
  return { groups, digits, isGluedLeft: isWordAt(text, start - 1), isGluedRight: isWordAt(text, end) };
}

/** Where the next group of the chain begins, or -1. */
function nextGroup(text: string, end: number): number {
  for (let at = end; at < end + separatorCharsMax; at++) {
    if (isSeparator[text.charCodeAt(at)] !== 1) return -1;
    if (isDigitAt(text, at + 1)) return at + 1;
  }
  return -1;
}

function endOfDigits(text: string, start: number): number {
  let end = start + 1;
  while (isDigitAt(text, end)) end++;
  return end;
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
