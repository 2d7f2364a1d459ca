import type { AuditEvent, Outcome, ProviderId } from "@veilgate/contracts";

/** A row of `audit_event` as both drivers give it: Prisma has bigints, pg has decimal strings. */
export interface AuditRow {
  readonly tenant_id: string;
  readonly seq: bigint | string;
  readonly request_id: string;
  readonly occurred_at: Date;
  readonly key_id: string;
  readonly endpoint: string;
  readonly provider: string | null;
  readonly upstream: string | null;
  readonly model: string | null;
  readonly stream: boolean;
  readonly outcome: string;
  readonly error: string | null;
  readonly policy_id: string | null;
  readonly policy_version: bigint | string | null;
  readonly fail_mode: string | null;
  readonly entities_total: bigint | string;
  readonly entities_by_type: Record<string, number>;
  readonly actions_by_type: Record<string, Record<string, number>>;
  readonly strings_scanned: bigint | string;
  readonly strings_opaque: bigint | string;
  readonly restored_total: bigint | string;
  readonly placeholders_unknown: bigint | string;
  readonly redaction_ms: number;
  readonly upstream_ms: number | null;
  readonly first_byte_ms: number | null;
  readonly total_ms: number;
  readonly upstream_status: bigint | string | null;
  readonly status: bigint | string;
  readonly prompt_tokens: bigint | string | null;
  readonly completion_tokens: bigint | string | null;
  readonly cost_micro_usd: bigint | string | null;
  readonly instance: string;
  readonly prev_hash: Uint8Array;
  readonly hash: Uint8Array;
  readonly hash_version: number;
}

/** The counts went in as safe integers and come out as the same numbers. */
export function toAuditEvent(row: AuditRow): AuditEvent {
  const orNull = (value: bigint | string | null) => (value === null ? null : Number(value));
  return {
    request_id: row.request_id,
    timestamp: row.occurred_at.toISOString(),
    tenant_id: row.tenant_id,
    key_id: row.key_id,
    endpoint: row.endpoint,
    provider: row.provider as ProviderId | null,
    upstream: row.upstream,
    model: row.model,
    stream: row.stream,
    outcome: row.outcome as Outcome,
    error: row.error,
    policy_id: row.policy_id,
    policy_version: orNull(row.policy_version),
    fail_mode: row.fail_mode as "closed" | "open" | null,
    entities_total: Number(row.entities_total),
    entities_by_type: row.entities_by_type,
    actions_by_type: row.actions_by_type,
    strings_scanned: Number(row.strings_scanned),
    strings_opaque: Number(row.strings_opaque),
    restored_total: Number(row.restored_total),
    placeholders_unknown: Number(row.placeholders_unknown),
    redaction_ms: row.redaction_ms,
    upstream_ms: row.upstream_ms,
    first_byte_ms: row.first_byte_ms,
    total_ms: row.total_ms,
    upstream_status: orNull(row.upstream_status),
    status: Number(row.status),
    prompt_tokens: orNull(row.prompt_tokens),
    completion_tokens: orNull(row.completion_tokens),
    cost_micro_usd: orNull(row.cost_micro_usd),
    instance: row.instance,
    seq: Number(row.seq),
    prev_hash: Buffer.from(row.prev_hash).toString("hex"),
  };
}
