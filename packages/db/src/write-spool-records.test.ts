import { newRequestId, OutcomeRecord, type SpoolRecord, type TenantId } from "@veilgate/contracts";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./client";
import { closeInterrupted } from "./close-interrupted";
import { openIngestDatabase } from "./ingest";
import { openTenant } from "./open-tenant";
import {
  createFactories,
  createTestDatabase,
  type Factories,
  type TestDatabase,
  testIntent,
  testOutcome,
} from "./testing";
import { verifyTenantChain } from "./verify-tenant-chain";
import { writeSpoolRecords } from "./write-spool-records";

let database: TestDatabase;
let owner: Database;
let pool: pg.Pool;
let make: Factories;
const range = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2100-01-01T00:00:00Z") };

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  pool = openIngestDatabase(database.urlFor("veilgate_ingest"));
  make = createFactories(owner);
});
afterAll(async () => {
  await pool.end();
  await owner.close();
  await database.drop();
});

function pairs(tenantId: TenantId, count: number): SpoolRecord[] {
  return Array.from({ length: count }, () => {
    const request_id = newRequestId();
    return [
      testIntent({ tenant_id: tenantId, request_id }),
      testOutcome({ tenant_id: tenantId, request_id }),
    ];
  }).flat();
}

async function count(table: string, tenantId: TenantId): Promise<number> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query("SELECT set_config('veilgate.tenant_id', $1, false)", [tenantId]);
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  await client.end();
  return rows[0]?.n ?? -1;
}

test("records that are written again and again stay one event each, and the chain stays whole", async () => {
  const { id } = await make.tenant();
  const records = pairs(id, 40);
  expect(await writeSpoolRecords(pool, records)).toEqual({ inserted: 80, duplicates: 0, orphaned: 0 });
  for (let replay = 0; replay < 3; replay++) {
    expect(await writeSpoolRecords(pool, records)).toEqual({ inserted: 0, duplicates: 80, orphaned: 0 });
  }
  expect(await count("audit_event", id)).toBe(40);
  expect(await count("audit_intent", id)).toBe(40);
  expect(await count("usage_record", id)).toBe(40);
  expect(await count("audit_open_intent", id)).toBe(0);
  expect(await verifyTenantChain(owner, id)).toMatchObject({ ok: true, head: { seq: 40 } });
});

test("a record that stands twice in one batch is one event", async () => {
  const { id } = await make.tenant();
  const [outcome] = pairs(id, 1).slice(1);
  expect(await writeSpoolRecords(pool, [outcome, outcome] as SpoolRecord[])).toMatchObject({
    inserted: 1,
    duplicates: 1,
  });
});

test("batches that overlap and run at the same time keep each tenant's chain without gaps or forks", async () => {
  const tenants = await Promise.all([make.tenant(), make.tenant(), make.tenant()]);
  const second = openIngestDatabase(database.urlFor("veilgate_ingest"));
  const records = tenants.flatMap(({ id }) => pairs(id, 60));
  const shuffled = [...records].reverse();
  const slices = (list: readonly SpoolRecord[]) =>
    Array.from({ length: 12 }, (_, at) => list.slice(at * 30, at * 30 + 30));
  const results = await Promise.all([
    ...slices(records).map((batch) => writeSpoolRecords(pool, batch)),
    ...slices(shuffled).map((batch) => writeSpoolRecords(second, batch)),
  ]);
  await second.end();
  expect(results.reduce((sum, result) => sum + result.inserted, 0)).toBe(records.length);
  for (const { id } of tenants) {
    expect(await verifyTenantChain(owner, id)).toMatchObject({ ok: true, head: { seq: 60 } });
  }
});

test("records of a tenant that is gone do not hold up the others", async () => {
  const { id } = await make.tenant();
  const lost = pairs("ten_gone" as TenantId, 2);
  expect(await writeSpoolRecords(pool, [...lost, ...pairs(id, 1)])).toEqual({
    inserted: 2,
    duplicates: 0,
    orphaned: 4,
  });
  expect(await verifyTenantChain(owner, id)).toMatchObject({ ok: true, head: { seq: 1 } });
});

test("an event comes back from the search exactly as it was recorded", async () => {
  const { id } = await make.tenant();
  const { kind: _, ...outcome } = testOutcome({
    tenant_id: id,
    entities_by_type: { SSN: 1, EMAIL: 2, CARD: 0 },
    redaction_ms: 0.1 + 0.2,
    upstream_ms: null,
    prompt_tokens: Number.MAX_SAFE_INTEGER,
    cost_micro_usd: null,
  });
  await writeSpoolRecords(pool, [{ ...outcome, kind: "outcome" }]);
  const found = await openTenant(owner, id).audit.find(outcome.request_id);
  expect(found).toEqual({ ...outcome, seq: 1, prev_hash: "0".repeat(64) });
});

test("whatever the closed schema allows can be recorded, comes back the same, and verifies", async () => {
  const { id } = await make.tenant();
  const count = fc.maxSafeNat();
  const name = fc.stringMatching(/^[\w.*@:/ -]{0,128}$/);
  const type = fc.oneof(fc.stringMatching(/^[A-Z][A-Z_]{0,31}$/), fc.constantFrom("NULL", "TRUE"));
  const ms = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value);
  const time = fc.date({ min: new Date("1970-01-01"), max: new Date("9999-01-01"), noInvalidDate: true });
  const change = fc.record({
    timestamp: time.map((date) => date.toISOString()),
    key_id: name,
    endpoint: name,
    upstream: orNull(name),
    model: orNull(name),
    error: orNull(name),
    policy_id: orNull(name),
    policy_version: orNull(count),
    entities_total: count,
    entities_by_type: fc.dictionary(type, count, { maxKeys: 5 }),
    actions_by_type: fc.dictionary(type, fc.dictionary(name, count, { maxKeys: 3 }), { maxKeys: 3 }),
    redaction_ms: ms,
    upstream_ms: orNull(ms),
    upstream_status: orNull(count),
    status: count,
    prompt_tokens: orNull(count),
    cost_micro_usd: orNull(count),
  });
  const view = openTenant(owner, id);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const outcomes = changes.map((members) =>
        OutcomeRecord.parse(testOutcome({ ...members, tenant_id: id })),
      );
      await writeSpoolRecords(pool, outcomes);
      for (const { kind: _, ...outcome } of outcomes) {
        const found = await view.audit.find(outcome.request_id);
        expect(JSON.parse(JSON.stringify(found))).toMatchObject(JSON.parse(JSON.stringify(outcome)));
      }
    }),
    { numRuns: 40 },
  );
  expect(await verifyTenantChain(owner, id)).toMatchObject({ ok: true });
});

test("the time of a key's last use follows its requests, at most once a minute", async () => {
  const tenant = await make.tenant();
  const { key } = await make.key(tenant);
  const view = openTenant(owner, tenant.id);
  const at = async (timestamp: string) => {
    await writeSpoolRecords(pool, [testOutcome({ tenant_id: tenant.id, key_id: key.id, timestamp })]);
    return (await view.keys.get(key.id)).lastUsedAt?.toISOString();
  };
  expect(await at("2026-05-01T10:00:00.000Z")).toBe("2026-05-01T10:00:00.000Z");
  expect(await at("2026-05-01T10:00:30.000Z")).toBe("2026-05-01T10:00:00.000Z");
  expect(await at("2026-05-01T10:02:00.000Z")).toBe("2026-05-01T10:02:00.000Z");
  expect(await at("2026-05-01T09:00:00.000Z")).toBe("2026-05-01T10:02:00.000Z");
});

test("intents of dead boots are closed as interrupted, those of live and foreign ones stay open", async () => {
  const { id } = await make.tenant();
  const instances = ["host-a-11111111", "host-a-22222222", "other-33333333"];
  const intents = instances.map((instance) => testIntent({ tenant_id: id, instance }));
  await writeSpoolRecords(pool, intents);
  const options = { liveInstances: ["host-a-22222222"], instancePrefix: "host-a-" };
  expect(await closeInterrupted(pool, options)).toBe(1);
  expect(await closeInterrupted(pool, options)).toBe(0);
  const { items } = await openTenant(owner, id).audit.search({ ...range, limit: 10 });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    request_id: intents[0]?.request_id,
    outcome: "failed",
    error: "interrupted",
  });

  // An outcome that was in the spool after all changes nothing any more; a live one settles its intent.
  const late = intents.map(({ request_id }) => testOutcome({ tenant_id: id, request_id }));
  expect(await writeSpoolRecords(pool, late)).toMatchObject({ inserted: 2, duplicates: 1 });
  expect(await count("audit_open_intent", id)).toBe(0);
  expect(await verifyTenantChain(owner, id)).toMatchObject({ ok: true, head: { seq: 3 } });
});

test("an intent that comes after its outcome is recorded and does not open again", async () => {
  const { id } = await make.tenant();
  const [intent, outcome] = pairs(id, 1) as [SpoolRecord, SpoolRecord];
  await writeSpoolRecords(pool, [outcome]);
  await writeSpoolRecords(pool, [intent]);
  expect(await count("audit_open_intent", id)).toBe(0);
  expect(await count("audit_intent", id)).toBe(1);
});
