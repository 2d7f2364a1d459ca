import { termRecognizer } from "../recognizers/terms";
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
  const found = valuesRecognizer(values).find(text);
  return values.every((value) => {
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
      const end = at + value.length;
      if (found.some((entity) => entity.start <= at && entity.end >= end)) return true;
    }
    return false;
  });
}

function valuesRecognizer(values: readonly string[]) {
  return { ...termRecognizer([{ type: profiledType, words: values }]), id: "profiler" };
}
