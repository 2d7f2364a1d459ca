import type { Span } from "../../types";
import { noNames, particles, type StreetWord } from "./street-words";

/** A street with its house number. */
export interface StreetLine extends Span {
  /** `none`: a name and a number, which is a street only with more of an address behind it. */
  readonly word: StreetWord | "none";
  /** The street word, from our own lists. */
  readonly cue: string | undefined;
  /** Names are written with capitals. */
  readonly isCapital: boolean;
}

/** A word of a name: capitalised, an ordinal, or one of the small words between. */
export function isNameWord(word: string): boolean {
  return isCapital(word) || particles.has(word.toLowerCase());
}

/** `Main`, `5th`, `l'Église`. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) return true;
  if (code >= 0x30 && code <= 0x39) return word.length > 2 && word.length < 6 && ordinal.test(word);
  if (isCapitalCode(code)) return true;
  return (word.includes("'") || word.includes("’")) && elided.test(word);
}

/** A capital letter that a name may begin with. */
export function isCapitalCode(code: number): boolean {
  return code < 128 ? code >= 0x41 && code <= 0x5a : isUpper(code);
}

/** By code unit beyond ASCII: 1 for capitals, 2 for the others, 0 for what was not asked for yet. */
const cases = new Uint8Array(65_536);

function isUpper(code: number): boolean {
  if (cases[code] === 0) {
    const char = String.fromCharCode(code);
    cases[code] = char !== char.toLowerCase() ? 1 : 2;
  }
  return cases[code] === 1;
}

const ordinal = /^\d{1,3}(?:st|nd|rd|th)$/;
const elided = /^(?:d|l|dell|nell|all|sull|degl|quell|sant)['’]\p{Lu}/u;

/** Words that are in no street's name when written in lower case. */
export function isNoName(word: string): boolean {
  return word.length <= noNameCharsMax && noNames.has(lowerOf(word));
}

const noNameCharsMax = Math.max(...Array.from(noNames, (word) => word.length));

/** Lower case as `noNames` needs it, none of which begins with a letter beyond ASCII: folding those takes long. */
function lowerOf(word: string): string {
  return word.charCodeAt(0) >= 0xc0 ? word : word.toLowerCase();
}

/** No name by itself, but good in one: `Old Mill Lane`, `Avenue of the Pines`. */
export function mayBeName(word: string): boolean {
  const folded = word.toLowerCase();
  return particles.has(folded) || adjectives.has(folded);
}

const adjectives = new Set([
  "old",
  "new",
  "small",
  "big",
  "may",
  "march",
  "day",
  "way",
  "lane",
  "point",
  "mile",
]);

export function withoutStop(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}
