import type { Entity, Recognizer } from "../../types";
import { isDigitAt, isWordAt } from "../digit-chains";
import { entityOf } from "../entity-of";
import { wordBeginningAfter, wordEndingBefore } from "../nearby-word";
import { TableColumns } from "../table-columns";
import { birthCues, birthCuesAfter, birthMark } from "./birth-cues";
import { dayAlone } from "./day-alone";
import { monthOf } from "./month-names";
import { numericDate } from "./numeric-date";
import { withOthers } from "./shared-month";
import { type FoundDate, writtenDate } from "./written-date";
import { yearAlone, yearOfList } from "./year-alone";

const birthReach = 40;
const birthReachAfter = 24;
/** Nobody who lives was born before; older dates are history. */
const birthYearMin = 1900;

/** Days, months with a year, and years behind a preposition; beside a birth cue, dates of birth. */
export const calendarDate: Recognizer = {
  id: "calendar-date",
  types: ["DATE", "DATE_OF_BIRTH"],
  canMatch: (traits) => traits.hasDigit,
  find(text) {
    const found: Entity[] = [];
    let lastEnd = 0;
    const columns = new TableColumns(text);
    digit.lastIndex = 0;
    while (digit.test(text)) {
      const at = digit.lastIndex - 1;
      let end = at + 1;
      while (isDigitAt(text, end)) end++;
      digit.lastIndex = end;
      if (end - at > 8 || end - at === 3 || isWordAt(text, at - 1)) continue;
      const entity = dateAt(text, at, end, lastEnd, columns);
      if (entity === undefined) continue;
      found.push(entity);
      lastEnd = entity.end;
      digit.lastIndex = Math.max(end, lastEnd);
    }
    return found;
  },
};

/** Found by the regular expression engine, which passes over other characters faster than a loop here. */
const digit = /\d/g;

function dateAt(
  text: string,
  at: number,
  end: number,
  lastEnd: number,
  columns: TableColumns,
): Entity | undefined {
  const couldBeDigits =
    isJoint(text.charCodeAt(end)) || end - at === 8 || isDevanagari(text.charCodeAt(end + 1));
  const written = end - at <= 4 && isBesideMonth(text, at, end) ? writtenDate(text, at) : undefined;
  const alone = written === undefined ? dayAlone(text, at, end) : undefined;
  if (written === undefined && alone === undefined && !couldBeDigits && end - at !== 4) return undefined;
  const isInDigits = written === undefined && couldBeDigits;
  const plain = isInDigits ? numericDate(text, at, false) : undefined;
  const other = written ?? alone ?? (end - at === 4 ? yearOf(text, at, end, lastEnd) : undefined);
  // A cue is looked for only where there is a form that it may decide about.
  const isDate = plain !== undefined || other !== undefined;
  if (!isDate && !(isInDigits && numericDate(text, at, true) !== undefined)) return undefined;
  const cue = birthCueBefore(text, at, lastEnd, columns);
  const date = (isInDigits && cue !== undefined ? numericDate(text, at, true) : plain) ?? other;
  if (date === undefined || date.start < lastEnd) return undefined;
  return entityOfDate(text, written === undefined ? date : withOthers(text, date, lastEnd), cue);
}

function yearOf(text: string, at: number, end: number, lastEnd: number): FoundDate | undefined {
  return yearAlone(text, at, end) ?? yearOfList(text, at, end, lastEnd);
}

/** Between the day and the month: `5th of May`, `1er mai`, `5 de mayo`. */
const betweenDayAndMonth = new Set([
  "st",
  "nd",
  "rd",
  "th",
  "er",
  "of",
  "de",
  "d",
  "di",
  "del",
  "do",
  "º",
  "ª",
]);
const betweenMonthAndYear = new Set(["of", "the", "de", "del", "do"]);

/** A cheap look before the patterns of dates in words. */
function isBesideMonth(text: string, at: number, end: number): boolean {
  const after = wordBeginningAfter(text, end).toLowerCase();
  if (betweenDayAndMonth.has(after) || monthOf(after) !== undefined) return true;
  const before = wordEndingBefore(text, at);
  return monthOf(before) !== undefined || betweenMonthAndYear.has(before);
}

/** What stands behind the first number of a date in digits: a dash, a point, a slash or an ideograph. */
function isJoint(code: number): boolean {
  return (code >= 0x2d && code <= 0x2f) || code >= 0x80;
}

/** Months of Hindi stand behind a space. */
function isDevanagari(code: number): boolean {
  return code >= 0x900 && code <= 0x97f;
}

function entityOfDate(text: string, date: FoundDate, cueBefore: string | undefined): Entity {
  const isRecent = date.year === undefined || date.year >= birthYearMin;
  const cue = isRecent && date.hasDay ? (cueBefore ?? birthCueAfter(text, date.end)) : undefined;
  if (cue !== undefined) {
    const score = Math.max(0.7, Math.min(0.95, date.score + 0.15));
    return entityOf(date, {
      recognizer: "date-of-birth",
      type: "DATE_OF_BIRTH",
      score,
      evidence: "keyword",
      cue,
    });
  }
  return entityOf(date, {
    recognizer: "calendar-date",
    type: "DATE",
    score: date.score,
    evidence: "pattern",
  });
}

/** The cue has to stand in the same sentence, and no other date between. */
function birthCueBefore(
  text: string,
  at: number,
  lastEnd: number,
  columns: TableColumns,
): string | undefined {
  const header = columns.headerAt(at);
  const cue = birthCues.in(header);
  if (cue !== undefined) return cue;
  // What stands in the row above, or in its header, is about another cell.
  const lineStart = header === undefined ? 0 : text.lastIndexOf("\n", at - 1) + 1;
  const from = Math.max(lastEnd, lineStart, at - birthReach);
  if (endsWithMark(text, at) && birthMark.test(text.slice(Math.max(from, at - 4), at))) return "b.";
  return birthCues.before(text, at, at - from);
}

/** A cheap look for what `birthMark` ends with: `b.` or `*`, and a space perhaps. */
function endsWithMark(text: string, at: number): boolean {
  const last = text.charAt(at - 1) === " " ? text.charAt(at - 2) : text.charAt(at - 1);
  return last === "." || last === "*";
}

function birthCueAfter(text: string, end: number): string | undefined {
  const limit = Math.min(text.length, end + birthReachAfter);
  let stop = end;
  while (stop < limit && !".!?;,\n".includes(text.charAt(stop))) stop++;
  return birthCuesAfter.before(text, stop, stop - end);
}
