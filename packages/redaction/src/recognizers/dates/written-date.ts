import { endPattern } from "../../end-pattern";
import type { Span } from "../../types";
import { lettersBefore, lettersFrom } from "../../words/letter-runs";
import { startOfWordUpTo } from "../cue-words/nearby-word";
import { unsureWord } from "../cue-words/word-bits";
import { isDigitAt } from "../numbers/digit-chains";
import { besideDate } from "./beside-date";
import { monthOf } from "./month-names";

export interface FoundDate extends Span {
  readonly score: number;
  /** The year when it is written in full. */
  readonly year: number | undefined;
  /** False for a month or a year alone. */
  readonly hasDay: boolean;
}

const yearDigits = "((?:1[5-9]|20|21)\\d\\d)(?!\\w|[-/.,:]\\d)";

/**
 * What stands in front of the month of `5 May`, `5. Mai`, `1er mai`, `5 de mayo`, `5-May`, `the 5th of May`: the
 * first reading that has three characters behind it which may be letters.
 */
const dayInFront =
  /(\d{1,2})(?:st|nd|rd|th|er|[ºª°.])?(?:[ -]|\. ?| (?:of|de|d'|di|del|do) ?)(?=[A-Za-z\u00aa-\uffff]{3})/y;
/** What follows it: `5 May 2001`, `5 de mayo de 2001`, `5-May-2001`, `the 5th of May, 2001`. */
const yearBehind = new RegExp(`\\.?(?:,? |-|,? (?:of|de|del|do|dell') ?)${yearDigits}`, "y");
/** What follows a month: `May 5, 2001`, `May 5th`, `May 2001`, `mayo de 2001`: day and year, or the year alone. */
const afterMonth = new RegExp(
  `(?:(\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?(?![\\w%]|[-/.,:]\\d)(?:,? ${yearDigits})?|${yearDigits})`,
  "uy",
);
/** `2001 May 5`. */
const yearFirst = /(?:19|20)\d\d /y;
const dayBehind = / \d{1,2}(?![\w]|[-/.,:]\d)/y;

/**
 * A date with a month in words, whose first number is `[at, end)`. `before` and `after` are what the words beside it
 * say, see `besideDate`.
 */
export function writtenDate(
  text: string,
  at: number,
  end: number,
  before: number,
  after: number,
): FoundDate | undefined {
  const isDayLong = end - at <= 2;
  const mayBeginDate = (after & (besideDate.month | besideDate.dayJoint)) !== 0 || after === 0;
  const mayFollowMonth = (before & (besideDate.month | besideDate.yearJoint | unsureWord)) !== 0;
  return (
    (isDayLong && mayBeginDate ? fromDay(text, at, end, before) : undefined) ??
    (mayFollowMonth && text.charCodeAt(at - 1) === 0x20 ? fromMonth(text, at, before) : undefined) ??
    (end - at === 4 && (after & besideDate.month) !== 0 ? fromYear(text, at) : undefined)
  );
}

function fromDay(text: string, at: number, dayEnd: number, before: number): FoundDate | undefined {
  dayInFront.lastIndex = at;
  const day = dayInFront.exec(text)?.[1];
  if (day === undefined) return undefined;
  const word = lettersFrom(text, dayInFront.lastIndex);
  const month = monthOf(word);
  const end = dayInFront.lastIndex + word.length;
  if (month === undefined || isGlued(text, end) || !isDay(day)) return undefined;
  yearBehind.lastIndex = end;
  const year = yearOf(yearBehind.exec(text)?.[1]);
  if (year !== undefined) return { start: at, end: yearBehind.lastIndex, score: 0.8, year, hasDay: true };
  // `5 sep` may be five of anything, and `5 march` a walk.
  if (month.isShort || (month.isDoubtful && !/\p{Lu}/u.test(text.slice(at, end)))) {
    return (before & besideDate.dayFollows) !== 0 || ordinalOf.test(text.slice(dayEnd, dayEnd + 6))
      ? { start: at, end, score: 0.5, year, hasDay: true }
      : undefined;
  }
  return { start: at, end, score: 0.6, year, hasDay: true };
}

const ordinalOf = /^(?:st|nd|rd|th) of /;

/** Short months that are no English words, and what may stand before others in lower case. */
const plainShort: ReadonlySet<string> = new Set(
  "jan feb apr jun jul aug sep sept oct okt nov dec".split(" "),
);
const monthFollows = endPattern(
  /(?<!\p{L})(?:on|until|till|since|by|from|before|after|is|be|was|born|due|of|for) $/iu,
);

function fromMonth(text: string, at: number, wordBefore: number): FoundDate | undefined {
  const { word, start } = wordOfMonth(text, at, wordBefore);
  const month = monthOf(word);
  if (month === undefined) return undefined;
  afterMonth.lastIndex = at;
  const match = afterMonth.exec(text);
  if (match === null) return undefined;
  const end = afterMonth.lastIndex;
  const year = yearOf(match[2] ?? match[3]);
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  if (match[1] === undefined) {
    if (month.isShort || month.isDoubtful)
      return isCapital ? { start, end, score: 0.6, year, hasDay: false } : undefined;
    return { start, end, score: 0.65, year, hasDay: false };
  }
  if (!isDay(match[1])) return undefined;
  if (year !== undefined) return { start, end, score: 0.8, year, hasDay: true };
  const isPlain = isCapital || !(month.isShort || month.isDoubtful);
  if (isPlain || /(?:st|nd|rd|th)$/.test(text.slice(at, end)))
    return { start, end, score: 0.6, year, hasDay: true };
  const isIntroduced =
    plainShort.has(word) ||
    /\d ?[-–]/.test(text.slice(at, end)) ||
    monthFollows.test(text.slice(Math.max(0, start - 8), start));
  return isIntroduced && !/^ (?:times|miles|km|steps|more|of)(?!\p{L})/u.test(text.slice(end, end + 8))
    ? { start, end, score: 0.5, year, hasDay: true }
    : undefined;
}

const noWord = { word: "", start: 0 };

/** The word that may be the month of the number at `at`, which has a space before it; empty when there is none. */
function wordOfMonth(text: string, at: number, wordBefore: number): { word: string; start: number } {
  const code = text.charCodeAt(at - 2);
  if ((wordBefore & besideDate.month) === 0 || (code < 0xc0 && (code | 0x20) < 0x61)) {
    return wordInFront(text.slice(Math.max(0, at - 26), at), at);
  }
  const start = startOfWordUpTo(text, at - 1);
  const isPart = /[\p{L}\d_]/u.test(text.charAt(start - 1));
  return isPart ? noWord : { word: text.slice(start, at - 1), start };
}

const joints = [" of", " de", " del", " do"];

/** The same word where more than a space stands between: `Sept., `, `mayo de `, `May the `. `before` ends at `at`. */
function wordInFront(before: string, at: number): { word: string; start: number } {
  let end = before.length - 1;
  if (before.endsWith(" the", end)) end -= " the".length;
  end -= joints.find((joint) => before.endsWith(joint, end))?.length ?? 0;
  if (before.charAt(end - 1) === ",") end--;
  if (before.charAt(end - 1) === ".") end--;
  const word = lettersBefore(before, end);
  const start = end - word.length;
  return isGlued(before, start - 1) ? noWord : { word, start: at - before.length + start };
}

/** A digit or a low line, with which a word goes on. */
function isGlued(text: string, at: number): boolean {
  return isDigitAt(text, at) || text.charAt(at) === "_";
}

function fromYear(text: string, at: number): FoundDate | undefined {
  yearFirst.lastIndex = at;
  if (!yearFirst.test(text)) return undefined;
  const word = lettersFrom(text, yearFirst.lastIndex);
  dayBehind.lastIndex = yearFirst.lastIndex + word.length;
  if (monthOf(word) === undefined || !dayBehind.test(text)) return undefined;
  return {
    start: at,
    end: dayBehind.lastIndex,
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
