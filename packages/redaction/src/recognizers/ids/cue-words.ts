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
  if (code < 0x80) return asciiKinds[code] as WordKind;
  if (Number.isNaN(code)) return wordKind.none;
  const isLetter = isWordAt(text, at) || (code >= 0x250 && unspacedOrMark(text.charAt(at)));
  return isLetter ? wordKind.other : wordKind.none;
}

const mark = /\p{M}/u;

/** Vowel signs stand inside the words of Indian scripts. */
function unspacedOrMark(char: string): boolean {
  return unspacedScript.test(char) || mark.test(char);
}

const asciiKinds = Array.from({ length: 0x80 }, (_, code): WordKind => {
  const char = String.fromCharCode(code);
  if (/[a-z]/.test(char)) return wordKind.lower;
  if (/[A-Z]/.test(char)) return wordKind.upper;
  return /\d/.test(char) ? wordKind.digit : wordKind.none;
});
