import { termRecognizer } from "../recognizers/tenant/terms";
import { normalisedView } from "../views/normalised-view";
import type { CompiledPolicy } from "./compile";
import { profiledType } from "./profiled-type";

/**
 * The policy of one request in which these values were said to be somebody's: they are found wherever they stand in
 * it, as whole words and in any case. A memo of the policy must not be used with it.
 */
export function withValues(policy: CompiledPolicy, values: readonly string[]): CompiledPolicy {
  return { ...policy, recognizers: [...policy.recognizers, valuesRecognizer(values)] };
}

/** False when `withValues` would pass over one of these values in the text that it is from. */
export function findsValues(text: string, values: readonly string[]): boolean {
  // As `detect` reads it.
  const view = normalisedView(text);
  const found = valuesRecognizer(values)
    .find(view.text)
    .map(({ start, end }) => view.toOriginal(start, end));
  const covered = (start: number, end: number) => {
    const before = found.findLast((span) => span.start <= start);
    return before !== undefined && before.end >= end;
  };
  const sure = new Set(found.map(({ start, end }) => text.slice(start, end)));
  return values.every(
    (value) => sure.has(value) || occurrences(text, value).some((at) => covered(at, at + value.length)),
  );
}

/** The first ones: of a value that is not found there, nobody can say that it will be. */
function occurrences(text: string, value: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(value); at !== -1 && found.length < occurrencesMax; ) {
    found.push(at);
    at = text.indexOf(value, at + 1);
  }
  return found;
}

const occurrencesMax = 20;

function valuesRecognizer(values: readonly string[]) {
  return { ...termRecognizer([{ type: profiledType, words: values }]), id: "profiler" };
}
