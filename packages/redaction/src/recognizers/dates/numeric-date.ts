import { standardForm } from "../names-by-rule/place-lists";
import type { FoundDate } from "./written-date";

/** `2001-05-31`, `2001/5/31`, `2001.05.31`, with the time of an ISO stamp behind it. */
const yearFirst =
  /(?<year>(?:1[6-9]|20|21)\d\d)([-/.])(?<month>1[0-2]|0?[1-9])\2(?<day>[12]\d|3[01]|0?[1-9])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z| ?[+-]\d\d:?\d\d)?)?/y;
/** `31.05.2001`, `5/31/2001`, `31-5-01`, `31. 5. 2001`. */
const yearLast =
  /(?<one>[12]\d|3[01]|0?[1-9])([-/.]|\. |\/ )(?<two>[12]\d|3[01]|0?[1-9])\2(?<year>(?:1[6-9]|20|21)\d\d|\d\d)/y;
/** `2001年5月31日`, `2001년 5월 31일`. */
const eastAsian = /(?<year>(?:19|20)\d\d)(?:年|년) ?\d{1,2}(?:月|월) ?\d{1,2}(?:日|일)/y;

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

/** A date in digits that begins at `at`. With `hasCue` forms count that are often something else. */
export function numericDate(text: string, at: number, hasCue: boolean): FoundDate | undefined {
  if (/[-/.+_&?#@$€£]/.test(text.charAt(at - 1))) return undefined;
  const found =
    fromYear(text, at) ?? toYear(text, at, hasCue) ?? fromEastAsia(text, at) ?? fromIndia(text, at);
  return found ?? (hasCue ? fromCue(text, at) : undefined);
}

function fromYear(text: string, at: number): FoundDate | undefined {
  yearFirst.lastIndex = at;
  const groups = yearFirst.exec(text)?.groups;
  if (groups === undefined || isGluedAt(text, yearFirst.lastIndex)) return undefined;
  const end = yearFirst.lastIndex;
  return { start: at, end, score: 0.75, year: Number(groups.year), hasDay: true };
}

function toYear(text: string, at: number, hasCue: boolean): FoundDate | undefined {
  yearLast.lastIndex = at;
  const match = yearLast.exec(text);
  const { one = "", two = "", year = "" } = match?.groups ?? {};
  const end = yearLast.lastIndex;
  if (match === null || isGluedAt(text, end)) return undefined;
  // Months stand first with slashes and dashes only.
  if (Number(two) > 12 && (Number(one) > 12 || match[2]?.startsWith("."))) return undefined;
  if (year.length === 4) return { start: at, end, score: 0.75, year: Number(year), hasDay: true };
  // `1.2.03` is a version as often as a day; `3/4/05` and `03.04.05` are days.
  const isPlain = match[2] === "/" || (one.length === 2 && two.length === 2 && match[2] === ".");
  return { start: at, end, score: hasCue ? 0.7 : isPlain ? 0.5 : 0.3, year: undefined, hasDay: true };
}

function fromEastAsia(text: string, at: number): FoundDate | undefined {
  eastAsian.lastIndex = at;
  const year = eastAsian.exec(text)?.groups?.year;
  if (year === undefined) {
    eastAsianDay.lastIndex = at;
    if (!eastAsianDay.test(text)) return undefined;
    return { start: at, end: eastAsianDay.lastIndex, score: 0.6, year: undefined, hasDay: true };
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
