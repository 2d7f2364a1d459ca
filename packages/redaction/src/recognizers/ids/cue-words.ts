import { isWordAt, unspacedScript } from "../digit-chains";

/** As cues are compared: lower case, without accents. `Führerschein` is `fuhrerschein`. */
export function folded(word: string): string {
  if (ideographs.test(word)) return word;
  const small = word.toLowerCase();
  if (!beyondAscii.test(small)) return small;
  return small
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łßøæ]/g, (char) => plainLetters[char] ?? char)
    .normalize("NFC");
}

/** They have neither case nor accents. */
const ideographs = /^[\u4e00-\u9fff]+$/;
const beyondAscii = /[\u0080-\uffff]/;
const plainLetters: Readonly<Record<string, string>> = { ł: "l", ß: "ss", ø: "o", æ: "ae" };

/** What a character is to a cue word: nothing, a small letter, a capital, a digit, a letter beyond ASCII. */
export const wordKind = { none: 0, lower: 1, upper: 2, digit: 3, other: 4 } as const;
export type WordKind = (typeof wordKind)[keyof typeof wordKind];

export function wordKindAt(text: string, at: number): WordKind {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return wordKind.none;
  const known = kinds[code] as number;
  if (known !== unknown) return known as WordKind;
  const kind = kindOf(text.charAt(at));
  kinds[code] = kind;
  return kind;
}

const unknown = 255;
/** By code unit, worked out when one is met. */
const kinds = new Uint8Array(65_536).fill(unknown);

function kindOf(char: string): WordKind {
  if (/[a-z]/.test(char)) return wordKind.lower;
  if (/[A-Z]/.test(char)) return wordKind.upper;
  if (/\d/.test(char)) return wordKind.digit;
  if (char < "\x80") return wordKind.none;
  return isWordAt(char, 0) || (char >= "\u0250" && unspacedOrMark(char)) ? wordKind.other : wordKind.none;
}

const mark = /\p{M}/u;

/** Vowel signs stand inside the words of Indian scripts. */
function unspacedOrMark(char: string): boolean {
  return unspacedScript.test(char) || mark.test(char);
}
