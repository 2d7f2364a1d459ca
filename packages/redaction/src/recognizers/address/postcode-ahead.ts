import { characterClass, classOf } from "../../words/characters";
import { isDigitAt } from "../numbers/digit-chains";

/** More than a city of four words with its region takes, than one in small letters, and than any words behind a state. */
const reach = 320;
const reachOfSmall = 96;
const reachOfWords = 40;
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
  /** A country's letters stand at once before it: `D-12345`, `CEP 12345`. */
  prefixed: 2048,
} as const;
const nearChars = 5;

/**
 * A cheap look before the patterns of postcodes that begin with a letter at `at`: which signs the first number behind
 * it has, with nothing before it but what stands in the names of towns and regions.
 */
export function postcodeSignsFrom(text: string, at: number): number {
  const next = firstDigitFrom(text, at);
  if (next === -1) return 0;
  const unit = mayBeUnitNumber(text, next) ? postcodeSign.numberOfUnit : 0;
  const count = digitsFrom(text, next);
  if (!mayBeInPostcode(text, next, count)) return unit;
  const near = next - at <= nearChars ? postcodeSign.near : 0;
  const prefixed = near !== 0 && isLetter(text.charCodeAt(next - 2)) ? postcodeSign.prefixed : 0;
  const zip = count === 5 ? postcodeSign.zip : 0;
  const mixed = count <= 4 ? postcodeSign.mixed : 0;
  return unit | near | prefixed | zip | mixed | postcodeSign.any;
}

/** The next digit where nothing stands before it but what is in names of towns; -1 when there is none. */
function firstDigitFrom(text: string, at: number): number {
  const isSmall = classOf[text.charCodeAt(at)] === characterClass.lower;
  const stop = Math.min(text.length, at + (isSmall ? reachOfSmall : reach));
  for (let next = at; next < stop; next++) {
    const code = text.charCodeAt(next);
    if (isDigitAt(text, next)) return next;
    if (!isOfTown(code)) return -1;
    if (code === 0x20 && next - at > reachOfWords && isLongSmallWord(text, next + 1)) return -1;
  }
  return -1;
}

/** Words of more than four small letters are in no town's name. */
function isLongSmallWord(text: string, at: number): boolean {
  for (let next = at; next < at + 5; next++) {
    if (classOf[text.charCodeAt(next)] !== characterClass.lower) return false;
  }
  return true;
}

/** `Apt 5`, `Suite 5`, `Unit. 5`: by the last two letters. */
function mayBeUnitNumber(text: string, numberStart: number): boolean {
  if (text.charCodeAt(numberStart - 1) !== 0x20) return false;
  const end = text.charCodeAt(numberStart - 2) === 0x2e ? numberStart - 2 : numberStart - 1;
  const last = text.slice(end - 2, end);
  return last === "pt" || last === "te" || last === "it";
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
