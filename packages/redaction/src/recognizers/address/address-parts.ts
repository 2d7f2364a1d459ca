import { endOfRun, letterBit, letterBitsAt } from "../../words/letter-bits";
import { wordList } from "../cue-words/cues";
import { WordBits } from "../cue-words/word-bits";
import { isDigitAt } from "../numbers/digit-chains";
import { endOfLocality } from "./locality";
import { digitsFrom, postcodeSign, postcodeSignsFrom } from "./postcode-ahead";
import {
  endOf,
  endOfBarePostcode,
  endOfPostcode,
  endOfPostcodeAndTown,
  endOfRegionAndPostcode,
  endOfTownAndPostcode,
} from "./postcodes";
import {
  endOfCountry,
  endOfRegion,
  firstWordsOfCountries,
  firstWordsOfRegions,
  regionCodes,
} from "./regions";
import { readTown } from "./town-name";
import { endOfUnit, firstWordsOfUnits } from "./unit-in-building";

/** What may follow a street, as bits. Each is read at one place of a text. */
export const partKind = { unit: 1, locality: 2, postcode: 4, region: 8, country: 16, city: 32 } as const;
export type PartKind = (typeof partKind)[keyof typeof partKind];

export interface Part {
  readonly kind: PartKind;
  readonly end: number;
}

/** What a form begins with, in ASCII: `1` for digits, `A` and `a` for letters, or a sign. */
type Beginnings = string;

/** What has to be there for a form: a first word of a list, and a number further on. */
const need = {
  unit: 4,
  country: 8,
  region: 16,
  commune: 32,
  postcode: postcodeSign.any,
  nearPostcode: postcodeSign.any | postcodeSign.near,
  prefixedPostcode: postcodeSign.any | postcodeSign.prefixed,
  zip: postcodeSign.any | postcodeSign.zip,
  mixedPostcode: postcodeSign.any | postcodeSign.mixed,
  numberOfUnit: postcodeSign.numberOfUnit,
} as const;
const communes = "gmina, gm, powiat, pow, woj, województwo";

/** Where a form ends that begins at `at`; -1 when it does not stand there. */
type End = (text: string, at: number) => number;

function ending(pattern: RegExp): End {
  return (text, at) => endOf(pattern, text, at);
}

const forms: readonly (readonly [kind: PartKind, begins: Beginnings, needs: number, end: End])[] = [
  [partKind.unit, "1Aa#(", need.unit, endOfUnit],
  [partKind.postcode, "1A", need.prefixedPostcode, endOfPostcodeAndTown],
  [partKind.postcode, "A", need.postcode, endOfTownAndPostcode],
  [partKind.postcode, "A", need.region | need.postcode, endOfRegionAndPostcode],
  [
    partKind.postcode,
    "a",
    need.zip,
    ending(
      new RegExp(
        `(?:[a-z]{3,20} ){0,1}[a-z]{3,20},? (?:${regionCodes.join("|").toLowerCase()}) \\d{5}(?:-\\d{4})?(?!\\w)`,
        "y",
      ),
    ),
  ],
  [
    partKind.postcode,
    "a",
    need.mixedPostcode,
    ending(
      /(?:(?:[a-z][a-z'.-]{2,20} ){0,2}[a-z][a-z'.-]{2,20}[, ]{1,2})?(?:[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|(?:ab|bc|mb|nb|nl|ns|nt|nu|on|pe|qc|sk|yt) [a-z]\d[a-z] ?\d[a-z]\d|(?:nsw|vic|qld|tas|act|wa|sa) \d{4})(?!\w)/y,
    ),
  ],
  [
    partKind.postcode,
    "1",
    need.postcode,
    ending(
      /(?:\d{5} [a-zäöüé]{3,30}(?![\p{L}\d])|\d{2}-\d{3} [\p{Ll}]{3,30}(?!\p{L})|\d{4} ?[a-z]{2} [a-z]{3,30}(?![\p{L}\d]))/uy,
    ),
  ],
  [partKind.country, "A", need.country, endOfCountryWithPostcode],
  [
    partKind.region,
    "a",
    need.commune,
    ending(/(?:gmina|gm\.|powiat|pow\.|woj\.|województwo) \p{L}[\p{L}-]{2,24}/uy),
  ],
  [partKind.region, "A", need.region, endOfRegionAlone],
  [
    partKind.region,
    "A",
    need.postcode,
    ending(/\p{Lu}{1,3}(?=,?[ \n]{1,3}(?:\d{4,6}(?!\d)|\p{Lu}[\p{L} ()]{3,24} \d{4,5}(?!\d)))/uy),
  ],
  // More of the street's name, or a part of the town, when the unit stands behind it.
  [partKind.locality, "A", need.numberOfUnit, endOfLocality],
  [partKind.postcode, "1A", need.nearPostcode, endOfPostcode],
  [partKind.city, "A", 0, (text, at) => readTown(text, at, townAlone)],
];

function townAlone(_: string, end: number): number {
  return end;
}

function endOfCountryWithPostcode(text: string, at: number): number {
  const end = endOfCountry(text, at);
  if (end === -1 || text.charCodeAt(end) !== 0x20) return end;
  const postcodeEnd = endOfBarePostcode(text, end + 1);
  return postcodeEnd === -1 ? end : postcodeEnd;
}

/** `Kent`, and no `Kent Brown`. */
function endOfRegionAlone(text: string, at: number): number {
  const end = endOfRegion(text, at);
  if (end === -1 || text.charCodeAt(end) !== 0x20) return end;
  const capitalEnd = endOfRun(text, end + 1, letterBit.upper, 1);
  const isName = capitalEnd > end + 1 && (letterBitsAt(text, capitalEnd) & letterBit.lower) !== 0;
  return isName ? -1 : end;
}

/** Those that may begin with a character of ASCII, by its code. */
const formsBeginningWith = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  const sign = /\d/.test(char) ? "1" : /[A-Z]/.test(char) ? "A" : /[a-z]/.test(char) ? "a" : char;
  return forms.filter(([, begins]) => begins.includes(sign));
});

/** Beyond ASCII there are letters, and no digits. */
const formsBeyondAscii = forms.filter(([, begins]) => begins.includes("A"));

/** The first words of units, countries and regions: nearly all words of a text begin none. */
const firstWords = new WordBits({
  [need.unit]: firstWordsOfUnits,
  [need.country]: firstWordsOfCountries,
  [need.region]: firstWordsOfRegions,
  [need.commune]: wordList(communes),
});

/**
 * The longest known part that begins at `at`. A city alone is the last resort, where `mayBeCity`.
 */
export function partAt(text: string, at: number, mayBeCity: boolean): Part | undefined {
  const first = text.charCodeAt(at);
  const present = isDigitAt(text, at) ? digitsNeed(text, at) : lettersNeed(text, at);
  for (const [kind, , needs, endOfForm] of formsBeginningWith[first] ?? formsBeyondAscii) {
    if ((needs & present) !== needs) continue;
    if (kind === partKind.city && !mayBeCity) continue;
    const end = endOfForm(text, at);
    if (end !== -1) return { kind, end };
  }
  return undefined;
}

/** By how many digits there are: floors have two at most, postcodes with as few go on behind a mark. */
function digitsNeed(text: string, at: number): number {
  const count = digitsFrom(text, at);
  const next = text.charCodeAt(at + count);
  const isInGroups = (count === 2 && next === 0x2d) || (count === 3 && next === 0x20);
  const isPostcode = isInGroups ? isDigitAt(text, at + count + 1) : count > 3 && count < 7;
  const isFloor = count <= 2 && (next === 0x2e || next >= 0x41);
  return (isFloor ? need.unit : 0) | (isPostcode ? need.nearPostcode | need.prefixedPostcode : 0);
}

/** Signs such as `#` begin units only. */
function lettersNeed(text: string, at: number): number {
  if (text.charCodeAt(at) < 0x41) return need.unit;
  return firstWords.firstOf(text, at) | postcodeSignsFrom(text, at);
}

/** Beside a full stop a line break or a unit follows. */
const separator =
  /(?:[ \t]{0,2}\n[ \t]{0,3}\n[ \t]{0,3}|[ \t]{0,2},[ \t]{0,2}(?:\n[ \t?>|]{0,6})?|[ \t]{0,2}\n[ \t?>|]{0,6}(?:,[ \t]{0,2}\n?[ \t]{0,2})?| in (?=\d{4,5} )|\.? - |[ \t]{1,2}(?:· )?)/y;

/** On an envelope a country may stand below an empty line. */
export function hasEmptyLine(gap: string): boolean {
  return gap.length > 1 && gap.indexOf("\n") !== gap.lastIndexOf("\n") && !gap.includes(",");
}

/** Where the next part could begin after `at`, and what stands between. */
export function afterSeparator(text: string, at: number): { at: number; gap: string } | undefined {
  const plain = plainSeparator(text, at);
  if (plain === undefined) return undefined;
  if (plain !== "") return { at: at + plain.length, gap: plain };
  separator.lastIndex = at;
  const gap = separator.exec(text)?.[0];
  return gap === undefined || gap === "" ? undefined : { at: separator.lastIndex, gap };
}

/** A space, a line break or a comma in front of a word, as in nearly all; empty where a pattern has to look. */
function plainSeparator(text: string, at: number): string | undefined {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === 0x20 || code === 0x0a) return isPlainBeginning(next) ? (code === 0x20 ? " " : "\n") : "";
  if (code === 0x2c) {
    if (next === 0x20 && isPlainBeginning(text.charCodeAt(at + 2))) return ", ";
    return isPlainBeginning(next) ? "," : "";
  }
  return code === 0x2e || code === 0x09 ? "" : undefined;
}

/** A letter or a digit; not the `i` of ` in 12345`. */
function isPlainBeginning(code: number): boolean {
  const letter = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x7a && code !== 0x69);
}
