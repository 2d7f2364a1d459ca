import type { AuditEvent } from "@veilgate/contracts";

export interface TimelineStep {
  readonly label: string;
  readonly who: "ours" | "provider";
  /** Milliseconds since the request was admitted. */
  readonly startMs: number;
  readonly lengthMs: number;
}

export interface Timeline {
  readonly steps: readonly TimelineStep[];
  readonly totalMs: number;
}

/**
 * The steps of a request in order. `first_byte_ms` and `total_ms` count from the request's admission.
 * A step that did not happen is left out; nothing is made up from what is missing.
 */
export function prepareTimeline(
  event: Pick<AuditEvent, "redaction_ms" | "first_byte_ms" | "upstream_ms" | "total_ms">,
): Timeline {
  const { redaction_ms: redactionMs, first_byte_ms: firstByteMs, total_ms: totalMs } = event;
  const steps: TimelineStep[] = [{ label: "Redaction", who: "ours", startMs: 0, lengthMs: redactionMs }];
  if (firstByteMs !== null) {
    steps.push({
      label: "Until the provider's first byte",
      who: "provider",
      startMs: redactionMs,
      lengthMs: Math.max(0, firstByteMs - redactionMs),
    });
    steps.push({
      label: "Answer passed on",
      who: "provider",
      startMs: firstByteMs,
      lengthMs: Math.max(0, totalMs - firstByteMs),
    });
  } else if (event.upstream_ms !== null) {
    steps.push({
      label: "Provider, without an answer",
      who: "provider",
      startMs: redactionMs,
      lengthMs: event.upstream_ms,
    });
  }
  return { steps, totalMs: Math.max(totalMs, ...steps.map((step) => step.startMs + step.lengthMs)) };
}
