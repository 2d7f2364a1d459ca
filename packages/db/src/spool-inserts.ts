import type { IntentRecord, OutcomeRecord } from "@veilgate/contracts";
import type pg from "pg";
import type { ChainedEvent } from "./audit-chain";
import { keyOf } from "./request-key";

/**
 * How a column travels: the type of its array parameter, and the cast from an element to the column.
 * One array a column costs the server a fourth of what one JSON document of all rows costs it.
 */
const plain = (type: string) => ({ array: `${type}[]`, cast: "" });
const text = plain("text");
const bigint = plain("bigint");
const float = plain("float8");
const time = plain("timestamptz");
const uuid = plain("uuid");
const jsonb = { array: "text[]", cast: "::jsonb" };
const texts = { array: "text[]", cast: "::text[]" };
const bytes = { array: "text[]", cast: "::bytea" };

const usageColumns = {
  tenant_id: text,
  request_id: uuid,
  occurred_at: time,
  key_id: text,
  provider: text,
  upstream: text,
  model: text,
  outcome: text,
  entities_total: bigint,
  entities_by_type: jsonb,
  prompt_tokens: bigint,
  completion_tokens: bigint,
  cost_micro_usd: bigint,
  redaction_ms: float,
  upstream_ms: float,
  total_ms: float,
};

const eventColumns = {
  ...usageColumns,
  seq: bigint,
  endpoint: text,
  stream: plain("boolean"),
  error: text,
  policy_id: text,
  policy_version: bigint,
  fail_mode: text,
  entity_types: texts,
  actions_by_type: jsonb,
  strings_scanned: bigint,
  strings_opaque: bigint,
  restored_total: bigint,
  placeholders_unknown: bigint,
  first_byte_ms: float,
  upstream_status: bigint,
  status: bigint,
  instance: text,
  prev_hash: bytes,
  hash: bytes,
  hash_version: plain("smallint"),
};

const intentColumns = {
  tenant_id: text,
  request_id: uuid,
  occurred_at: time,
  key_id: text,
  endpoint: text,
  provider: text,
  upstream: text,
  instance: text,
};

type Columns = Readonly<Record<string, { readonly array: string; readonly cast: string }>>;
type Row<C extends Columns> = { readonly [Name in keyof C]: string | number | boolean | null };

const insertIntentsSql = `${insertSql("audit_intent", intentColumns)} ON CONFLICT DO NOTHING RETURNING tenant_id, request_id`;
const insertEventsSql = insertSql("audit_event", eventColumns);
const insertUsageSql = `${insertSql("usage_record", usageColumns)} ON CONFLICT DO NOTHING`;

/** Returns which intents are new, by `keyOf`. */
export async function insertIntents(
  client: pg.PoolClient,
  intents: readonly IntentRecord[],
): Promise<ReadonlySet<string>> {
  if (intents.length === 0) return new Set();
  const rows = intents.map((intent) => ({ ...intent, occurred_at: intent.timestamp }));
  const written = await client.query<{ tenant_id: string; request_id: string }>(
    insertIntentsSql,
    arraysOf(intentColumns, rows),
  );
  return new Set(written.rows.map(keyOf));
}

/** The caller has left out what is there already and holds the lock: a conflict here is a defect. */
export async function insertEvents(client: pg.PoolClient, events: readonly ChainedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ event, version, hash }) => ({
    ...event,
    ...usageRow(event),
    entity_types: arrayLiteral(event.entities_by_type),
    actions_by_type: JSON.stringify(event.actions_by_type),
    prev_hash: `\\x${event.prev_hash}`,
    hash: `\\x${hash}`,
    hash_version: version,
  }));
  await client.query(insertEventsSql, arraysOf(eventColumns, rows));
}

export async function insertUsage(client: pg.PoolClient, outcomes: readonly OutcomeRecord[]): Promise<void> {
  if (outcomes.length === 0) return;
  await client.query(insertUsageSql, arraysOf(usageColumns, outcomes.map(usageRow)));
}

function usageRow<Outcome extends Omit<OutcomeRecord, "kind">>(outcome: Outcome) {
  return {
    ...outcome,
    occurred_at: outcome.timestamp,
    entities_by_type: JSON.stringify(outcome.entities_by_type),
  };
}

/** The types that were found, as Postgres writes an array; their alphabet is A to Z and underscore. */
function arrayLiteral(counts: Readonly<Record<string, number>>): string {
  const found = Object.keys(counts).filter((type) => (counts[type] ?? 0) > 0);
  return `{${found.map((type) => `"${type}"`).join(",")}}`;
}

function arraysOf<C extends Columns>(columns: C, rows: readonly Row<C>[]): unknown[][] {
  return Object.keys(columns).map((name) => rows.map((row) => row[name]));
}

function insertSql(table: string, columns: Columns): string {
  const names = Object.keys(columns);
  const values = names.map((name) => name + (columns[name]?.cast ?? ""));
  const arrays = names.map((name, index) => `$${index + 1}::${columns[name]?.array}`);
  return `INSERT INTO ${table} (${names.join(", ")}) SELECT ${values.join(", ")}
    FROM unnest(${arrays.join(", ")}) AS rows(${names.join(", ")})`;
}
