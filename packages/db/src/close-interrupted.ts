import type { OutcomeRecord, ProviderId } from "@veilgate/contracts";
import type pg from "pg";
import { type EventListener, writeSpoolRecords } from "./write-spool-records";

export interface ClosingOptions {
  /** Boots that may still write outcomes; theirs stay open. */
  readonly liveInstances: readonly string[];
  /** What this host's boots begin with; another host's dead are its own business. */
  readonly instancePrefix: string;
  readonly onEvents?: EventListener;
}

const batchMax = 500;

interface OpenIntent {
  readonly tenant_id: string;
  readonly request_id: string;
  readonly occurred_at: Date;
  readonly key_id: string;
  readonly endpoint: string;
  readonly provider: ProviderId;
  readonly upstream: string;
  readonly instance: string;
}

/**
 * Gives every intent of a dead boot that has no outcome one: `failed`, `interrupted`. Returns how many.
 * Call it when the spools of those boots have been written, since an outcome that comes later is a replay.
 */
export async function closeInterrupted(pool: pg.Pool, options: ClosingOptions): Promise<number> {
  let closed = 0;
  for (;;) {
    const { rows } = await pool.query<OpenIntent>(
      `SELECT i.tenant_id, i.request_id, i.occurred_at, i.key_id, i.endpoint, i.provider, i.upstream, i.instance
       FROM audit_open_intent o JOIN audit_intent i USING (tenant_id, request_id)
       WHERE starts_with(o.instance, $1) AND o.instance <> ALL($2::text[])
       ORDER BY i.occurred_at, i.request_id LIMIT $3`,
      [options.instancePrefix, [...options.liveInstances], batchMax],
    );
    if (rows.length === 0) return closed;
    closed += (await writeSpoolRecords(pool, rows.map(interruptedOutcome), options.onEvents)).inserted;
  }
}

/** What is not known stands as null, and as 0 where a number must be: nothing was counted. */
function interruptedOutcome({ occurred_at, ...intent }: OpenIntent): OutcomeRecord {
  return {
    ...intent,
    kind: "outcome",
    timestamp: occurred_at.toISOString(),
    model: null,
    stream: false,
    outcome: "failed",
    error: "interrupted",
    policy_id: null,
    policy_version: null,
    fail_mode: null,
    entities_total: 0,
    entities_by_type: {},
    actions_by_type: {},
    strings_scanned: 0,
    strings_opaque: 0,
    restored_total: 0,
    placeholders_unknown: 0,
    redaction_ms: 0,
    upstream_ms: null,
    first_byte_ms: null,
    total_ms: 0,
    upstream_status: null,
    status: 0,
    prompt_tokens: null,
    completion_tokens: null,
    cost_micro_usd: null,
  };
}
