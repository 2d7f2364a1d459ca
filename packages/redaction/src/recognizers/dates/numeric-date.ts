import { standardForm } from "../names-by-rule/place-lists";
import { isDigitAt } from "../numbers/digit-chains";
import type { FoundDate } from "./written-date";

/** `2001-05-31`, `2001/5/31`, `2001.05.31`, with the time of an ISO stamp behind it. */
const yearFirst =
  /((?:1[6-9]|20|21)\d\d)([-/.])(?:1[0-2]|0?[1-9])\2(?:[12]\d|3[01]|0?[1-9])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z| ?[+-]\d\d:?\d\d)?)?/y;
/** `31.05.2001`, `5/31/2001`, `31-5-01`, `31. 5. 2001`. */
const yearLast = /([12]\d|3[01]|0?[1-9])([-/.]|\. |\/ )([12]\d|3[01]|0?[1-9])\2((?:1[6-9]|20|21)\d\d|\d\d)/y;
/** `2001年5月31日`, `2001년 5월 31일`. */
const eastAsian = /((?:19|20)\d\d)(?:年|년) ?\d{1,2}(?:月|월) ?\d{1,2}(?:日|일)/y;

/** `2001年5月`, `2012년 2월`: no number of months. */
const eastAsianMonth = /((?:19|20)\d\d)(?:年|년) ?(?:1[0-2]|0?[1-9])(?:月|월)(?![間间])/y;

/** `5月12日`, `5월 12일`. */
const eastAsianDay = /(?:1[0-2]|0?[1-9])(?:月|월) ?(?:[12]\d|3[01]|0?[1-9])(?:日|일|号)(?![間间])/y;

/** `12 मार्च`, `5 दिसंबर 2001`, as the plain view writes them: without the signs that take no room. */
const indicDay = new RegExp(
  `(?:[12]\\d|3[01]|0?[1-9]) (?:${standardForm("जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर")})(?![\\u0900-\\u0963])(?:,? (?<year>(?:19|20)\\d\\d))?`,
  "y",
);

/** Beside a cue only: `20010531`, `05/2001`. */
const beside =
  /(?<year>(?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:1[0-2]|0?[1-9])[/.](?<last>(?:19|20)\d\d)/y;

/** A date in digits whose first number is `[at, end)`. With `hasCue` forms count that are often something else. */
export function numericDate(text: string, at: number, end: number, hasCue: boolean): FoundDate | undefined {
  if (isPartBehind(text.charCodeAt(at - 1))) return undefined;
  const joint = text.charCodeAt(end);
  const length = end - at;
  if (length === 8) return hasCue ? fromCue(text, at) : undefined;
  const isMark = joint >= 0x2d && joint <= 0x2f;
  if (length === 4) return isMark ? fromYear(text, at) : joint >= 0x80 ? fromEastAsia(text, at) : undefined;
  if (length > 2) return undefined;
  if (!isMark) return joint === 0x20 ? fromIndia(text, at) : fromEastAsia(text, at);
  const found = hasSecondNumber(text, end) ? toYear(text, at, hasCue) : undefined;
  return found ?? (hasCue ? fromCue(text, at) : undefined);
}

/** Marks that tie a number to what stands before it. */
function isPartBehind(code: number): boolean {
  return code < 128 ? tyingMarks[code] === 1 : code === 0x20ac || code === 0xa3;
}

const tyingMarks = new Uint8Array(128);
for (const char of "-/.+_&?#@$") tyingMarks[char.charCodeAt(0)] = 1;

/** A cheap look: one or two digits behind the mark at `at`, and the same mark again. */
function hasSecondNumber(text: string, at: number): boolean {
  let next = at + 1;
  if (text.charCodeAt(next) === 0x20) next++;
  if (!isDigitAt(text, next)) return false;
  next += isDigitAt(text, next + 1) ? 2 : 1;
  return text.charCodeAt(next) === text.charCodeAt(at);
}

function fromYear(text: string, at: number): FoundDate | undefined {
  yearFirst.lastIndex = at;
  if (!yearFirst.test(text) || isGluedAt(text, yearFirst.lastIndex)) return undefined;
  const end = yearFirst.lastIndex;
  return { start: at, end, score: 0.75, year: Number(text.slice(at, at + 4)), hasDay: true };
}

function toYear(text: string, at: number, hasCue: boolean): FoundDate | undefined {
  yearLast.lastIndex = at;
  const match = yearLast.exec(text);
  if (match === null) return undefined;
  const [, one = "", mark = "", two = "", year = ""] = match;
  const end = yearLast.lastIndex;
  if (isGluedAt(text, end)) return undefined;
  // Months stand first with slashes and dashes only.
  if (Number(two) > 12 && (Number(one) > 12 || mark.startsWith("."))) return undefined;
  if (year.length === 4) return { start: at, end, score: 0.75, year: Number(year), hasDay: true };
  // `1.2.03` is a version as often as a day; `3/4/05` and `03.04.05` are days.
  const isPlain = mark === "/" || (one.length === 2 && two.length === 2 && mark === ".");
  return { start: at, end, score: hasCue ? 0.7 : isPlain ? 0.5 : 0.3, year: undefined, hasDay: true };
}

function fromEastAsia(text: string, at: number): FoundDate | undefined {
  eastAsian.lastIndex = at;
  const year = eastAsian.exec(text)?.[1];
  if (year === undefined) {
    eastAsianDay.lastIndex = at;
    if (eastAsianDay.test(text))
      return { start: at, end: eastAsianDay.lastIndex, score: 0.6, year: undefined, hasDay: true };
    eastAsianMonth.lastIndex = at;
    const yearOfMonth = eastAsianMonth.exec(text)?.[1];
    if (yearOfMonth === undefined) return undefined;
    return {
      start: at,
      end: eastAsianMonth.lastIndex,
      score: 0.6,
      year: Number(yearOfMonth),
      hasDay: false,
    };
  }
  return { start: at, end: eastAsian.lastIndex, score: 0.8, year: Number(year), hasDay: true };
}

function fromIndia(text: string, at: number): FoundDate | undefined {
  indicDay.lastIndex = at;
  const match = indicDay.exec(text);
  if (match === null) return undefined;
  const year = match.groups?.year === undefined ? undefined : Number(match.groups.year);
  return { start: at, end: indicDay.lastIndex, score: 0.6, year, hasDay: true };
}

function fromCue(text: string, at: number): FoundDate | undefined {
  beside.lastIndex = at;
  const groups = beside.exec(text)?.groups;
  if (groups === undefined || isGluedAt(text, beside.lastIndex)) return undefined;
  const year = Number(groups.year ?? groups.last);
  return { start: at, end: beside.lastIndex, score: 0.65, year, hasDay: groups.year !== undefined };
}

/** True when the number goes on: a version, a path, an address of a machine, a longer number. */
function isGluedAt(text: string, at: number): boolean {
  return /^(?:[\w%]|[-/.:]\d|\/)/.test(text.slice(at, at + 2));
}
