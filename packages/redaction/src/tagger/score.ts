import type { NameType } from "./labels";
import type { TaggedSpan } from "./tagger";

/**
 * The probability from which a name counts as found, chosen on parts of training sets that were left out: the
 * model is too sure of persons in texts that are unlike those it was trained on.
 */
const foundFrom: Readonly<Record<NameType, number>> = { PERSON: 0.7, LOCATION: 0.5, ORGANIZATION: 0.5 };

/** 0 to 1; one half, the usual threshold, at the probability from which a name counts as found. */
export function scoreOf({ type, probability }: TaggedSpan): number {
  const from = foundFrom[type];
  return probability < from ? (0.5 * probability) / from : 0.5 + (0.5 * (probability - from)) / (1 - from);
}
