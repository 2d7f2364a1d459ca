import type { Span } from "../../types";
import { wordEndingBefore } from "../nearby-word";
import { wordFilter } from "../word-filter";
import { monthOf, monthWords } from "./month-names";

export interface FoundDate extends Span {
  readonly score: number;
  /** The year when it is written in full. */
  readonly year: number | undefined;
  /** False for a month or a year alone. */
  readonly hasDay: boolean;
}

const yearDigits = "(?:1[5-9]|20|21)\\d\\d)(?!\\w|[-/.,:]\\d)";
const yearPart = `(?<year>${yearDigits}`;
const monthPart = "(?<month>\\p{L}{3,13})";

/** `5 May 2001`, `5. Mai`, `1er mai 2001`, `5 de mayo de 2001`, `5-May-2001`, `the 5th of May, 2001`. */
const dayFirst = new RegExp(
  `(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?(?:[ -]|\\. ?| (?:of|de|d'|di|del|do) ?)${monthPart}(?![\\p{L}\\d_])(?:\\.?(?:,? |-|,? (?:of|de|del|do|dell') ?)${yearPart})?`,
  "uy",
);
/** What follows a month: `May 5, 2001`, `May 5th`, `May 2001`, `mayo de 2001`. */
const afterMonth = new RegExp(
  `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?(?![\\w%]|[-/.,:]\\d)(?:,? ${yearPart})?|(?<only>${yearDigits})`,
  "uy",
);
/** What stands between a month and the number behind it, with the month. */
const monthBefore = /(?<![\p{L}\d_])(\p{L}{3,13})\.?,? (?:(?:of|de|del|do) )?(?:the )?$/u;
const mayBeMonth = wordFilter(monthWords);
/** `2001 May 5`. */
const yearFirst = new RegExp(`(?:19|20)\\d\\d ${monthPart} \\d{1,2}(?![\\w]|[-/.,:]\\d)`, "uy");

/** A date with a month in words, whose first number begins at `at`. */
export function writtenDate(text: string, at: number): FoundDate | undefined {
  return fromDay(text, at) ?? fromMonth(text, at) ?? fromYear(text, at);
}

function fromDay(text: string, at: number): FoundDate | undefined {
  dayFirst.lastIndex = at;
  const groups = dayFirst.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const month = monthOf(groups.month ?? "");
  if (month === undefined || !isDay(groups.day)) return undefined;
  const end = dayFirst.lastIndex;
  const year = yearOf(groups.year);
  if (year !== undefined) return { start: at, end, score: 0.8, year, hasDay: true };
  // `5 sep` may be five of anything, and `5 march` a walk.
  if (month.isShort || (month.isDoubtful && !/\p{Lu}/u.test(text.slice(at, end)))) {
    const isOrdinal = /^\d{1,2}(?:st|nd|rd|th) of /.test(text.slice(at, end));
    return isOrdinal || dayFollows.has(wordEndingBefore(text, at))
      ? { start: at, end, score: 0.5, year, hasDay: true }
      : undefined;
  }
  return { start: at, end, score: 0.6, year, hasDay: true };
}

/** Behind these a number and a word that may be a month are a day: `le 3 mars`, `op 5 mei`, `until 5 sep`. */
const dayFollows: ReadonlySet<string> = new Set(
  "on until till since by le du au el dia día del op tot den am vom zum bis seit dnia od do il dal al em".split(
    " ",
  ),
);
/** Short months that are no English words, and what may stand before others in lower case. */
const plainShort: ReadonlySet<string> = new Set(
  "jan feb apr jun jul aug sep sept oct okt nov dec".split(" "),
);
const monthFollows = /(?<!\p{L})(?:on|until|till|since|by|from|before|after|is|be|was|born|due|of|for) $/iu;

function fromMonth(text: string, at: number): FoundDate | undefined {
  if (text.charAt(at - 1) !== " " || !mayBeMonth.mayHold(text, Math.max(0, at - 26), at)) return undefined;
  const before = monthBefore.exec(text.slice(Math.max(0, at - 26), at));
  const word = before?.[1] ?? "";
  const month = monthOf(word);
  if (before === null || month === undefined) return undefined;
  afterMonth.lastIndex = at;
  const groups = afterMonth.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const start = Math.max(0, at - 26) + before.index;
  const end = afterMonth.lastIndex;
  const year = yearOf(groups.year ?? groups.only);
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  if (groups.day === undefined) {
    if (month.isShort || month.isDoubtful)
      return isCapital ? { start, end, score: 0.6, year, hasDay: false } : undefined;
    return { start, end, score: 0.65, year, hasDay: false };
  }
  if (!isDay(groups.day)) return undefined;
  if (year !== undefined) return { start, end, score: 0.8, year, hasDay: true };
  const isOrdinal = /(?:st|nd|rd|th)$/.test(text.slice(at, end));
  if (isCapital || isOrdinal || !(month.isShort || month.isDoubtful))
    return { start, end, score: 0.6, year, hasDay: true };
  const isIntroduced =
    plainShort.has(word) ||
    /\d ?[-–]/.test(text.slice(at, end)) ||
    monthFollows.test(text.slice(Math.max(0, start - 8), start));
  return isIntroduced && !/^ (?:times|miles|km|steps|more|of)(?!\p{L})/u.test(text.slice(end, end + 8))
    ? { start, end, score: 0.5, year, hasDay: true }
    : undefined;
}

function fromYear(text: string, at: number): FoundDate | undefined {
  yearFirst.lastIndex = at;
  const month = yearFirst.exec(text)?.groups?.month;
  if (month === undefined || monthOf(month) === undefined) return undefined;
  return {
    start: at,
    end: yearFirst.lastIndex,
    score: 0.75,
    year: yearOf(text.slice(at, at + 4)),
    hasDay: true,
  };
}

function isDay(digits: string | undefined): boolean {
  const day = Number(digits);
  return day >= 1 && day <= 31;
}

function yearOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
