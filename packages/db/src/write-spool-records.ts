/**
 * Spool records into tables. One transaction a batch, in which the tenants' chain heads are locked in
 * the order of their ids: that gives each tenant one gapless chain, whoever else writes at the same time,
 * and two writers never wait for each other in a circle.
 */
import type { AuditEvent, IntentRecord, OutcomeRecord, SpoolRecord } from "@veilgate/contracts";
import type pg from "pg";
import { chainStart } from "./audit-chain";
import { type Head, type Link, linkEvents, toEvent } from "./link-events";
import { inTransaction } from "./pool";
import { keyOf } from "./request-key";
import { insertEvents, insertIntents, insertUsage } from "./spool-inserts";

export interface SpoolWrite {
  /** Intents and outcomes that are new. */
  readonly inserted: number;
  /** Those that were there already: replays. */
  readonly duplicates: number;
  /** Those of tenants that do not exist (any more); they are dropped. */
  readonly orphaned: number;
}

const attemptsMax = 4;
/** Deadlock, serialization failure, and a tenant that was removed while the batch ran. */
const retryable = new Set(["40P01", "40001", "23503"]);

/** Hears of each outcome as it now stands in its chain, after the commit, also of those that are replays. */
export type EventListener = (events: readonly AuditEvent[]) => void;

interface BatchWrite extends SpoolWrite {
  readonly events: readonly AuditEvent[];
}

/**
 * Writes records in the order given, each at most once by tenant and request id, however often they
 * are repeated. Batches of 50 to 500 are cheapest.
 */
export async function writeSpoolRecords(
  pool: pg.Pool,
  records: readonly SpoolRecord[],
  onEvents?: EventListener,
): Promise<SpoolWrite> {
  if (records.length === 0) return { inserted: 0, duplicates: 0, orphaned: 0 };
  for (let attempt = 1; ; attempt++) {
    try {
      const { events, ...write } = await inTransaction(pool, "BEGIN", (client) =>
        writeBatch(client, records),
      );
      onEvents?.(events);
      return write;
    } catch (error) {
      if (attempt === attemptsMax || !retryable.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}

async function writeBatch(client: pg.PoolClient, records: readonly SpoolRecord[]): Promise<BatchWrite> {
  const known = await knownTenants(client, records);
  const ours = records.filter((record) => known.has(record.tenant_id));
  const intents = firstOfEach(ours.filter((record): record is IntentRecord => record.kind === "intent"));
  const outcomes = firstOfEach(ours.filter((record): record is OutcomeRecord => record.kind === "outcome"));

  const heads = await lockHeads(client, ours);
  const written = await insertIntents(client, intents);
  const recorded = await recordedRequests(client, [...outcomes, ...intents]);
  const fresh = outcomes.filter((outcome) => !recorded.has(keyOf(outcome)));
  const events = linkEvents(fresh, heads);
  await insertEvents(client, events);
  await insertUsage(client, fresh);
  await moveHeads(client, heads);
  await touchKeys(client, fresh);

  const done = new Set([...recorded.keys(), ...fresh.map(keyOf)]);
  await openIntents(
    client,
    intents.filter((intent) => written.has(keyOf(intent)) && !done.has(keyOf(intent))),
  );
  await settleIntents(client, outcomes);
  const inserted = written.size + fresh.length;
  return {
    inserted,
    duplicates: ours.length - inserted,
    orphaned: records.length - ours.length,
    events: [...replayed(outcomes, recorded), ...events.map(({ event }) => event)],
  };
}

function firstOfEach<R extends SpoolRecord>(records: readonly R[]): R[] {
  const byKey = new Map<string, R>();
  for (const record of records) if (!byKey.has(keyOf(record))) byKey.set(keyOf(record), record);
  return [...byKey.values()];
}

async function knownTenants(client: pg.PoolClient, records: readonly SpoolRecord[]): Promise<Set<string>> {
  const ids = [...new Set(records.map((record) => record.tenant_id))];
  const { rows } = await client.query<{ id: string }>("SELECT id FROM tenant WHERE id = ANY($1)", [ids]);
  return new Set(rows.map((row) => row.id));
}

/** The heads of all tenants of the batch, locked; tenants without one get one. */
async function lockHeads(client: pg.PoolClient, records: readonly SpoolRecord[]): Promise<Map<string, Head>> {
  const ids = [...new Set(records.map((record) => record.tenant_id))].sort();
  await client.query(
    `INSERT INTO audit_head (tenant_id, seq, hash) SELECT id, 0, $2 FROM unnest($1::text[]) AS id ORDER BY id
     ON CONFLICT DO NOTHING`,
    [ids, Buffer.from(chainStart, "hex")],
  );
  const { rows } = await client.query<{ tenant_id: string; seq: string; hash: Buffer }>(
    "SELECT tenant_id, seq, hash FROM audit_head WHERE tenant_id = ANY($1) ORDER BY tenant_id FOR UPDATE",
    [ids],
  );
  return new Map(
    rows.map(({ tenant_id, seq, hash }) => [
      tenant_id,
      { seq: Number(seq), hash: hash.toString("hex"), moved: false },
    ]),
  );
}

function replayed(outcomes: readonly OutcomeRecord[], recorded: ReadonlyMap<string, Link>): AuditEvent[] {
  return outcomes.flatMap((outcome) => {
    const link = recorded.get(keyOf(outcome));
    return link ? [toEvent(outcome, link)] : [];
  });
}

/** Which of these requests have their outcome in the history. Asked under the lock, so it stays true. */
async function recordedRequests(
  client: pg.PoolClient,
  records: readonly SpoolRecord[],
): Promise<Map<string, Link>> {
  // By index, row by row: the planner would read the whole table while its statistics are young.
  const wanted = [...new Map(records.map((record) => [keyOf(record), record])).values()];
  const { rows } = await client.query<Link & { tenant_id: string; request_id: string }>(
    `SELECT wanted.tenant_id, wanted.request_id, e.seq, e.prev_hash
     FROM unnest($1::text[], $2::uuid[]) AS wanted(tenant_id, request_id),
       LATERAL (
         SELECT seq, encode(prev_hash, 'hex') AS prev_hash FROM audit_event
         WHERE (tenant_id, request_id) = (wanted.tenant_id, wanted.request_id) LIMIT 1
       ) e`,
    [wanted.map((record) => record.tenant_id), wanted.map((record) => record.request_id)],
  );
  return new Map(
    rows.map((row) => [keyOf(row), { seq: Number(row.seq), prev_hash: row.prev_hash }] as const),
  );
}

async function moveHeads(client: pg.PoolClient, heads: ReadonlyMap<string, Head>): Promise<void> {
  const moved = [...heads].filter(([, head]) => head.moved);
  await client.query(
    `UPDATE audit_head SET seq = moved.seq, hash = decode(moved.hash, 'hex'), updated_at = now()
     FROM unnest($1::text[], $2::bigint[], $3::text[]) AS moved(tenant_id, seq, hash)
     WHERE audit_head.tenant_id = moved.tenant_id`,
    [moved.map(([id]) => id), moved.map(([, head]) => head.seq), moved.map(([, head]) => head.hash)],
  );
}

/** At most one write a minute for a busy key: each leaves a dead row behind. */
async function touchKeys(client: pg.PoolClient, outcomes: readonly OutcomeRecord[]): Promise<void> {
  const latest = new Map<string, OutcomeRecord>();
  for (const outcome of outcomes) {
    const key = `${outcome.tenant_id} ${outcome.key_id}`;
    const known = latest.get(key);
    if (!known || Date.parse(known.timestamp) < Date.parse(outcome.timestamp)) latest.set(key, outcome);
  }
  const used = [...latest.values()];
  await client.query(
    `UPDATE virtual_key k SET last_used_at = used.at
     FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS used(tenant_id, key_id, at)
     WHERE (k.tenant_id, k.id) = (used.tenant_id, used.key_id)
       AND (k.last_used_at IS NULL OR k.last_used_at < used.at - interval '1 minute')`,
    [used.map((o) => o.tenant_id), used.map((o) => o.key_id), used.map((o) => o.timestamp)],
  );
}

async function openIntents(client: pg.PoolClient, intents: readonly IntentRecord[]): Promise<void> {
  if (intents.length === 0) return;
  await client.query(
    `INSERT INTO audit_open_intent (tenant_id, request_id, instance)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[]) ON CONFLICT DO NOTHING`,
    [intents.map((i) => i.tenant_id), intents.map((i) => i.request_id), intents.map((i) => i.instance)],
  );
}

async function settleIntents(client: pg.PoolClient, outcomes: readonly OutcomeRecord[]): Promise<void> {
  if (outcomes.length === 0) return;
  await client.query(
    `DELETE FROM audit_open_intent o
     USING unnest($1::text[], $2::uuid[]) AS settled(tenant_id, request_id)
     WHERE (o.tenant_id, o.request_id) = (settled.tenant_id, settled.request_id)`,
    [outcomes.map((o) => o.tenant_id), outcomes.map((o) => o.request_id)],
  );
}
