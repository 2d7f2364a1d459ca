import { publicIdOf } from "@veilgate/contracts";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "./client";
import { ConflictError, NotFoundError } from "./errors";
import { openTenant } from "./open-tenant";
import type { TenantDb } from "./tenant-db";
import {
  createFactories,
  createTestDatabase,
  type Factories,
  type TestDatabase,
  testOutcome,
} from "./testing";
import type { AuditQuery, Cursor, Tenant } from "./types";
import { bucketsMax } from "./usage";
import { writeSpoolRecords } from "./write-spool-records";

let database: TestDatabase;
let owner: Database;
let web: Database;
let ingest: pg.Pool;
let make: Factories;
let tenant: Tenant;
let view: TenantDb;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  web = openDatabase({ url: database.urlFor("veilgate_web"), keyring: database.keyring });
  ingest = new pg.Pool({ connectionString: database.urlFor("veilgate_ingest") });
  make = createFactories(owner);
});
beforeEach(async () => {
  tenant = await make.tenant();
  view = openTenant(web, tenant.id);
});
afterAll(async () => {
  await ingest.end();
  await web.close();
  await owner.close();
  await database.drop();
});

const range = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2026-02-01T00:00:00Z") };
const use = { policies: ["strict"], upstreams: ["openai"], limits: {} };

test("the tenant's settings are changed one at a time", async () => {
  expect(await view.tenant.get()).toEqual(tenant);
  const changed = await view.tenant.update({ name: "Acme", routing: { strategy: "weighted" } });
  expect(changed).toEqual({ ...tenant, name: "Acme", routing: { strategy: "weighted" } });
  expect(await view.tenant.get()).toEqual(changed);
});

test("a key's plaintext exists in the answer only, and its name is free again after it was revoked", async () => {
  await make.policy(tenant, { slug: "strict" });
  await make.upstream(tenant, { name: "openai" });
  const { key, plaintext } = await view.keys.create({ name: "ci", ...use, createdBy: "me" });
  expect(publicIdOf(plaintext)).toBe(key.publicId);
  expect(key).toMatchObject({ lastFour: plaintext.slice(-4), policies: ["strict"], revokedAt: null });
  const again = view.keys.create({ name: "ci", ...use, createdBy: "me" });
  await expect(again).rejects.toThrow(new ConflictError("key", "name"));

  const at = new Date("2026-03-01T00:00:00Z");
  expect((await view.keys.revoke(key.id, at)).revokedAt).toEqual(at);
  expect((await view.keys.revoke(key.id, new Date())).revokedAt).toEqual(at);
  const earlier = new Date("2026-02-01T00:00:00Z");
  expect((await view.keys.revoke(key.id, earlier)).revokedAt).toEqual(earlier);
  await view.keys.revoke(key.id, at);
  expect((await view.keys.get(key.id)).revokedAt).toEqual(earlier);
  const { key: second } = await view.keys.create({ name: "ci", ...use, createdBy: "me" });
  expect((await view.keys.list()).map(({ id }) => id)).toEqual([second.id, key.id]);
});

test("a key's use is replaced as a whole, with the default policy first", async () => {
  for (const slug of ["a", "b", "c"]) await make.policy(tenant, { slug });
  for (const name of ["x", "y"]) await make.upstream(tenant, { name });
  const { key } = await view.keys.create({
    name: "k",
    policies: ["a", "b"],
    upstreams: ["y", "x"],
    limits: {},
    createdBy: "me",
    expires_at: "2030-01-01T00:00:00Z",
  });
  expect(key).toMatchObject({ policies: ["a", "b"], defaultPolicy: "a", upstreams: ["y", "x"] });
  const changed = await view.keys.update(key.id, {
    policies: ["a", "c"],
    default_policy: "c",
    upstreams: ["x"],
    limits: { requests_per_minute: 3 },
  });
  expect(changed).toMatchObject({
    policies: ["c", "a"],
    defaultPolicy: "c",
    upstreams: ["x"],
    expiresAt: null,
  });
  const wrong = view.keys.update(key.id, { ...use, policies: ["nowhere"] });
  await expect(wrong).rejects.toThrow(new NotFoundError("policy"));
  expect(await view.keys.get(key.id)).toEqual(changed);
});

test("two publications at once give two versions, and a version never changes", async () => {
  const policy = await view.policies.create({ slug: "p", name: "P", draftYaml: "version: 1" });
  expect(policy.publishedVersion).toBeNull();
  await expect(view.policies.create({ slug: "p", name: "P", draftYaml: "" })).rejects.toThrow(ConflictError);
  const publish = (sourceYaml: string) =>
    view.policies.publish(policy.id, { sourceYaml, note: "n", createdBy: "me" });
  const versions = await Promise.all(["a: 1", "b: 1", "c: 1", "d: 1"].map(publish));
  expect(versions.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4]);
  const listed = await view.policies.versions(policy.id);
  expect(listed.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  expect(listed[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect((await view.policies.findBySlug("p"))?.publishedVersion).toBe(4);
});

test("an upstream keeps its credential when it is replaced without one, and shows four characters of it", async () => {
  const input = {
    name: "openai",
    provider: "openai" as const,
    base_url: "https://api.openai.com/v1",
    models: [],
    model: "",
    timeout_ms: 1_000,
    allow_private: false,
    weight: 1,
    headers: { user_agent: [], set: {} },
  };
  const created = await view.upstreams.put({ ...input, credential: "sk-0123456789wxyz" });
  expect(created.credentialHint).toBe("wxyz");
  const replaced = await view.upstreams.put({ ...input, weight: 5 });
  expect(replaced).toMatchObject({ id: created.id, weight: 5, credentialHint: "wxyz" });
  expect(await view.upstreams.list()).toEqual([replaced]);
});

test("a member's role is changed, not doubled", async () => {
  const user = await make.user({ email: "Person@Example.com" });
  await view.members.put({ userId: user.id, role: "viewer" });
  const member = await view.members.put({ userId: user.id, role: "auditor" });
  expect(member).toMatchObject({ email: "person@example.com", role: "auditor" });
  expect(await view.members.list()).toEqual([member]);
});

test("a transaction that fails leaves nothing, its history included", async () => {
  const failing = view.transaction(async (tx) => {
    await tx.policies.create({ slug: "p", name: "P", draftYaml: "" });
    await tx.audit.append({ type: "system", name: "cli" }, { action: "a.b", target: { type: "a", id: "1" } });
    await tx.transaction(async (inner) => inner.tenant.update({ name: "inner" }));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await view.policies.list()).toEqual([]);
  expect((await view.tenant.get()).name).toBe(tenant.name);
  expect((await view.audit.listAdmin({ ...range, to: new Date("2100-01-01"), limit: 10 })).items).toEqual([]);
});

test("history names people by their present address and keeps what changed", async () => {
  const user = await make.member(tenant, "owner");
  const actor = { type: "user", id: user.id, email: user.email } as const;
  const target = { type: "key", id: "key_1" };
  for (let i = 0; i < 5; i++) {
    await view.audit.append(actor, {
      action: "key.update",
      target,
      before: { i },
      after: { i: i + 1 },
      reason: "r",
    });
  }
  const query = { from: range.from, to: new Date("2100-01-01"), limit: 2 };
  const first = await view.audit.listAdmin(query);
  expect(first.items[0]).toMatchObject({
    actor: user.email,
    action: "key.update",
    before: { i: 4 },
    after: { i: 5 },
  });
  const seen = [...first.items];
  let next = first.next;
  while (next) {
    const page = await view.audit.listAdmin({ ...query, cursor: next });
    seen.push(...page.items);
    next = page.next;
  }
  expect(seen.map(({ before }) => (before as { i: number }).i)).toEqual([4, 3, 2, 1, 0]);
});

async function searchAll(query: Omit<AuditQuery, "from" | "to">): Promise<string[]> {
  const ids: string[] = [];
  let cursor: Cursor | null = null;
  do {
    const page = await view.audit.search({ ...range, ...query, ...(cursor && { cursor }) });
    ids.push(...page.items.map((event) => event.request_id));
    cursor = page.next;
  } while (cursor);
  return ids;
}

test("paging loses and repeats nothing, even where events share a millisecond", async () => {
  const outcomes = Array.from({ length: 25 }, (_, at) =>
    testOutcome({ tenant_id: tenant.id, timestamp: `2026-01-10T00:00:0${at % 3}.000Z` }),
  );
  await writeSpoolRecords(ingest, outcomes);
  const ids = await searchAll({ limit: 4 });
  expect(ids).toHaveLength(25);
  expect(new Set(ids)).toEqual(new Set(outcomes.map((outcome) => outcome.request_id)));
});

test("each filter of the search keeps what it says, and they are combined", async () => {
  const at = { tenant_id: tenant.id, timestamp: "2026-01-10T00:00:00.000Z" };
  const card = testOutcome({
    ...at,
    outcome: "blocked",
    entities_by_type: { CARD: 1 },
    error: "policy_blocked",
  });
  const email = testOutcome({
    ...at,
    key_id: "key_other",
    model: "claude-*",
    entities_by_type: { EMAIL: 1, SSN: 1 },
  });
  const outside = testOutcome({ ...at, timestamp: "2026-02-01T00:00:00.000Z" });
  await writeSpoolRecords(ingest, [card, email, outside]);
  const expected: [Omit<AuditQuery, "from" | "to" | "limit">, string[]][] = [
    [{ outcomes: ["blocked"] }, [card.request_id]],
    [{ keyIds: ["key_other" as never] }, [email.request_id]],
    [{ entityTypes: ["SSN", "IBAN"] }, [email.request_id]],
    [{ models: ["claude-*"] }, [email.request_id]],
    [{ errors: ["policy_blocked"] }, [card.request_id]],
    [{ policies: ["lax"] }, []],
    [{ requestId: email.request_id }, [email.request_id]],
    [{ requestId: "' OR 1=1 --" }, []],
    [{ outcomes: ["blocked"], models: ["claude-*"] }, []],
    [{ outcomes: [], entityTypes: [] }, [card.request_id, email.request_id]],
  ];
  for (const [query, ids] of expected) {
    expect((await searchAll({ ...query, limit: 10 })).sort(), JSON.stringify(query)).toEqual([...ids].sort());
  }
});

test("usage adds up, in buckets that include the empty ones", async () => {
  const at = (timestamp: string, change = {}) => testOutcome({ tenant_id: tenant.id, timestamp, ...change });
  await writeSpoolRecords(ingest, [
    at("2026-01-01T00:10:00.000Z", { redaction_ms: 1, upstream_ms: 10 }),
    at("2026-01-01T00:59:59.999Z", { redaction_ms: 3, upstream_ms: 30, outcome: "blocked" }),
    at("2026-01-01T02:00:00.000Z", { outcome: "failed", upstream_ms: null, prompt_tokens: null }),
  ]);
  const hours = { from: range.from, to: new Date("2026-01-01T03:00:00Z") };
  expect(await view.usage.totals(hours)).toMatchObject({
    requests: 3,
    byOutcome: { allowed: 0, redacted: 1, blocked: 1, failed: 1 },
    entities: 6,
    promptTokens: 34,
    completionTokens: 15,
    upstreamMsP50: 20,
  });
  const series = await view.usage.series({ ...hours, bucketMs: 3_600_000 });
  expect(series.map((bucket) => bucket.start.toISOString().slice(11, 13))).toEqual(["00", "01", "02"]);
  expect(series[0]).toMatchObject({ byOutcome: { redacted: 1, blocked: 1 }, redactionMsP50: 2 });
  expect(series[1]).toMatchObject({ byOutcome: { redacted: 0, failed: 0 }, redactionMsP50: null });
  expect(series[2]).toMatchObject({ byOutcome: { failed: 1 }, upstreamMsP50: null });
  expect(await view.usage.entities(hours)).toEqual([{ type: "EMAIL", count: 6 }]);
  const empty = await view.usage.totals({ from: new Date(0), to: new Date(1) });
  expect(empty).toMatchObject({ requests: 0, redactionMsP50: null, upstreamMsP95: null });
  const tooMany = view.usage.series({
    ...range,
    bucketMs: (range.to.getTime() - range.from.getTime()) / (bucketsMax + 1),
  });
  await expect(tooMany).rejects.toThrow(RangeError);
});
