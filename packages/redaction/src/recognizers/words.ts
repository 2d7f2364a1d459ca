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

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let next = wordFrom(text, 0); next !== undefined; next = wordFrom(text, next.end)) words.push(next);
  return words;
}

/** The next word that begins at `from` or behind, where a word before it has ended. */
export function wordFrom(text: string, from: number): Word | undefined {
  word.lastIndex = from;
  const match = word.exec(text);
  if (match === null) return undefined;
  return { start: match.index, end: word.lastIndex, folded: match[0].toLowerCase() };
}
