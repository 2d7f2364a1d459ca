import { textTraits } from "../../text-traits";
import type { Entity, Recognizer } from "../../types";
import { unsureWord } from "../cue-words/word-bits";
import { entityOf } from "../entity-of";
import { isWordAt } from "../numbers/digit-chains";
import { RepeatedFinds } from "../repetition/repeated-finds";
import { StretchMemo } from "../repetition/stretch-memo";
import { TableColumns } from "../tables/table-columns";
import { besideDate, wordsBesideDate } from "./beside-date";
import { birthCues, birthCuesAfter, birthMark } from "./birth-cues";
import { dayAlone } from "./day-alone";
import { numericDate } from "./numeric-date";
import { withOthers } from "./shared-month";
import { type FoundDate, writtenDate } from "./written-date";
import { yearAlone, yearOfList } from "./year-alone";

const birthReach = 40;
const birthReachAfter = 24;
/** Nobody who lives was born before; older dates are history. */
const birthYearMin = 1900;

/** One text, and what was found out about it on the way. */
interface Search {
  readonly text: string;
  readonly columns: TableColumns;
  /** The cue behind a date, empty where there is none. */
  readonly cuesBehind: StretchMemo<string>;
}

/** More than a date and its cues take before its number and behind it. */
const reach = { back: 256, ahead: 1024 };

/** Days, months with a year, and years behind a preposition; beside a birth cue, dates of birth. */
export const calendarDate: Recognizer = {
  id: "calendar-date",
  types: ["DATE", "DATE_OF_BIRTH"],
  canMatch: (traits) => traits.hasDigit,
  find(text, { digitRuns } = textTraits(text)) {
    const found: Entity[] = [];
    let lastEnd = 0;
    const repeated = new RepeatedFinds(text, reach);
    const search = { text, columns: new TableColumns(text), cuesBehind: new StretchMemo<string>() };
    for (let run = 0; run < digitRuns.length; run += 2) {
      const at = digitRuns[run] as number;
      const end = digitRuns[run + 1] as number;
      if (at < lastEnd || end - at > 8 || end - at === 3 || isWordAt(text, at - 1)) continue;
      const isInTable = search.columns.headerAt(at) !== undefined;
      const entity = isInTable
        ? dateAt(search, at, end, lastEnd)
        : repeated.ofNumber(at, lastEnd, () => dateAt(search, at, end, lastEnd));
      if (entity === undefined) continue;
      found.push(entity);
      lastEnd = entity.end;
    }
    return found;
  },
};

function dateAt(search: Search, at: number, end: number, lastEnd: number): Entity | undefined {
  const { text } = search;
  const length = end - at;
  const before = length <= 4 ? wordsBesideDate.before(text, at) : 0;
  const after = length <= 4 ? wordsBesideDate.after(text, end) : 0;
  const written = isBesideMonth(before, after) ? writtenDate(text, at, end, before, after) : undefined;
  const mayBeDay = written === undefined && length <= 2 && (before & besideDate.dayWord) !== 0;
  const alone = mayBeDay ? dayAlone(text, at) : undefined;
  const isInDigits = written === undefined && mayBeDigits(text, end, length);
  const plain = isInDigits ? numericDate(text, at, end, false) : undefined;
  const other = written ?? alone ?? (length === 4 ? yearOf(text, at, end, lastEnd, before) : undefined);
  // A cue is looked for only where there is a form that it may decide about.
  const isDate = plain !== undefined || other !== undefined;
  if (!isDate && !(isInDigits && numericDate(text, at, end, true) !== undefined)) return undefined;
  const cue = birthCueBefore(search, at, lastEnd);
  const date = (isInDigits && cue !== undefined ? numericDate(text, at, end, true) : plain) ?? other;
  if (date === undefined || date.start < lastEnd) return undefined;
  return entityOfDate(search, written === undefined ? date : withOthers(text, date, lastEnd), cue);
}

function yearOf(
  text: string,
  at: number,
  end: number,
  lastEnd: number,
  before: number,
): FoundDate | undefined {
  if (text.charCodeAt(at - 1) !== 0x20) return undefined;
  const mayBeAlone = (before & (besideDate.yearWord | unsureWord)) !== 0;
  return (mayBeAlone ? yearAlone(text, at, end) : undefined) ?? yearOfList(text, at, end, lastEnd);
}

function isBesideMonth(before: number, after: number): boolean {
  return (
    (after & (besideDate.month | besideDate.dayJoint)) !== 0 ||
    (before & (besideDate.month | besideDate.yearJoint)) !== 0
  );
}

/**
 * What stands behind the first number of a date in digits: a dash, a point, a slash or an ideograph; months of Hindi
 * stand behind a space.
 */
function mayBeDigits(text: string, end: number, length: number): boolean {
  if (length > 4) return length === 8;
  const code = text.charCodeAt(end);
  if (code === 0x20) return isDevanagari(text.charCodeAt(end + 1));
  return (code >= 0x2d && code <= 0x2f) || code >= 0x80;
}

function isDevanagari(code: number): boolean {
  return code >= 0x900 && code <= 0x97f;
}

function entityOfDate(search: Search, date: FoundDate, cueBefore: string | undefined): Entity {
  const isRecent = date.year === undefined || date.year >= birthYearMin;
  const cue = isRecent && date.hasDay ? (cueBefore ?? birthCueAfter(search, date.end)) : undefined;
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
function birthCueBefore({ text, columns }: Search, at: number, lastEnd: number): string | undefined {
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

function birthCueAfter({ text, cuesBehind }: Search, end: number): string | undefined {
  const limit = Math.min(text.length, end + birthReachAfter);
  const cue = cuesBehind.of(text, end, limit, () => {
    let stop = end;
    while (stop < limit && !isStop(text.charCodeAt(stop))) stop++;
    return birthCuesAfter.before(text, stop, stop - end) ?? "";
  });
  return cue === "" ? undefined : cue;
}

function isStop(code: number): boolean {
  return code < 64 && stops[code] === 1;
}

const stops = new Uint8Array(64);
for (const char of ".!?;,\n") stops[char.charCodeAt(0)] = 1;
