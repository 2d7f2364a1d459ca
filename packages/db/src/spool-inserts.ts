import type { IntentRecord, OutcomeRecord } from "@veilgate/contracts";
import type pg from "pg";
import type { ChainedEvent } from "./audit-chain";
import { keyOf } from "./request-key";

/** Columns and types of the JSON members that become rows; a batch is one parameter. */
const eventColumns = {
  tenant_id: "text",
  seq: "bigint",
  request_id: "uuid",
  occurred_at: "timestamptz",
  key_id: "text",
  endpoint: "text",
  provider: "text",
  upstream: "text",
  model: "text",
  stream: "boolean",
  outcome: "text",
  error: "text",
  policy_id: "text",
  policy_version: "bigint",
  fail_mode: "text",
  entities_total: "bigint",
  entities_by_type: "jsonb",
  entity_types: "text[]",
  actions_by_type: "jsonb",
  strings_scanned: "bigint",
  strings_opaque: "bigint",
  restored_total: "bigint",
  placeholders_unknown: "bigint",
  redaction_ms: "float8",
  upstream_ms: "float8",
  first_byte_ms: "float8",
  total_ms: "float8",
  upstream_status: "bigint",
  status: "bigint",
  prompt_tokens: "bigint",
  completion_tokens: "bigint",
  cost_micro_usd: "bigint",
  instance: "text",
  prev_hash: "bytea",
  hash: "bytea",
  hash_version: "smallint",
} as const;

const usageColumns = {
  tenant_id: "text",
  request_id: "uuid",
  occurred_at: "timestamptz",
  key_id: "text",
  provider: "text",
  upstream: "text",
  model: "text",
  outcome: "text",
  entities_total: "bigint",
  entities_by_type: "jsonb",
  prompt_tokens: "bigint",
  completion_tokens: "bigint",
  cost_micro_usd: "bigint",
  redaction_ms: "float8",
  upstream_ms: "float8",
  total_ms: "float8",
} as const;

const insertEventsSql = insertSql("audit_event", eventColumns);
const insertUsageSql = `${insertSql("usage_record", usageColumns)} ON CONFLICT DO NOTHING`;

/** The caller has left out what is there already and holds the lock: a conflict here is a defect. */
export async function insertEvents(client: pg.PoolClient, events: readonly ChainedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ event, version, hash }) => ({
    ...event,
    occurred_at: event.timestamp,
    entity_types: Object.keys(event.entities_by_type).filter(
      (type) => (event.entities_by_type[type] ?? 0) > 0,
    ),
    prev_hash: `\\x${event.prev_hash}`,
    hash: `\\x${hash}`,
    hash_version: version,
  }));
  await client.query(insertEventsSql, [JSON.stringify(rows)]);
}

export async function insertUsage(client: pg.PoolClient, outcomes: readonly OutcomeRecord[]): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes.map((outcome) => ({ ...outcome, occurred_at: outcome.timestamp }));
  await client.query(insertUsageSql, [JSON.stringify(rows)]);
}

/** Returns which intents are new, by `keyOf`. */
export async function insertIntents(
  client: pg.PoolClient,
  intents: readonly IntentRecord[],
): Promise<ReadonlySet<string>> {
  if (intents.length === 0) return new Set();
  const column = (name: keyof IntentRecord) => intents.map((intent) => intent[name]);
  const { rows } = await client.query<{ tenant_id: string; request_id: string }>(
    `INSERT INTO audit_intent (tenant_id, request_id, occurred_at, key_id, endpoint, provider, upstream, instance)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[],
                          $7::text[], $8::text[])
     ON CONFLICT DO NOTHING RETURNING tenant_id, request_id`,
    (
      [
        "tenant_id",
        "request_id",
        "timestamp",
        "key_id",
        "endpoint",
        "provider",
        "upstream",
        "instance",
      ] as const
    ).map(column),
  );
  return new Set(rows.map(keyOf));
}

function insertSql(table: string, columns: Readonly<Record<string, string>>): string {
  const names = Object.keys(columns).join(", ");
  const definitions = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1::json) AS rows(${definitions.join(", ")})`;
}
