import { type Exchange, roundMs } from "./exchange";
import { type AuditError, outcomeOf } from "./record";

/** The `_redaction` member of an answer. */
export interface RedactionMetadata {
  readonly request_id: string;
  readonly entities_total: number;
  readonly entities_by_type: Readonly<Record<string, number>>;
  readonly policy_id: string | null;
  readonly policy_version: number | null;
  readonly redaction_ms: number;
  readonly total_ms: number;
  readonly failed_open?: true;
}

export function redactionMetadata(exchange: Exchange): RedactionMetadata {
  const { facts } = exchange;
  return {
    request_id: exchange.id,
    entities_total: facts.entities.total,
    entities_by_type: facts.entities.byType,
    policy_id: facts.policyId,
    policy_version: facts.policyVersion,
    redaction_ms: facts.redactionMs,
    total_ms: exchange.elapsedMs(),
    ...(facts.failedOpen && { failed_open: true as const }),
  };
}

/** Flat pairs that say what was done; nothing with `response_metadata: none`. */
export function metadataHeaders(exchange: Exchange, error: AuditError | null): string[] {
  if (exchange.responseMetadata === "none") return [];
  const { facts } = exchange;
  const headers = [
    "x-veilgate-outcome",
    outcomeOf(exchange, error),
    "x-veilgate-entities",
    String(facts.entities.total),
  ];
  if (facts.policyId !== null) headers.push("x-veilgate-policy", `${facts.policyId}@${facts.policyVersion}`);
  if (facts.failedOpen) headers.push("x-veilgate-failed-open", "true");
  const timing = [`redact;dur=${facts.redactionMs}`, `total;dur=${exchange.elapsedMs()}`];
  const upstreamMs = facts.upstreamMs ?? facts.firstByteMs;
  if (upstreamMs !== null) timing.splice(1, 0, `upstream;dur=${roundMs(upstreamMs)}`);
  headers.push("server-timing", timing.join(", "));
  return headers;
}
