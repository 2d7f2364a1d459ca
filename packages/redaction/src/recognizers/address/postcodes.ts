import { isDigitAt } from "../numbers/digit-chains";
import { endOfProvince, endOfRegion } from "./regions";
import { readTown } from "./town-name";

/** Postcodes that stand before the town, with a country's letters. */
const before =
  /(?:(?:[A-Z]{1,2}|CEP|CAP|PLZ)[- ])?(?:\d{5}(?:-\d{3})?|\d{4} ?[A-Z]{2}(?![A-Za-z])|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4})(?!\d)/y;
const gapBeforeTown = /(?: ?,? | ?\n ?)(?=[^ ,\n])/y;

/** The end of `D-12345 Town`, `1234 AB Town (RM)` at `at`; -1 when there is none. */
export function endOfPostcodeAndTown(text: string, at: number): number {
  before.lastIndex = at;
  if (!before.test(text)) return -1;
  const end = before.lastIndex;
  const found = endOfTownBehind(text, end);
  if (found !== -1 || isDigitAt(text, end - 1)) return found;
  // `1234 AB`: the letters are no part of the postcode where no town follows them, but the town.
  return endOfTownBehind(text, isDigitAt(text, end - 3) ? end - 2 : end - 3);
}

function endOfTownBehind(text: string, at: number): number {
  const start = endOf(gapBeforeTown, text, at);
  return start === -1 ? -1 : readTown(text, start, withProvince);
}

function withProvince(text: string, end: number): number {
  const provinceEnd = endOfProvince(text, end);
  return provinceEnd === -1 ? end : provinceEnd;
}

/** Postcodes that stand behind the town. */
const behind =
  /(?:CEP:? )?(?:\d{5}-\d{3,4}|\d{5,6}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4}-\d{3}|\d{4} ?[A-Z]{2}(?![A-Za-z])|\d{2}-\d{3}|\d{3} \d{2}|\d{4})(?!\w)/y;
const gapBehindTown = /(?:,? | ?, ?\n ?|\n ?)(?=[A-Z\d])/y;
const gapBehindRegion = /,? {0,2}\n? ?/y;
const gapBeforeRegion = /,? ?\n? ?/y;

/** The end of a postcode alone at `at`; -1 when there is none. */
export function endOfPostcode(text: string, at: number): number {
  return endOf(behind, text, at);
}

/** The end of `Town, Region 12345` at `at`; -1 when there is none. */
export function endOfTownAndPostcode(text: string, at: number): number {
  return readTown(text, at, endOfPostcodeBehind);
}

/** Behind a town: with a region or a province before the postcode, or without. */
function endOfPostcodeBehind(text: string, townEnd: number): number {
  const regionEnd = endOfRegion(text, endOf(gapBeforeRegion, text, townEnd));
  const found = regionEnd === -1 ? -1 : endOfNextPostcode(text, regionEnd);
  if (found !== -1) return found;
  const provinceEnd = endOfProvince(text, townEnd);
  const behindProvince = provinceEnd === -1 ? -1 : endOfNextPostcode(text, provinceEnd);
  return behindProvince === -1 ? endOfNextPostcode(text, townEnd) : behindProvince;
}

function endOfNextPostcode(text: string, at: number): number {
  const start = endOf(gapBehindTown, text, at);
  return start === -1 ? -1 : endOfPostcode(text, start);
}

/** The end of `Region 12345` at `at`; -1 when there is none. */
export function endOfRegionAndPostcode(text: string, at: number): number {
  const end = endOfRegion(text, at);
  return end === -1 ? -1 : endOfBarePostcode(text, endOf(gapBehindRegion, text, end));
}

/** Without the word `CEP`. */
export function endOfBarePostcode(text: string, at: number): number {
  return text.startsWith("CEP", at) ? -1 : endOfPostcode(text, at);
}

/** Where a sticky pattern ends that is compared at `at`; -1 when it does not stand there. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
