import type { CountryCode } from "libphonenumber-js/core";
import type { Entity, Span } from "../../types";
import { cueReach } from "../cue-words/cues";
import { entityOf } from "../entity-of";
import type { TableColumns } from "../tables/table-columns";
import { type DigitChain, isDigitAt, isWordAt } from "./digit-chains";
import type { NumberJudge } from "./number-recognizer";
import { NumberWindow } from "./number-window";
import { otherNumberWords, phoneWords } from "./phone-cues";
import { isInternationalNumber, nationalNumbers } from "./phone-plans";
import { isRow, mayBeDialled } from "./phone-rows";

const digitsMin = 7;
const digitsMax = 17;
/** More groups than any way of writing a phone number has. */
const groupsMax = 7;

/** Phone numbers: international ones, and those of the countries whose languages a policy names. */
export function phone(regions: readonly CountryCode[]): NumberJudge {
  const isNational = nationalNumbers(regions);
  return {
    id: "phone",
    type: "PHONE",
    digitsMin,
    find(chain, text, columns) {
      const found: Entity[] = [];
      // `c0 53 43 96 96s96`: a path of a drawing.
      if (chain.isGluedLeft && chain.isGluedRight && chain.count > 2) return found;
      const last = endOfGroups(chain, text);
      let from = chain.isGluedLeft ? 1 : 0;
      while (from < last) {
        const to = endOfNumber(chain, text, from, last);
        const entity =
          to - from > groupsMax ? undefined : judgeGroups(chain, text, from, to, isNational, columns);
        if (entity !== undefined) found.push(entity);
        from = to;
      }
      return found;
    },
  };
}

function judgeGroups(
  chain: DigitChain,
  text: string,
  from: number,
  to: number,
  isNational: IsNational,
  columns: TableColumns,
): Entity | undefined {
  const count = (chain.before[to] as number) - (chain.before[from] as number);
  if (count < digitsMin || count > digitsMax) return undefined;
  const window = new NumberWindow(chain, text, from, to);
  const header = columns.headerAt(window.start);
  if (looksLikeSomethingElse(window, text, count, header !== undefined)) return undefined;
  const span = widened(window, text);
  const verdict = judge(window, span, text, isNational, header);
  return verdict && entityOf(span, { recognizer: "phone", type: "PHONE", ...verdict });
}

/** Whether digits are a number of one of the countries that the policy is about. */
type IsNational = (digits: string) => boolean;

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
  isNational: IsNational,
  header: string | undefined,
): Verdict | undefined {
  const { digits } = window;
  const hasPlus = hasCode(text, span.start, window.start, plus);
  if (
    hasPlus
      ? isInternationalNumber(digits)
      : digits.startsWith("00") && isInternationalNumber(digits.slice(2)) && !isRow(window)
  ) {
    return { score: hasPlus ? 0.97 : 0.8, evidence: "validated", checksum: "numbering-plan" };
  }
  const headerCue = phoneWords.in(header);
  const headerOther = headerCue === undefined ? otherNumberWords.in(header) : undefined;
  const cue = headerCue ?? (headerOther === undefined ? cueNear(text, span) : undefined);
  const other =
    headerCue === undefined ? (headerOther ?? otherNumberWords.before(text, span.start, 25)) : undefined;
  const form = formScore(window, text, hasPlus, isNational);
  if (cue !== undefined && !isNearer(other, cue, text, span.start)) {
    const score = Math.max(form.score, window.shape.includes("-") || digits.length >= 9 ? 0.75 : 0.6);
    return { score: Math.min(0.95, score + 0.1), evidence: "keyword", cue };
  }
  if (other !== undefined) return { ...form, score: form.score - 0.35 };
  return form.score > 0 ? form : undefined;
}

/** A word behind the number does not count when it is the label of the next value: `80730-000\nCelular: …`. */
function cueNear(text: string, { start, end }: Span): string | undefined {
  const cue = phoneWords.near(text, start, end);
  if (cue === undefined || phoneWords.before(text, start) !== undefined) return cue;
  const behind = text.slice(end, end + cueReach + cue.length);
  const cueEnd = behind.toLowerCase().indexOf(cue) + cue.length;
  return /^["'*]{0,2} ?[:=]/.test(behind.slice(cueEnd, cueEnd + 4)) ? undefined : cue;
}

/** How much the way of writing alone says. */
function formScore(window: NumberWindow, text: string, hasPlus: boolean, isNational: IsNational): Verdict {
  const { digits, shape } = window;
  if (hasPlus) return { score: digits.length >= 8 ? 0.8 : 0.3, evidence: "pattern" };
  const isNorthAmerican = /^(?:1-)?3-3-4$/.test(shape);
  if ((!isNorthAmerican && !isNational(digits)) || !mayBeDialled(window, text))
    return { score: 0, evidence: "pattern" };
  if (isNorthAmerican) return { score: northAmericanScore(window), evidence: "pattern" };
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
const noTrunkShapes =
  /^(?:3-3-3|3-2-3|3-2-2-2|2-3-2-2|3-7|3-6|2-2-2-2-2|2-2-2-2|2-4-4|2-5-4|2-3-3-2|1-3-3-2-2)$/;

/** How many groups of the chain there are without one that a word touches. */
function endOfGroups(chain: DigitChain, text: string): number {
  if (!chain.isGluedRight || hasExtension(text, chain.endOf(chain.count - 1))) return chain.count;
  return chain.count - 1;
}

/** A number ends where an opening bracket begins another one, or where the kind of separator changes for good. */
function endOfNumber(chain: DigitChain, text: string, from: number, last: number): number {
  const { before } = chain;
  for (let to = from + 1; to < last; to++) {
    if ((before[to] as number) - (before[from] as number) < digitsMin) continue;
    const start = chain.startOf(to);
    const end = chain.endOf(to - 1);
    if (start - end === 1 && text.charCodeAt(end) !== openBracket) continue;
    const gap = text.slice(end, start);
    if (gap.includes("(") || / [-/.] |[-/.] | [-/.]$/.test(gap)) return to;
  }
  return last;
}

/** With a leading plus or bracket, and an extension behind. */
function widened(window: NumberWindow, text: string): Span {
  let { start, end } = window;
  if (isOpened(text, start, end)) start--;
  if (text.charCodeAt(start - 1) === plus) start--;
  if (isOpened(text, start, end)) start--;
  if (mayExtend(text, end)) end += extensionPattern.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  return { start, end };
}

const plus = 0x2b;
const openBracket = 0x28;
const closeBracket = 0x29;

/** A bracket opens before `start` and closes before `end`. */
function isOpened(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start - 1) === openBracket && hasCode(text, start, end, closeBracket);
}

function hasCode(text: string, from: number, to: number, code: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === code) return true;
  return false;
}

/** What an extension begins with, once spaces, commas and semicolons are passed. */
const extensionStart = new Uint8Array(128);
for (const char of "eEdDxX#") extensionStart[char.charCodeAt(0)] = 1;

/** A look at three characters, since few numbers have one. */
function mayExtend(text: string, end: number): boolean {
  for (let at = end; at < end + 3; at++) {
    const code = text.charCodeAt(at);
    if (extensionStart[code] === 1) return true;
    if (code !== 0x20 && code !== 0x2c && code !== 0x3b) return false;
  }
  return false;
}

const extensionPattern =
  /^(?:[ ,;]{0,2}(?:ext|extension|extn|durchwahl)[.:]? {0,2}|[ ]?[x#] ?)\d{1,6}(?![\p{L}\d])/iu;

function hasExtension(text: string, end: number): boolean {
  return mayExtend(text, end) && extensionPattern.test(text.slice(end, end + 20));
}

/** Dates, times, decimals, addresses of machines, ranges, hexadecimal tails. */
function looksLikeSomethingElse(
  window: NumberWindow,
  text: string,
  digitCount: number,
  isInTable: boolean,
): boolean {
  const { start, end } = window;
  if (window.isDotted || window.isJoinedBy(dash)) return true;
  if (isDigitAt(text, end + 1) && isOneOf(text, end, isInTable ? endsNoPhoneInTable : endsNoPhone))
    return true;
  if (isDigitAt(text, start - 2) && isOneOf(text, start - 1, isInTable ? ":." : ":.,")) return true;
  if (isOneOf(text, start - 1, "$€£#_@^*<>") || isCodePoint(text, start)) return true;
  if (text.charCodeAt(start - 1) === dash && isWordAt(text, start - 2)) return true;
  if (text.charCodeAt(end) === dash && isWordAt(text, end + 1)) return true;
  if (isDate(window, text, digitCount)) return true;
  if (window.hasSeparator(0x2e) && (window.groupCount < 3 || machine.test(text.slice(start, end))))
    return true;
  if (window.shape === "5-3" && brazilianPostcode.test(text.slice(Math.max(0, start - 8), start)))
    return true;
  return window.singleCount > 2;
}

const dash = 0x2d;
/** A label; Turkish has the same word for a mobile phone. */
const brazilianPostcode = /cep\W{0,4}$/i;

/** `U+0460-0463`. */
function isCodePoint(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === plus && isOneOf(text, start - 2, "Uu") && !isWordAt(text, start - 3);
}

const endsNoPhoneInTable = ":.$€£#%=_@\\";
const endsNoPhone = `${endsNoPhoneInTable},`;
const machine = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** False outside the text. */
function isOneOf(text: string, at: number, chars: string): boolean {
  const char = text.charAt(at);
  return char !== "" && chars.includes(char);
}

/** A day with hours and minutes has twelve digits (`07/19/2023 2215`); with seconds too, all digits stand together. */
const dateDigitsMax = 12;
const dayDigits = 8;
const stampDigits = 14;

const dateForms = [
  /^(?:19|20)\d{2}([-/. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?: \d{1,2}| (?:[01]\d|2[0-3])[0-5]\d)?$/,
  /^(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d{2}(?: \d{1,2}| (?:[01]\d|2[0-3])[0-5]\d)?$/,
  /^(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}$/,
  // From one month to another: `03/2016 – 12/2018`.
  /^(?:0?[1-9]|1[0-2])([-/.])(?:19|20)\d{2} ?[-–/] ?(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}$/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{6})?$/,
  // Opening hours: `15.30-19.30`.
  /^(?:[01]?\d|2[0-4])\.[0-5]\d ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d$/,
];

function isDate({ start, end, groupCount }: NumberWindow, text: string, digitCount: number): boolean {
  if (digitCount > dateDigitsMax && digitCount !== stampDigits) return false;
  if (groupCount === 1 && digitCount !== dayDigits && digitCount !== stampDigits) return false;
  const written = text.slice(start, end);
  return dateForms.some((form) => form.test(written));
}

/** True when the word for something else stands between the cue and the number. */
function isNearer(other: string | undefined, cue: string, text: string, start: number): boolean {
  if (other === undefined) return false;
  const window = text.slice(Math.max(0, start - 40), start).toLowerCase();
  return window.lastIndexOf(other) + other.length > window.lastIndexOf(cue) + cue.length;
}
