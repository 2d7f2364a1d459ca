/** Where the words of a text are, for terms of tenants. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly folded: string;
}

const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** By code unit: 1 for a word of its own, 0 for others, worked out when one is met. */
const unknown = 2;
const unspacedUnits = new Uint8Array(65_536).fill(unknown);

/** True for a character that is one word, in a script that is written without spaces; false for half a pair. */
export function isUnspacedUnit(code: number): boolean {
  if (unspacedUnits[code] === unknown) {
    unspacedUnits[code] = unspacedScript.test(String.fromCharCode(code)) ? 1 : 0;
  }
  return unspacedUnits[code] === 1;
}

/** Runs of letters and digits; scripts that are written without spaces give one word a character. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])*/gu;

export function termWordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let next = wordFrom(text, 0); next !== undefined; next = wordFrom(text, next.end)) words.push(next);
  return words;
}

/** 1 for ASCII letters and digits, 0 for the other ASCII characters. */
export const asciiLetters = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") {
  asciiLetters[char.charCodeAt(0)] = 1;
}

/** Longer words are left to the pattern, which reads them faster. */
const plainWordMax = 64;

/** The next word that begins at `from` or behind, where a word before it has ended. */
export function wordFrom(text: string, from: number): Word | undefined {
  let start = from;
  while (start < text.length && asciiLetters[text.charCodeAt(start)] === 0) start++;
  if (start >= text.length) return undefined;
  const limit = Math.min(text.length, start + plainWordMax);
  let end = start;
  while (end < limit && asciiLetters[text.charCodeAt(end)] === 1) end++;
  // Letters and marks beyond ASCII may go on with the word, or begin it.
  if (end < text.length && (end === limit || text.charCodeAt(end) >= 128)) return matchFrom(text, start);
  return { start, end, folded: text.slice(start, end).toLowerCase() };
}

function matchFrom(text: string, from: number): Word | undefined {
  word.lastIndex = from;
  const match = word.exec(text);
  if (match === null) return undefined;
  return { start: match.index, end: word.lastIndex, folded: match[0].toLowerCase() };
}
