import { characterClass, classOf } from "../../words/characters";
import { isDigitAt } from "../digit-chains";

/** More than a city of four words with its region takes. */
const reach = 320;
const digitsMax = 7;

/** What the first number behind a letter may be, as bits beside those of words. */
export const postcodeSign = {
  any: 64,
  /** It stands so near that a country's letters, or its own, are all that is before it. */
  near: 128,
  zip: 256,
  /** Letters are a part of it, or it has four digits. */
  mixed: 512,
  /** A unit behind a name, no postcode. */
  numberOfUnit: 1024,
} as const;
const nearChars = 5;

/**
 * A cheap look before the patterns of postcodes that begin with a letter at `at`: which signs the first number behind
 * it has, with nothing before it but what stands in the names of towns and regions.
 */
export function postcodeSignsFrom(text: string, at: number): number {
  const stop = Math.min(text.length, at + reach);
  let next = at;
  while (next < stop && isOfTown(text.charCodeAt(next))) next++;
  if (!isDigitAt(text, next)) return 0;
  const unit = mayBeUnitNumber(text, next) ? postcodeSign.numberOfUnit : 0;
  const count = digitsFrom(text, next);
  if (!mayBeInPostcode(text, next, count)) return unit;
  const near = next - at <= nearChars ? postcodeSign.near : 0;
  const zip = count === 5 ? postcodeSign.zip : 0;
  const mixed = count <= 4 ? postcodeSign.mixed : 0;
  return unit | near | zip | mixed | postcodeSign.any;
}

/** `Apt 5`, `Suite 5`, `Unit 5`. */
function mayBeUnitNumber(text: string, numberStart: number): boolean {
  const last = text.charCodeAt(numberStart - 2);
  const isBehindGap = text.charCodeAt(numberStart - 1) === 0x20;
  return isBehindGap && (last === 0x74 || last === 0x65 || last === 0x2e);
}

function mayBeInPostcode(text: string, next: number, count: number): boolean {
  const before = text.charCodeAt(next - 1);
  const behind = text.charCodeAt(next + count);
  if (isLetter(before)) return count <= 3;
  if (count <= 2) return (count === 2 && behind === 0x2d) || isEndOfTown(behind);
  return count === 3 ? behind === 0x20 && isDigitAt(text, next + 4) : count < digitsMax;
}

/** How many digits there are at `at`; seven stand for more. */
export function digitsFrom(text: string, at: number): number {
  let count = 0;
  while (count < digitsMax && isDigitAt(text, at + count)) count++;
  return count;
}

const marksOfTowns = new Uint8Array(128);
for (const char of " \t\r\n.,'-/():") marksOfTowns[char.charCodeAt(0)] = 1;

function isOfTown(code: number): boolean {
  return isLetter(code) || (code < 128 ? marksOfTowns[code] === 1 : code === 0x2019 || code === 0xa0);
}

/** Also marks on letters, and halves of letters beyond the first plane. */
function isLetter(code: number): boolean {
  const kind = classOf[code];
  if (code >= 0xd800 && code < 0xe000) return true;
  return kind === characterClass.lower || kind === characterClass.upper || kind === characterClass.letter;
}

/** `København 5,`: a number of a district; false for no character too. */
function isEndOfTown(code: number): boolean {
  return Number.isNaN(code) || code === 0x2c || code === 0x2e || code === 0x3b || code === 0x0a;
}
