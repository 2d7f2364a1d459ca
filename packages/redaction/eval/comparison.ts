import { type CompiledPolicy, compilePolicy, detect, everyTypePolicy, PolicySchema } from "../src/index";
import type { EvalSet } from "./eval-set";
import type { LabelledText } from "./labelled-text";
import type { Comparison, MarkedSpan, TypedSpan } from "./score";

/** Every type in every language at the default thresholds. */
export function policyFor(scope: EvalSet["scope"]): CompiledPolicy {
  const categories = { date: { scope }, location: { scope }, organization: { scope } };
  return compilePolicy(PolicySchema.parse({ ...everyTypePolicy, categories }));
}

/** Searches a text, and puts marks and finds into the words in which the set is counted. */
export function comparisonOf(labelled: LabelledText, set: EvalSet, policy: CompiledPolicy): Comparison {
  return comparisonWith(labelled, set, detect(labelled.text, policy));
}

/** The same for spans that somebody else has found. */
export function comparisonWith(
  labelled: LabelledText,
  set: EvalSet,
  covered: readonly TypedSpan[],
): Comparison {
  const marked: MarkedSpan[] = [];
  const ignored: MarkedSpan[] = [];
  for (const span of labelled.spans) {
    const value = labelled.text.slice(span.start, span.end);
    const type = typeOfMark(set, span.type, value);
    const label = set.labelInMarks?.exec(value)?.[0].length ?? 0;
    const place = { start: span.start + label, end: span.end, type: type ?? span.type };
    if (type === null) ignored.push(place);
    else marked.push({ ...place, also: span.also });
  }
  const found = covered
    .filter((span) => set.unmarked?.test(labelled.text.slice(span.start, span.end)) !== true)
    .filter((span) => !isInUnmarkedRole(labelled, set, span))
    .map(({ start, end, type }) => ({ start, end, type: set.found?.[type] ?? type }))
    .filter((span) => set.types?.includes(span.type) ?? true);
  return { text: labelled.text, marked, found, covered, ignored };
}

function isInUnmarkedRole({ text, spans }: LabelledText, set: EvalSet, found: TypedSpan): boolean {
  const role = set.unmarkedRole;
  if (role?.type !== found.type || !role.sentence.test(text)) return false;
  const isMarked = spans.some(({ start, end }) => start < found.end && found.start < end);
  return !isMarked && role.before.test(text.slice(Math.max(0, found.start - 24), found.start));
}

/** Null for a mark that does not count. */
function typeOfMark(set: EvalSet, type: string, value: string): string | null {
  if (set.withoutMarks?.type === type && set.withoutMarks.text.test(value)) return null;
  const mapped = set.marked?.[type];
  return mapped === undefined ? type : mapped;
}
