import type { EvidenceKind, Span } from "../../types";
import { isDigitAt, isWordAt } from "../digit-chains";
import { type CueHit, type CueIndex, otherList } from "./cue-index";
import type { IdRule } from "./id-rule";

/** What stands around a value, worked out when a rule asks. */
export class ValueContext implements Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly raw: string;
  readonly value: string;
  readonly #cues: CueIndex;
  #hits: readonly CueHit[] | undefined;

  constructor(text: string, span: Span, cues: CueIndex) {
    this.text = text;
    this.start = span.start;
    this.end = span.end;
    const written = text.slice(span.start, span.end);
    this.raw = /[^A-Za-z0-9]/.test(written) ? written.replace(/[^A-Za-z0-9]/g, "") : written;
    this.value = this.raw.toUpperCase();
    this.#cues = cues;
  }

  get written(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Cues before the value, nearest first; when there is none, the one behind it. */
  get hits(): readonly CueHit[] {
    if (this.#hits !== undefined) return this.#hits;
    const before = this.#cues.before(this.text, this.start);
    const after = before.length === 0 ? this.#cues.after(this.text, this.end) : undefined;
    this.#hits = after === undefined ? before : [after];
    return this.#hits;
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

interface Verdict {
  readonly score: number;
  readonly evidence: EvidenceKind;
  readonly checksum?: string | undefined;
  readonly cue?: string | undefined;
}

/** The cheap questions come first: most numbers of a text are refused before a cue is looked for. */
export function judgeId(rule: IdRule, context: ValueContext): Verdict | undefined {
  const value = rule.isCaseSensitive === true ? context.raw : context.value;
  if (rule.form?.test(value) === false || !hasSeparators(rule, context)) return undefined;
  const isChecked = rule.check === undefined || rule.check(value);
  if (!isChecked && rule.besideUnchecked === undefined) return undefined;
  if (goesOn(context, rule.separators)) return undefined;
  if (rule.mayLookLikeDate !== true && looksLikeDate(context.written)) return undefined;
  if ((rule.check === undefined || !isChecked) && takesTooMuchOrLittle(context)) return undefined;
  const evidence = isChecked && rule.check !== undefined ? "validated" : "keyword";
  const checksum = isChecked ? rule.checksum : undefined;
  const rank = context.hits.findIndex(
    (hit) =>
      hit.distance <= (rule.reach ?? hit.distance) && hit.lists.some((list) => rule.cues.includes(list)),
  );
  if (rank !== -1) {
    const score = isChecked ? (rule.beside ?? (rule.check ? 0.95 : 0.8)) : (rule.besideUnchecked ?? 0);
    return { score: score - rank * 0.03, evidence, checksum, cue: context.hits[rank]?.cue };
  }
  if (rule.alone === undefined || !isChecked || context.hasDigitNeighbour) return undefined;
  const [nearest] = context.hits;
  const aloneEvidence = evidence === "keyword" ? "pattern" : evidence;
  // Another word explains the number: only a check that hardly ever passes by chance holds against it.
  const loss = nearest === undefined ? 0 : nearest.lists.includes(otherList) ? 0.35 : 0.2;
  return { score: rule.alone - loss, evidence: aloneEvidence, checksum };
}

/** True when a separator of the rule's own, a colon that is, joins more in front. */
function goesOn({ text, start }: ValueContext, separators = ""): boolean {
  return separators === ":" && text.charAt(start - 1) === ":" && isWordAt(text, start - 2);
}

/** Without a check: a word that belongs to the sentence (`is 123456`), or a part of a longer row of digits. */
function takesTooMuchOrLittle(context: ValueContext): boolean {
  const { text, start, end, written } = context;
  const [word = ""] = /^[A-Za-z]+(?= )/.exec(written) ?? / [A-Za-z]+$/.exec(written) ?? [];
  if (sentenceWords.has(word.trim().toLowerCase())) return true;
  return (
    /\d{3} $/.test(text.slice(Math.max(0, start - 4), start)) || /^ \d{3}/.test(text.slice(end, end + 4))
  );
}

const sentenceWords = new Set(
  `is no nr num id of by in at on to as it an a or and the was for from has are ist und der die das von el la le les
   de du et est es un una y e o i w z na do jest oraz il di per het een van en op sub ref`.split(/\s+/),
);

function hasSeparators(rule: IdRule, context: ValueContext): boolean {
  if (context.raw.length === context.end - context.start) return true;
  const allowed = rule.separators ?? " -";
  for (const char of context.written) {
    if (!/[A-Za-z0-9]/.test(char) && !allowed.includes(char)) return false;
  }
  return true;
}

/** True for a part of something longer: a path, a date, a decimal, an address of a mailbox or machine. */
export function isPartBefore(text: string, start: number): boolean {
  const char = text.charAt(start - 1);
  if (char === "" || char === " ") return false;
  if (/[@$€£\\&]/.test(char)) return true;
  if (char === "." || char === ",") return isDigitAt(text, start - 2);
  if (char === "/" || char === "-" || char === "+") return isWordAt(text, start - 2) || char === "/";
  return char === ":" && isDigitAt(text, start - 2);
}

/** The same, by what stands behind. */
export function isPartAfter(text: string, end: number): boolean {
  const char = text.charAt(end);
  if (char === "" || char === " ") return false;
  if (/[@%€£\\]/.test(char)) return true;
  if (char === "-" || char === "/" || char === "+" || char === "." || char === ":")
    return isWordAt(text, end + 1);
  return char === "," && isDigitAt(text, end + 1);
}

const dateForms = [
  /^(?:19|20)\d{2}([-/. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])$/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  /^(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d{2}|\d{2})$/,
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/,
];

function looksLikeDate(written: string): boolean {
  return written.length >= 6 && written.length <= 10 && dateForms.some((form) => form.test(written));
}
