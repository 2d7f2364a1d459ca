import { type Issue, parsePolicy } from "@veilgate/contracts";
import {
  type Action,
  type CompiledPolicy,
  compilePolicy,
  type Explanation,
  type KeyedDigest,
  type PolicyWarning,
  policyWarnings,
  redactText,
  runSavedCases,
} from "@veilgate/redaction";
import { policySentence } from "./policy-sentence";

/** What the editor shows of a source: its mistakes, or what it does. */
export type PolicyCheck =
  | { readonly ok: false; readonly issues: readonly Issue[] }
  | {
      readonly ok: true;
      readonly sentence: string;
      readonly warnings: readonly PolicyWarning[];
      readonly mode: "enforce" | "shadow";
    };

/** A piece of a text; `mark` is the index of the entity that it holds or replaces. */
export interface Segment {
  readonly text: string;
  readonly mark: number | null;
}

export interface TriedEntity {
  readonly type: string;
  readonly action: Action;
  readonly score: number;
  /** As it was typed; stays in this browser. */
  readonly value: string;
  readonly why: string;
}

export interface TriedText {
  readonly output: readonly Segment[];
  readonly entities: readonly TriedEntity[];
  /** Types for which the whole request would be refused. */
  readonly blockedTypes: readonly string[];
}

export function checkPolicy(source: string): {
  readonly check: PolicyCheck;
  readonly policy: CompiledPolicy | null;
} {
  const parsed = parsePolicy(source);
  if (!parsed.ok) return { check: { ok: false, issues: parsed.issues }, policy: null };
  const policy = compilePolicy(parsed.value);
  return {
    policy,
    check: {
      ok: true,
      sentence: policySentence(parsed.value),
      warnings: [...policyWarnings(parsed.value), ...runSavedCases(policy)],
      mode: parsed.value.mode,
    },
  };
}

/** Dates are among them: a name in its sentence is what ties a date to somebody. */
const typesThatNeedNames = ["PERSON", "LOCATION", "ORGANIZATION", "DATE"];

/** False for a policy that leaves names alone, for which nobody has to wait for the name tagger. */
export function wantsNames(policy: CompiledPolicy): boolean {
  return typesThatNeedNames.some((type) => policy.actionOf(type) !== "keep");
}

/** What the gateway would do with a text, by the same engine. */
export function tryPolicy(text: string, policy: CompiledPolicy, digest: KeyedDigest): TriedText {
  const { entities, edits, blockedTypes } = redactText(text, policy, digest);
  const replacements = new Map(edits.map((edit) => [edit.start, edit.replacement]));
  const output: Segment[] = [];
  let end = 0;
  for (const [mark, entity] of entities.entries()) {
    if (entity.start > end) output.push({ text: text.slice(end, entity.start), mark: null });
    output.push({ text: replacements.get(entity.start) ?? text.slice(entity.start, entity.end), mark });
    end = entity.end;
  }
  if (end < text.length) output.push({ text: text.slice(end), mark: null });
  return {
    output,
    blockedTypes,
    entities: entities.map(({ type, action, score, start, end: until, explanation }) => ({
      type,
      action,
      score,
      value: text.slice(start, until),
      why: whyFound(explanation),
    })),
  };
}

const evidenceWords: Readonly<Record<Explanation["evidence"], string>> = {
  validated: "form and check are right",
  term: "one of your terms",
  keyword: "a word beside it says so",
  tagger: "reads like one",
  pattern: "has the form",
};

/** "payment-card: form and check are right (luhn), near “card”". */
export function whyFound({ recognizer, evidence, checksum, cue }: Explanation): string {
  const check = checksum === undefined ? "" : ` (${checksum})`;
  const near = cue === undefined ? "" : `, near “${cue}”`;
  return `${recognizer}: ${evidenceWords[evidence]}${check}${near}`;
}
