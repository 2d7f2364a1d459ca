/** True for an event that says why a candidate stopped, or why there is none. */
export function isFinal(payload: unknown): boolean {
  if (!isObject(payload)) return false;
  const { candidates, promptFeedback } = payload;
  if (isObject(promptFeedback) && typeof promptFeedback.blockReason === "string") return true;
  return Array.isArray(candidates) && candidates.some(hasStopped);
}

function hasStopped(candidate: unknown): boolean {
  return isObject(candidate) && typeof candidate.finishReason === "string";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
