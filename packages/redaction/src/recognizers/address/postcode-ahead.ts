import { characterClass, classOf } from "../../words/characters";
import { isDigitAt } from "../digit-chains";

/** More than a city of four words with its region takes. */
const reach = 320;
const digitsMax = 7;

/** The first digit behind `at`, with nothing before it but what stands in the names of towns and regions; or -1. */
export function numberAhead(text: string, at: number): number {
  const stop = Math.min(text.length, at + reach);
  let next = at;
  while (next < stop && isOfTown(text.charCodeAt(next))) next++;
  return isDigitAt(text, next) ? next : -1;
}

/** A cheap look before the patterns of units that stand behind a name: whether one may end at `numberStart`. */
export function mayBeUnitNumber(text: string, numberStart: number): boolean {
  const last = text.charCodeAt(numberStart - 2);
  return text.charCodeAt(numberStart - 1) === 0x20 && (last === 0x74 || last === 0x65 || last === 0x2e);
}

/** A cheap look before the patterns of postcodes that begin with a letter, for the first number behind that. */
export function mayBeInPostcode(text: string, next: number): boolean {
  const count = digitsFrom(text, next);
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
