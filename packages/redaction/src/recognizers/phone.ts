import type { CountryCode } from "libphonenumber-js/core";
import type { Entity, Span } from "../types";
import { type DigitChain, isDigitAt, isWordAt } from "./digit-chains";
import { entityOf } from "./entity-of";
import type { NumberJudge } from "./number-recognizer";
import { NumberWindow } from "./number-window";
import { otherNumberWords, phoneWords } from "./phone-cues";
import { isInternationalNumber, isNationalNumber } from "./phone-plans";

const digitsMin = 7;
const digitsMax = 17;
/** More groups than any way of writing a phone number has. */
const groupsMax = 7;

/** Phone numbers: international ones, and those of the countries whose languages a policy names. */
export function phone(regions: readonly CountryCode[]): NumberJudge {
  return {
    id: "phone",
    type: "PHONE",
    digitsMin,
    find(chain, text, columns) {
      const found: Entity[] = [];
      for (const window of candidates(chain, text)) {
        const span = widened(window, text);
        const verdict = judge(window, span, text, regions, columns.headerAt(window.start));
        if (verdict === undefined) continue;
        found.push(entityOf(span, { recognizer: "phone", type: "PHONE", ...verdict }));
      }
      return found;
    },
  };
}

interface Verdict {
  readonly score: number;
  readonly evidence: "validated" | "keyword" | "pattern";
  readonly checksum?: string;
  readonly cue?: string;
}

function judge(
  window: NumberWindow,
  span: Span,
  text: string,
  regions: readonly CountryCode[],
  header: string | undefined,
): Verdict | undefined {
  if (looksLikeSomethingElse(window, text, header !== undefined)) return undefined;
  const { digits } = window;
  const hasPlus = text.slice(span.start, window.start).includes("+");
  if (
    hasPlus
      ? isInternationalNumber(digits)
      : digits.startsWith("00") && isInternationalNumber(digits.slice(2))
  ) {
    return { score: hasPlus ? 0.97 : 0.8, evidence: "validated", checksum: "numbering-plan" };
  }
  const headerCue = phoneWords.in(header);
  const headerOther = headerCue === undefined ? otherNumberWords.in(header) : undefined;
  const cue =
    headerCue ?? (headerOther === undefined ? phoneWords.near(text, span.start, span.end) : undefined);
  const other =
    headerCue === undefined ? (headerOther ?? otherNumberWords.before(text, span.start, 25)) : undefined;
  const form = formScore(window, hasPlus, regions);
  if (cue !== undefined && !isNearer(other, cue, text, span.start)) {
    const score = Math.max(form.score, window.shape.includes("-") || digits.length >= 9 ? 0.75 : 0.6);
    return { score: Math.min(0.95, score + 0.1), evidence: "keyword", cue };
  }
  if (other !== undefined) return { ...form, score: form.score - 0.35 };
  return form.score > 0 ? form : undefined;
}

/** How much the way of writing alone says. */
function formScore(window: NumberWindow, hasPlus: boolean, regions: readonly CountryCode[]): Verdict {
  const { digits, shape } = window;
  if (hasPlus) return { score: digits.length >= 8 ? 0.8 : 0.3, evidence: "pattern" };
  if (/^(?:1-)?3-3-4$/.test(shape)) return { score: northAmericanScore(window), evidence: "pattern" };
  if (!isNationalNumber(digits, regions)) return { score: 0, evidence: "pattern" };
  const score = digits.startsWith("0") ? trunkScore(window) : noTrunkShapes.test(shape) ? 0.6 : 0.35;
  // Half of all numbers of nine or ten digits are in some plan, so it proves nothing by itself.
  return { score, evidence: "pattern", checksum: "numbering-plan" };
}

/** Area codes that were never given out appear in examples and forms, so the grouping decides. */
function northAmericanScore(window: NumberWindow): number {
  const isLoose = window.separators.every((separator) => separator === " ");
  const hasAreaCode = /^1?[2-9]/.test(window.digits);
  if (isLoose) return hasAreaCode ? 0.65 : 0.4;
  return hasAreaCode ? 0.8 : 0.6;
}

/** National numbers that begin with the trunk prefix 0. */
function trunkScore(window: NumberWindow): number {
  const { digits, shape } = window;
  if (shape.includes("-")) return digits.length >= 10 ? 0.75 : shape.split("-").length > 2 ? 0.6 : 0.4;
  // Padded numbers of records look the same; mobile prefixes and eleven digits are rarer among them.
  return digits.length >= 11 || /^0[67]\d{8}$/.test(digits) ? 0.55 : 0.4;
}

/** Where there is no trunk prefix only the usual groupings count: 600 123 456, 91 123 45 67, 333 1234567. */
const noTrunkShapes = /^(?:3-3-3|3-2-2-2|2-3-2-2|3-7|3-6|2-2-2-2-2|2-2-2-2|2-4-4|2-5-4|2-3-3-2|1-3-3-2-2)$/;

/** The whole chain; when that is too long, its parts between double separators or wider gaps. */
function* candidates(chain: DigitChain, text: string): Generator<NumberWindow> {
  const { groups } = chain;
  const last = groups.length - (chain.isGluedRight && !hasExtension(text, groups.at(-1)?.end ?? 0) ? 1 : 0);
  let from = chain.isGluedLeft ? 1 : 0;
  while (from < last) {
    const to = endOfNumber(chain, text, from, last);
    const window = new NumberWindow(chain, text, from, to);
    const { length } = window.digits;
    if (length >= digitsMin && length <= digitsMax && to - from <= groupsMax) yield window;
    from = to;
  }
}

/** A number ends where an opening bracket begins another one, or where the kind of separator changes for good. */
function endOfNumber(chain: DigitChain, text: string, from: number, last: number): number {
  const { groups } = chain;
  for (let to = from + 1; to < last; to++) {
    const gap = text.slice(groups[to - 1]?.end, groups[to]?.start);
    const digits = (groups[to]?.digitsBefore ?? 0) - (groups[from]?.digitsBefore ?? 0);
    if (gap.includes("(") && digits >= digitsMin) return to;
    if (/ [-/.] |[-/.] | [-/.]$/.test(gap) && digits >= digitsMin) return to;
  }
  return last;
}

/** With a leading plus or bracket, and an extension behind. */
function widened(window: NumberWindow, text: string): Span {
  let { start, end } = window;
  if (text.charAt(start - 1) === "(" && text.slice(start, end).includes(")")) start--;
  if (text.charAt(start - 1) === "+") start--;
  if (text.charAt(start - 1) === "(" && text.slice(start, end).includes(")")) start--;
  const extension = extensionPattern.exec(text.slice(end, end + 20));
  if (extension !== null) end += extension[0].length;
  return { start, end };
}

const extensionPattern =
  /^(?:[ ,;]{0,2}(?:ext|extension|extn|durchwahl)[.:]? {0,2}|[ ]?[x#] ?)\d{1,6}(?![\p{L}\d])/iu;

function hasExtension(text: string, end: number): boolean {
  return extensionPattern.test(text.slice(end, end + 20));
}

/** Dates, times, decimals, addresses of machines, ranges, hexadecimal tails. */
function looksLikeSomethingElse(window: NumberWindow, text: string, isInTable: boolean): boolean {
  const { shape, separators, start, end } = window;
  const written = text.slice(start, end);
  if (window.isDotted || window.joinedBefore === "-" || window.joinedAfter === "-") return true;
  const comma = isInTable ? "" : ",";
  if (isOneOf(text, end, `:.$€£#%=_@\\${comma}`) && isDigitAt(text, end + 1)) return true;
  if (isOneOf(text, start - 1, `:.${comma}`) && isDigitAt(text, start - 2)) return true;
  if (/[$€£#_@^*<>]/.test(text.charAt(start - 1))) return true;
  if (text.charAt(start - 1) === "-" && isWordAt(text, start - 2)) return true;
  if (text.charAt(end) === "-" && isWordAt(text, end + 1)) return true;
  if (isDate(written)) return true;
  if (separators.includes(".") && (shape.split("-").length < 3 || /^(?:\d{1,3}\.){3}\d{1,3}$/.test(written)))
    return true;
  return shape.split("-").filter((length) => length === "1").length > 2;
}

/** False outside the text. */
function isOneOf(text: string, at: number, chars: string): boolean {
  const char = text.charAt(at);
  return char !== "" && chars.includes(char);
}

const dateForms = [
  /^(?:19|20)\d{2}([-/. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?: \d{1,2})?$/,
  /^(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d{2}(?: \d{1,2})?$/,
  /^(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}$/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{6})?$/,
  // Opening hours: `15.30-19.30`.
  /^(?:[01]?\d|2[0-4])\.[0-5]\d ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d$/,
];

function isDate(written: string): boolean {
  return dateForms.some((form) => form.test(written));
}

/** True when the word for something else stands between the cue and the number. */
function isNearer(other: string | undefined, cue: string, text: string, start: number): boolean {
  if (other === undefined) return false;
  const window = text.slice(Math.max(0, start - 40), start).toLowerCase();
  return window.lastIndexOf(other) > window.lastIndexOf(cue);
}
