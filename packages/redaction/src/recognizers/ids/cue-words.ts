import { isWordAt, unspacedScript } from "../digit-chains";

/** As cues are compared: lower case, without accents. `Führerschein` is `fuhrerschein`. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  if (!beyondAscii.test(small)) return small;
  return small
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łßøæ]/g, (char) => plainLetters[char] ?? char)
    .normalize("NFC");
}

const beyondAscii = /[\u0080-\uffff]/;
const plainLetters: Readonly<Record<string, string>> = { ł: "l", ß: "ss", ø: "o", æ: "ae" };

/** What a character is to a cue word: nothing, a small letter, a capital, a digit, a letter beyond ASCII. */
export const wordKind = { none: 0, lower: 1, upper: 2, digit: 3, other: 4 } as const;
export type WordKind = (typeof wordKind)[keyof typeof wordKind];

export function wordKindAt(text: string, at: number): WordKind {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return wordKind.lower;
  if (code >= 0x41 && code <= 0x5a) return wordKind.upper;
  if (code >= 0x30 && code <= 0x39) return wordKind.digit;
  if (code < 0x80 || Number.isNaN(code)) return wordKind.none;
  const isLetter = isWordAt(text, at) || (code >= 0x250 && unspacedScript.test(text.charAt(at)));
  return isLetter ? wordKind.other : wordKind.none;
}
