import { textTraits } from "../../text-traits";
import type { Entity, Recognizer, Span } from "../../types";
import { wordEndingBefore } from "../cue-words/nearby-word";
import { entityOf } from "../entity-of";
import { isDigitAt, isWordAt } from "../numbers/digit-chains";
import { bareLabel, caseLabel, docketWord, isNumberOfLaw, mayEndLabel } from "./case-words";

/** Enough for `nos. `. */
const bareLabelChars = 8;
const valueCharsMax = 40;

/**
 * Numbers by which a court, an authority or an insurer knows one case: `application no. 36391/02`,
 * `Az. III ZR 123/20`, `claim number CLM-2023-88120`. Only beside a word that says so, since no form of them is
 * theirs alone; the dockets of some courts are, and are found by themselves.
 */
export const caseNumber: Recognizer = {
  id: "case-number",
  types: ["CASE_NUMBER"],
  canMatch: (traits) => traits.hasDigit,
  find(text, { digitRuns } = textTraits(text)) {
    const found: Entity[] = [];
    let lastEnd = 0;
    let readTo = 0;
    for (let run = 0; run < digitRuns.length; run += 2) {
      // The rest of a run is looked at when a value ends in it.
      let at = Math.max(readTo, digitRuns[run] as number);
      while (at < (digitRuns[run + 1] as number)) {
        const value = valueAround(text, at, lastEnd);
        readTo = Math.max(at + 1, value.end);
        const entity = judge(text, value);
        if (entity !== undefined && entity.start >= lastEnd) {
          found.push(entity, ...othersOfList(text, entity));
          lastEnd = found.at(-1)?.end ?? entity.end;
          readTo = lastEnd;
        }
        at = readTo;
      }
    }
    return found;
  },
};

const valueForm = /[A-Za-z\d]{1,20}(?:[-/.:_][A-Za-z\d]{1,20}){0,6}/y;

/** Everything of one piece around the digit at `at`: `1:21-cv-00123`. */
function valueAround(text: string, at: number, from: number): Span {
  let start = at;
  const limit = Math.max(from, at - 12);
  while (start > limit && isValueCode(text.charCodeAt(start - 1))) start--;
  while (start < at && !isLetterOrDigit(text.charCodeAt(start))) start++;
  valueForm.lastIndex = start;
  valueForm.test(text);
  return { start, end: Math.max(at + 1, Math.min(valueForm.lastIndex, start + valueCharsMax)) };
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

/** A letter, a digit, a dash, a point, a slash or a colon. */
function isValueCode(code: number): boolean {
  return isLetterOrDigit(code) || (code >= 0x2d && code <= 0x2f) || code === 0x3a;
}

function judge(text: string, value: Span): Entity | undefined {
  const { start, end } = value;
  const isJoined = hasJoint(text, start, end);
  if (!isJoined && end - start < plainCharsMin) return undefined;
  if (isWordAt(text, start - 1) || isWordAt(text, end)) return undefined;
  const written = text.slice(start, end);
  if (isJoined && ownForm.test(written)) return entity(value, 0.8, "docket");
  const isDocket = isJoined && docket.test(written) && !looksLikeDate.test(written);
  const last = wordEndingBefore(text, start);
  if (!mayEndLabel(last) && !((isDocket || (isJoined && last.length === 1)) && mayBeRegister(last)))
    return undefined;
  if (!(isDocket || isNumber(written)) || goesOn(text, end)) return undefined;

  const labelled = caseLabel.before(text, start);
  if (labelled !== undefined) return withRegister(value, labelled, isDocket ? 0.9 : 0.8);
  if (!isDocket) return undefined;
  const word = /\d{3}|^[A-Z]/.test(written) ? docketWord.before(text, start) : undefined;
  if (word !== undefined && !isNumberOfLaw(text, start)) return withRegister(value, word, 0.75);
  const isBare =
    shortDocket.test(written) && bareLabel.test(text.slice(Math.max(0, start - bareLabelChars), start));
  return isBare && !isNumberOfLaw(text, start) ? entity(value, 0.6, "no") : undefined;
}

/** Shorter ones are no `isNumber`. */
const plainCharsMin = 4;

/** A dash or a slash, which every docket has. */
function hasJoint(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2d || code === 0x2f) return true;
  }
  return false;
}

/** The senate or chamber in front of the number is a part of it: `III ZR 123/20`. */
function withRegister({ start, end }: Span, register: string, score: number): Entity {
  return entity({ start: start - register.length, end }, score, "case");
}

function entity(span: Span, score: number, cue: string): Entity {
  return entityOf(span, { recognizer: "case-number", type: "CASE_NUMBER", score, evidence: "keyword", cue });
}

/** `12345/06`, `1996/276`, `C-131/12`, `II-12/20`, `18-cv-1234`, `CLM-2023-88120`, `2019-CF-001234`. */
const docket =
  /^(?:(?:[A-Za-z]{1,4}[-.]?)?\d{1,7}\/\d{2,4}(?:[-/.][A-Za-z\d]{1,6})?|(?:19|20)\d\d\/\d{1,7}|(?:19|20)?\d\d-[A-Za-z]{1,4}-\d{2,8}(?:-[A-Za-z]{1,4})?|[A-Za-z]{1,5}-?(?:19|20)?\d\d[-/]\d{3,8}|(?:19|20)\d\d-\d{3,8}|\d{1,2}-\d{2,6}\/\d{2,4})$/;
/** What no other number looks like: of federal courts of the United States, of courts of Brazil and of Norway. */
const ownForm =
  /^(?:\d:\d{2}-(?:cv|cr|mc|bk|md|mj|ap|po)-\d{4,6}(?:-[A-Z]{1,4}){0,3}|\d{7}-\d{2}\.(?:19|20)\d{2}\.\d\.\d{2}\.\d{4}|\d{2}-\d{5,6}[A-Z]{3}-[A-Z]{4}(?:\/[A-Z]{4})?)$/;
/** The form of the European Court of Human Rights, which "no." alone announces. */
const shortDocket = /^\d{3,5}\/\d\d$/;
const looksLikeDate = /^(?:\d{1,2}([-/.])\d{1,2}\1\d{2,4}|(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2}|\d\/\d{2})$/;

/** Behind a label that asks for a number: five digits, or four and letters; no word, amount, version or date. */
function isNumber(written: string): boolean {
  if (!/^[A-Z\d]+(?:[-/_][A-Z\d]+)*$/.test(written) || looksLikeDate.test(written)) return false;
  const digits = written.replace(/\D/g, "").length;
  return digits >= (/[A-Z]|\d[-/]\d/.test(written) ? 4 : 5) && digits <= 20;
}

/** Short and no word of a sentence: `ZR`, `CSK`, `BvR`. */
function mayBeRegister(word: string): boolean {
  return word !== "" && word.length <= 5;
}

function goesOn(text: string, end: number): boolean {
  return /^(?:[/%€$£@\\_]|[.,:-]\d)/.test(text.slice(end, end + 2));
}

const nextOfList =
  /(?:, | and |, and | & | und | et | y | e | i | oraz | en |; )(?:no\. |nr\. |n[°º.]{1,2} )?(?<value>\d{1,6}\/\d{2,4})(?![\w/]|[.,]\d)/y;
const listMax = 30;

/** `nos. 1/02, 23/07 and 3/04`: what is written as the first is one of them. */
function othersOfList(text: string, first: Entity): Entity[] {
  const others: Entity[] = [];
  let { end } = first;
  while (others.length < listMax) {
    nextOfList.lastIndex = end;
    const value = nextOfList.exec(text)?.groups?.value;
    if (value === undefined || !isDigitAt(text, end - 1)) break;
    end = nextOfList.lastIndex;
    others.push({ ...first, start: end - value.length, end });
  }
  return others;
}
