import type { PolicyDocument } from "../policy/schema";
import type { Recognizer } from "../types";

/** The recognizers of a policy: the built-in ones, then the tenant's own terms and patterns. */
export function recognizersFor(_policy: PolicyDocument): Recognizer[] {
  return [];
}
