import { isWordAt, unspacedScript } from "../numbers/digit-chains";

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
  return at < text.length ? wordKindOf(text.charCodeAt(at)) : wordKind.none;
}

export function wordKindOf(code: number): WordKind {
  const known = kinds[code] as number;
  return known === unknown ? worked(code) : (known as WordKind);
}

function worked(code: number): WordKind {
  const kind = kindOf(String.fromCharCode(code));
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

/** Scripts of Europe, Western Asia and India: in none of them does what `folded` makes of a letter depend on its neighbours. */
const foldedOneByOneMax = 0xe00;
/** What a mark is folded to, which is left out. */
export const foldedAway = 1;
const notFoldedYet = 2;
/** By code unit, worked out when one is met. */
const foldedUnits = new Uint16Array(foldedOneByOneMax).fill(notFoldedYet);

/** The letter as `folded` makes it, or `foldedAway`; 0 when the whole word has to be looked at. */
export function foldedUnit(code: number): number {
  if (code >= foldedOneByOneMax) return 0;
  const known = foldedUnits[code] as number;
  return known === notFoldedYet ? foldUnit(code) : known;
}

function foldUnit(code: number): number {
  const char = String.fromCharCode(code);
  const plain = folded(char);
  // Sigma is another letter at the end of a word.
  const isOne = plain.length === 1 && char !== "Σ" && char !== "ς";
  const unit = plain === "" ? foldedAway : isOne ? plain.charCodeAt(0) : 0;
  foldedUnits[code] = unit;
  return unit;
}

const mark = /\p{M}/u;

/** Vowel signs stand inside the words of Indian scripts. */
function unspacedOrMark(char: string): boolean {
  return unspacedScript.test(char) || mark.test(char);
}
