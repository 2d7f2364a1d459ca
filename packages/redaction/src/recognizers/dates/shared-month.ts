import { lettersBefore } from "../../words/letter-runs";
import { isDigitAt } from "../numbers/digit-chains";
import { monthOf } from "./month-names";
import type { FoundDate } from "./written-date";

const reach = 32;

/** With the days or the month that share the month or the year of `date`. Nothing before `lastEnd` is taken. */
export function withOthers(text: string, date: FoundDate, lastEnd: number): FoundDate {
  const from = Math.max(lastEnd, date.start - reach);
  const last = date.start === from ? 0 : text.charCodeAt(date.start - 1);
  if (last !== 0x20 && last !== 0x2d) return date;
  const isOfDays = isDigitAt(text, date.start);
  if (isOfDays ? !hasDigitNear(text, from, date.start) : date.year === undefined) return date;
  const before = text.slice(from, date.start).toLowerCase();
  const start = isOfDays ? startOfDays(before) : startOfMonth(before);
  return start === -1 ? date : { ...date, start: date.start - (before.length - start) };
}

/** The longest joint and the ending of a day before it. */
const jointReach = 9;

function hasDigitNear(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at >= to - jointReach; at--) if (isDigitAt(text, at)) return true;
  return false;
}

/** Between days or months; one that ends with another stands before it. */
const joints =
  ", and |, | and | to | or | - | und | bis | et | au | ou | y | e | al | i | do | en | tot ".split("|");

/** Where the joint begins that ends at `end`; -1 when there is none. */
function startOfJoint(text: string, end: number): number {
  const last = text.charAt(end - 1);
  if (last === "-") return end - 1;
  const joint = last === " " ? joints.find((one) => text.endsWith(one, end)) : undefined;
  return joint === undefined ? -1 : end - joint.length;
}

const dayBehind = /(?<=((?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?))/y;
const partBehind = /(?<=[\w.,:/$€£-])/y;
const daysMax = 4;

/** Where the first day of `14 and` begins, which stands in front of `27 July 1999`; -1 when there is none. */
function startOfDays(text: string): number {
  let first = -1;
  let start = text.length;
  for (let count = 0; count < daysMax; count++) {
    const end = startOfJoint(text, start);
    dayBehind.lastIndex = end;
    const day = end > 0 ? dayBehind.exec(text)?.[1] : undefined;
    if (day === undefined) break;
    start = end - day.length;
    partBehind.lastIndex = start;
    if (!partBehind.test(text)) first = start;
  }
  return first;
}

/** Where `February and` begins, which stands in front of `March 2001`; -1 when there is no month in full. */
function startOfMonth(text: string): number {
  const end = startOfJoint(text, text.length);
  if (end <= 0) return -1;
  const word = lettersBefore(text, end);
  const start = end - word.length;
  return monthOf(word)?.isShort === false && !/[\d_]/.test(text.charAt(start - 1)) ? start : -1;
}
