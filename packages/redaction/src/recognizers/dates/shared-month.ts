import { isDigitAt } from "../digit-chains";
import { monthOf } from "./month-names";
import type { FoundDate } from "./written-date";

const joint =
  "(?:, | and | to | or |-| - |, and | und | bis | et | au | ou | y | e | al | i | do | en | tot )";
/** `14 and` in front of `27 July 1999`. */
const daysBefore = new RegExp(
  `(?<![\\w.,:/$€£-])(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.)?${joint}){1,4}$`,
  "iu",
);
/** `February and` in front of `March 2001`. */
const monthBefore = new RegExp(`(?<![\\p{L}\\d_])(\\p{L}{3,13})${joint}$`, "iu");
const reach = 32;

/** With the days or the month that share the month or the year of `date`. Nothing before `lastEnd` is taken. */
export function withOthers(text: string, date: FoundDate, lastEnd: number): FoundDate {
  const from = Math.max(lastEnd, date.start - reach);
  const before = text.slice(from, date.start);
  if (!/[ -]$/.test(before)) return date;
  if (isDigitAt(text, date.start)) {
    const days = daysBefore.exec(before);
    return days === null ? date : { ...date, start: from + days.index };
  }
  const month = monthBefore.exec(before);
  const isMonth = month !== null && monthOf(month[1] ?? "")?.isShort === false;
  return isMonth && date.year !== undefined ? { ...date, start: from + month.index } : date;
}
