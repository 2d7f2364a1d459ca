import { z } from "zod";
import { ProviderId } from "./providers";

/**
 * The closed schema of what is kept about a request: ids, enums, numbers and counts. Never text.
 *
 * Two records make one event. `intent` is in the spool before the provider sees a byte; `outcome`
 * is in the spool before the client sees the last one. An intent without an outcome is closed as
 * `failed` with error `interrupted` by the ingest process.
 */
export const outcomes = ["allowed", "redacted", "blocked", "failed"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

const Count = z.int().min(0);
const Milliseconds = z.number().min(0);
/** Configured names, ids and codes: a closed alphabet, so that no caller's text fits in by accident. */
const Name = z.string().regex(/^[\w.*@:/ -]{0,128}$/);
const EntityTypeName = z.string().regex(/^[A-Z][A-Z_]{0,31}$/);

export const IntentRecord = z.strictObject({
  kind: z.literal("intent"),
  request_id: z.uuid(),
  timestamp: z.iso.datetime(),
  tenant_id: Name,
  key_id: Name,
  endpoint: Name,
  provider: ProviderId,
  upstream: Name,
  instance: Name,
});
export type IntentRecord = z.infer<typeof IntentRecord>;

export const OutcomeRecord = z.strictObject({
  kind: z.literal("outcome"),
  request_id: z.uuid(),
  /** When the request was admitted, not when it ended. */
  timestamp: z.iso.datetime(),
  tenant_id: Name,
  key_id: Name,
  endpoint: Name,
  provider: ProviderId.nullable(),
  upstream: Name.nullable(),
  /** The configured name or pattern that the caller's model matched, not the caller's string. */
  model: Name.nullable(),
  stream: z.boolean(),
  outcome: Outcome,
  /** A code of the error table, or null. */
  error: Name.nullable(),
  policy_id: Name.nullable(),
  policy_version: Count.nullable(),
  fail_mode: z.enum(["closed", "open"]).nullable(),
  entities_total: Count,
  entities_by_type: z.record(EntityTypeName, Count),
  actions_by_type: z.record(EntityTypeName, z.record(Name, Count)),
  strings_scanned: Count,
  strings_opaque: Count,
  restored_total: Count,
  placeholders_unknown: Count,
  redaction_ms: Milliseconds,
  upstream_ms: Milliseconds.nullable(),
  first_byte_ms: Milliseconds.nullable(),
  total_ms: Milliseconds,
  upstream_status: Count.nullable(),
  status: Count,
  prompt_tokens: Count.nullable(),
  completion_tokens: Count.nullable(),
  cost_micro_usd: Count.nullable(),
  instance: Name,
});
export type OutcomeRecord = z.infer<typeof OutcomeRecord>;

export const SpoolRecord = z.discriminatedUnion("kind", [IntentRecord, OutcomeRecord]);
export type SpoolRecord = z.infer<typeof SpoolRecord>;

/** An outcome as it stands in the tenant's chain. */
export type AuditEvent = Omit<OutcomeRecord, "kind"> & {
  /** Position in the tenant's chain, from 1, without gaps. */
  readonly seq: number;
  /** Hex SHA-256 of the event before it; 64 zeros for the first. */
  readonly prev_hash: string;
};
