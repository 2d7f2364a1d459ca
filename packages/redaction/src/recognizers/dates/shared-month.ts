import { endMatch } from "../../end-pattern";
import { isDigitAt } from "../digit-chains";
import { monthOf } from "./month-names";
import type { FoundDate } from "./written-date";

const joint =
  "(?:, | and | to | or |-| - |, and | und | bis | et | au | ou | y | e | al | i | do | en | tot )";
/** `14 and` in front of `27 July 1999`. */
const daysBefore = endMatch(
  new RegExp(`(?<![\\w.,:/$€£-])(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.)?${joint}){1,4}$`, "iu"),
);
/** `February and` in front of `March 2001`. */
const monthBefore = endMatch(new RegExp(`(?<![\\p{L}\\d_])(\\p{L}{3,13})${joint}$`, "iu"));
const reach = 32;

/** With the days or the month that share the month or the year of `date`. Nothing before `lastEnd` is taken. */
export function withOthers(text: string, date: FoundDate, lastEnd: number): FoundDate {
  const from = Math.max(lastEnd, date.start - reach);
  const last = date.start === from ? 0 : text.charCodeAt(date.start - 1);
  if (last !== 0x20 && last !== 0x2d) return date;
  if (isDigitAt(text, date.start)) {
    if (!hasDigitNear(text, from, date.start)) return date;
    return withMatch(date, daysBefore.exec(text.slice(from, date.start)));
  }
  if (date.year === undefined) return date;
  const month = monthBefore.exec(text.slice(from, date.start));
  return monthOf(month?.[2] ?? "")?.isShort === false ? withMatch(date, month) : date;
}

function withMatch(date: FoundDate, match: RegExpExecArray | null): FoundDate {
  return match === null ? date : { ...date, start: date.start - (match[1] ?? "").length };
}

/** The longest joint and the ending of a day before it. */
const jointReach = 9;

function hasDigitNear(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at >= to - jointReach; at--) if (isDigitAt(text, at)) return true;
  return false;
}
