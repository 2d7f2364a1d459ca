import type { AuditEvent } from "@veilgate/contracts";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ChainedEvent,
  canonicalBytes,
  chainStart,
  chainVersion,
  hashEvent,
  verifyChain,
} from "./audit-chain";
import { openDatabase } from "./client";
import { linkEvents } from "./link-events";
import { createFactories, createTestDatabase, type TestDatabase, testOutcome } from "./testing";
import { verifyTenantChain } from "./verify-tenant-chain";
import { writeSpoolRecords } from "./write-spool-records";

function chainOf(tenantId: string, length: number): ChainedEvent[] {
  const heads = new Map([[tenantId, { seq: 0, hash: chainStart, moved: false }]]);
  const outcomes = Array.from({ length }, (_, at) => testOutcome({ tenant_id: tenantId, status: 200 + at }));
  return linkEvents(outcomes, heads);
}

const chain = chainOf("ten_a", 12);
const foreign = chainOf("ten_b", 12);
const head = { seq: 12, hash: chain.at(-1)?.hash ?? "" };

/** The same event with one member changed, and the hash left or made to fit. */
function changed(link: ChainedEvent, change: Partial<AuditEvent>, isRehashed: boolean): ChainedEvent {
  const event = { ...link.event, ...change };
  return { ...link, event, hash: isRehashed ? hashEvent(event, link.version) : link.hash };
}

test("an untouched chain verifies, whole and from any place on", () => {
  expect(verifyChain(chain, { head })).toEqual({ ok: true, head });
  for (let from = 1; from < chain.length; from++) {
    const after = { seq: from, hash: chain[from - 1]?.hash ?? "" };
    expect(verifyChain(chain.slice(from), { after, head })).toEqual({ ok: true, head });
  }
});

test("two thousand tamperings are all found, at the event that was touched or the one behind it", () => {
  const members = Object.keys(chain[0]?.event ?? {}) as (keyof AuditEvent)[];
  const place = fc.integer({ min: 0, max: chain.length - 1 });
  const tampering = fc.oneof(
    fc.record({ kind: fc.constantFrom("change", "rehash"), at: place, member: fc.constantFrom(...members) }),
    fc.record({
      kind: fc.constantFrom("drop", "repeat", "swap", "foreign", "downgrade", "upgrade"),
      at: place,
    }),
    fc.record({ kind: fc.constant("cut"), at: fc.integer({ min: 1, max: chain.length - 1 }) }),
  );
  fc.assert(
    fc.property(tampering, (tamper) => {
      const { events, seq } = applyTampering(tamper);
      const verdict = verifyChain(events, { head });
      expect(verdict.ok).toBe(false);
      if (!verdict.ok) expect([seq, seq + 1]).toContain(verdict.seq);
    }),
    { numRuns: 2_000 },
  );
});

function applyTampering(tamper: { kind: string; at: number; member?: keyof AuditEvent }) {
  const { kind, at } = tamper;
  const events = [...chain];
  const link = chain[at] as ChainedEvent;
  const seq = at + 1;
  if (kind === "change" || kind === "rehash") {
    const member = tamper.member ?? "status";
    const value = typeof link.event[member] === "string" ? "f".repeat(64) : 987_654;
    events[at] = changed(link, { [member]: value }, kind === "rehash");
  } else if (kind === "drop") events.splice(at, 1);
  else if (kind === "repeat") {
    events.splice(at, 0, link);
  } else if (kind === "swap") {
    const other = (at + 1) % events.length;
    [events[at], events[other]] = [events[other] as ChainedEvent, link];
    return { events, seq: Math.min(at, other) + 1 };
  } else if (kind === "foreign") events[at] = foreign[at] as ChainedEvent;
  else if (kind === "downgrade") events[at] = { ...link, version: chainVersion - 1 };
  else if (kind === "upgrade") events[at] = { ...link, version: chainVersion + 1 };
  else events.splice(at);
  return { events, seq };
}

test("a last event that was changed and hashed again does not fit the head", () => {
  const events = [...chain.slice(0, -1), changed(chain.at(-1) as ChainedEvent, { status: 999 }, true)];
  expect(verifyChain(events).ok).toBe(true);
  expect(verifyChain(events, { head })).toMatchObject({ ok: false, seq: 12 });
});

test("the canonical form does not depend on the order of members, and names its domain", () => {
  const event = (chain[0] as ChainedEvent).event;
  const reversed = Object.fromEntries(Object.entries(event).reverse()) as unknown as AuditEvent;
  expect(canonicalBytes(reversed)).toEqual(canonicalBytes(event));
  expect(canonicalBytes(event).toString()).toMatch(/^veilgate\/audit-event\n\{"actions_by_type":/);
  expect(hashEvent(event, 2)).not.toBe(hashEvent(event, 1));
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("rows that a superuser changed, removed or cut off are found in the database", async () => {
  const owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  const { id } = await createFactories(owner).tenant();
  const pool = new pg.Pool({ connectionString: database.urlFor("veilgate_ingest") });
  await writeSpoolRecords(
    pool,
    Array.from({ length: 20 }, () => testOutcome({ tenant_id: id })),
  );
  await pool.end();
  const superuserUrl = new URL(process.env.TEST_POSTGRES_URL ?? "");
  superuserUrl.pathname = new URL(database.ownerUrl).pathname;
  const superuser = new pg.Client({ connectionString: superuserUrl.href });
  await superuser.connect();
  await superuser.query("ALTER TABLE audit_event DISABLE TRIGGER ALL");
  for (const [sql, seq] of [
    ["UPDATE audit_event SET entities_total = 0 WHERE seq = 7", 7],
    [`UPDATE audit_event SET actions_by_type = '{"EMAIL":{"keep":2}}' WHERE seq = 5`, 5],
    ["DELETE FROM audit_event WHERE seq = 3", 3],
  ] as const) {
    await superuser.query(sql);
    expect(await verifyTenantChain(owner, id), sql).toMatchObject({ ok: false, seq });
  }
  await superuser.query("DELETE FROM audit_event WHERE seq > 1");
  expect(await verifyTenantChain(owner, id)).toMatchObject({ ok: false, seq: 2, reason: "cut" });
  await superuser.end();
  await owner.close();
});
