import type { EvidenceKind, Span } from "../../types";
import { isDigitAt, isWordAt } from "../numbers/digit-chains";
import type { Candidate, CueHits } from "./cue-hits";
import { type ShapedRule, separatorBits } from "./layout-trie";

/** So many answers of slow checks are kept. */
const checkedMax = 500;

/** One value of a text after the other, and what stands around it; worked out when a rule asks. */
export class ValueContext implements Span {
  #written: string | undefined;
  #raw: string | undefined;
  #value: string | undefined;
  #looksLikeDate: boolean | undefined;
  #isInexact: boolean | undefined;

  /** Answers of slow checks, since a text may hold one value again and again. */
  #checked: Map<string, boolean> | undefined;
  start = 0;
  end = 0;
  hits: CueHits | undefined;
  #isGrouped = false;

  constructor(readonly text: string) {}

  /** From now on about this value. `isGrouped`: something stands between its groups. */
  of(start: number, end: number, hits: CueHits, isGrouped: boolean): void {
    this.start = start;
    this.end = end;
    this.hits = hits;
    this.#isGrouped = isGrouped;
    this.#written = undefined;
    this.#raw = undefined;
    this.#value = undefined;
    this.#looksLikeDate = undefined;
    this.#isInexact = undefined;
  }

  get written(): string {
    this.#written ??= this.text.slice(this.start, this.end);
    return this.#written;
  }

  /** Without separators. */
  get raw(): string {
    this.#raw ??= this.#isGrouped ? withoutSeparators(this.written) : this.written;
    return this.#raw;
  }

  /** Without separators, in upper case. */
  get value(): string {
    this.#value ??= this.raw.toUpperCase();
    return this.#value;
  }

  get looksLikeDate(): boolean {
    this.#looksLikeDate ??= (this.#isGrouped || this.end - this.start === 8) && isDate(this.written);
    return this.#looksLikeDate;
  }

  /** Without a check: see `takesTooMuchOrLittle`. */
  get isInexact(): boolean {
    this.#isInexact ??= takesTooMuchOrLittle(this);
    return this.#isInexact;
  }

  /** What the check of a rule says; true when it has none. */
  passes({ id, check, isSlow }: ShapedRule, value: string): boolean {
    if (check === undefined) return true;
    if (isSlow !== true) return check(value);
    this.#checked ??= new Map();
    const checked = this.#checked;
    const key = `${id} ${value}`;
    let answer = checked.get(key);
    if (answer !== undefined) return answer;
    answer = check(value);
    if (checked.size < checkedMax) checked.set(key, answer);
    return answer;
  }

  /** True when more digits stand a space away. */
  get hasDigitNeighbour(): boolean {
    const { text, start, end } = this;
    return (
      (text.charAt(start - 1) === " " && isDigitAt(text, start - 2)) ||
      (text.charAt(end) === " " && isDigitAt(text, end + 1))
    );
  }
}

function withoutSeparators(written: string): string {
  let kept = "";
  let from = 0;
  for (let at = 0; at < written.length; at++) {
    if ((separatorBits[written.charCodeAt(at)] ?? 0) === 0) continue;
    kept += written.slice(from, at);
    from = at + 1;
  }
  return kept + written.slice(from);
}

export interface Verdict {
  readonly score: number;
  readonly evidence: EvidenceKind;
  readonly checksum?: string | undefined;
  readonly cue?: string | undefined;
}

/** The cheap questions come first: most numbers of a text are refused for want of a cue or by their form. */
export function judgeId({ rule, beside }: Candidate, context: ValueContext): Verdict | undefined {
  if (goesOn(context, rule.separators)) return undefined;
  const value = rule.isCaseSensitive === true ? context.raw : context.value;
  if (rule.form?.test(value) === false) return undefined;
  const isChecked = context.passes(rule, value);
  if (!isChecked && rule.besideUnchecked === undefined) return undefined;
  if (rule.mayLookLikeDate !== true && context.looksLikeDate) return undefined;
  const isValidated = isChecked && rule.check !== undefined;
  if (!isValidated && context.isInexact) return undefined;
  const checksum = isValidated ? rule.checksum : undefined;
  if (beside === undefined) return isChecked ? aloneVerdict(rule, context, checksum) : undefined;
  const score = isChecked ? (rule.beside ?? (isValidated ? 0.95 : 0.8)) : (rule.besideUnchecked ?? 0);
  return {
    score: score - beside.rank * 0.03,
    evidence: isValidated ? "validated" : "keyword",
    checksum,
    cue: beside.cue,
  };
}

function aloneVerdict(
  rule: ShapedRule,
  context: ValueContext,
  checksum: string | undefined,
): Verdict | undefined {
  if (rule.alone === undefined || context.hasDigitNeighbour) return undefined;
  const nearest = context.hits?.nearest;
  // Another word explains the number: only a check that hardly ever passes by chance holds against it.
  const loss = nearest === undefined ? 0 : nearest.isOther ? 0.35 : 0.2;
  return { score: rule.alone - loss, evidence: rule.check ? "validated" : "pattern", checksum };
}

/** True when a colon, which joins the groups of this rule, joins more in front. */
function goesOn({ text, start }: ValueContext, separators = ""): boolean {
  return separators === ":" && text.charAt(start - 1) === ":" && isWordAt(text, start - 2);
}

/** Without a check: a word that belongs to the sentence (`is 123456`), or a part of a longer row of digits. */
function takesTooMuchOrLittle(context: ValueContext): boolean {
  const { text, start, end, written } = context;
  if (written.includes(" ") && takesWord(written)) return true;
  const isBehindDigits = text.charCodeAt(start - 1) === space && hasDigitsAt(text, start - 1 - longRun);
  return isBehindDigits || (text.charCodeAt(end) === space && hasDigitsAt(text, end + 1));
}

const space = 0x20;
/** So many digits a space away are of the same row. */
const longRun = 3;

function hasDigitsAt(text: string, at: number): boolean {
  for (let step = 0; step < longRun; step++) if (!isDigitAt(text, at + step)) return false;
  return true;
}

function takesWord(written: string): boolean {
  const [word = ""] = /^[A-Za-z]+(?= )/.exec(written) ?? / [A-Za-z]+$/.exec(written) ?? [];
  return !/^ ?[A-Z]$/.test(word) && sentenceWords.has(word.trim().toLowerCase());
}

const sentenceWords = new Set(
  `is no nr num id of by in at on to as it an a or and the was for from has are ist und der die das von el la le les
   de du et est es un una y e o i w z na do jest oraz il di per het een van en op sub ref`.split(/\s+/),
);

/** True for a part of something longer: a path, a date, a decimal, an address of a mailbox or machine. */
export function isPartOfMore(text: string, start: number, end: number): boolean {
  return isPartBefore(text, start) || isPartAfter(text, end);
}

function isPartBefore(text: string, start: number): boolean {
  const char = text.charAt(start - 1);
  if (char === "" || char === " ") return false;
  if (char === "." || char === "," || char === ":") return isDigitAt(text, start - 2);
  if (char === "-" || char === "+") return isWordAt(text, start - 2);
  return "/@$€£\\&".includes(char);
}

function isPartAfter(text: string, end: number): boolean {
  const char = text.charAt(end);
  if (char === "" || char === " ") return false;
  if (char === ",") return isDigitAt(text, end + 1);
  if ("-/+.:".includes(char)) return isWordAt(text, end + 1);
  return "@%€£\\".includes(char);
}

const dateForms = [
  /^(?:19|20)\d{2}([-/. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])$/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  /^(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d{2}|\d{2})$/,
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/,
];

function isDate(written: string): boolean {
  if (written.length < 6 || written.length > 10) return false;
  return (
    isDigitAt(written, 0) &&
    isDigitAt(written, written.length - 1) &&
    dateForms.some((form) => form.test(written))
  );
}
