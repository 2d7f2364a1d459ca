import type { CompiledPolicy } from "./policy/compile";
import { resolveOverlaps } from "./resolve-overlaps";
import { textTraits } from "./text-traits";
import type { Entity } from "./types";

/**
 * All entities of a text that the policy wants to know about: sorted, disjoint, inside the text,
 * and at or over the threshold of their type. Types whose action is `keep` are among them.
 */
export function detect(text: string, policy: CompiledPolicy): Entity[] {
  const traits = textTraits(text);
  const found: Entity[] = [];
  for (const recognizer of policy.recognizers) {
    if (recognizer.canMatch(traits)) found.push(...recognizer.find(text));
  }
  const wanted = found.filter((entity) => entity.score >= policy.thresholdOf(entity.type));
  return resolveOverlaps(wanted).filter((entity) => !policy.isAllowed(text.slice(entity.start, entity.end)));
}
