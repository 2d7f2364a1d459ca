/** Where the words of a text are, for terms of tenants. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly folded: string;
}

/** Runs of letters and digits; scripts that are written without spaces give one word a character. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])*/gu;

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].toLowerCase(),
  }));
}
