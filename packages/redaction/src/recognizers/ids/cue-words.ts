import { isWordAt, unspacedScript } from "../digit-chains";

/** A word of a text, for comparing with cues. */
export interface CueWord {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents. */
  readonly folded: string;
  readonly isNumber: boolean;
}

/** Words of `[from, to)`: parts of `camelCase` and `snake_case` count as words of their own. */
export function cueWords(text: string, from: number, to: number): CueWord[] {
  const words: CueWord[] = [];
  let at = from;
  while (at < to) {
    const kind = kindAt(text, at);
    if (kind === 0) {
      at++;
      continue;
    }
    const start = at;
    const isNumber = kind === digit;
    for (at++; at < to; at++) {
      const next = kindAt(text, at);
      if (next === 0 || (next === digit) !== isNumber) break;
      if (next === upper && kindAt(text, at - 1) === lower) break;
    }
    words.push({ start, end: at, folded: folded(text.slice(start, at)), isNumber });
  }
  return words;
}

/** As cues are compared: `Führerschein` is `fuhrerschein`. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  if (!beyondAscii.test(small)) return small;
  return small
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łßøæ]/g, (char) => plainLetters[char] ?? char)
    .normalize("NFC");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole.
const beyondAscii = /[^\x00-\x7f]/;
const plainLetters: Readonly<Record<string, string>> = { ł: "l", ß: "ss", ø: "o", æ: "ae" };

const lower = 1;
const upper = 2;
const digit = 3;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return lower;
  if (code >= 0x41 && code <= 0x5a) return upper;
  if (code >= 0x30 && code <= 0x39) return digit;
  if (code < 0x80 || Number.isNaN(code)) return 0;
  if (code < 0x250) return isWordAt(text, at) ? lower : 0;
  return isWordAt(text, at) || unspacedScript.test(text.charAt(at)) ? lower : 0;
}
