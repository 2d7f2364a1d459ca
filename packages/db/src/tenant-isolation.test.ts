import type { KeyId, PolicyId, TenantId, UserId } from "@veilgate/contracts";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./client";
import { NotFoundError } from "./errors";
import { openTenant } from "./open-tenant";
import type { TenantDb } from "./tenant-db";
import { createFactories, createTestDatabase, type TestDatabase, testOutcome } from "./testing";
import type { Policy, Tenant, User, VirtualKey } from "./types";
import { writeSpoolRecords } from "./write-spool-records";

let database: TestDatabase;
let owner: Database;
let web: Database;
let theirs: { tenant: Tenant; key: VirtualKey; policy: Policy; member: User; requestId: string };
let view: TenantDb;
const range = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2100-01-01T00:00:00Z") };

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  web = openDatabase({ url: database.urlFor("veilgate_web"), keyring: database.keyring });
  const make = createFactories(owner);
  const tenant = await make.tenant();
  const { key } = await make.key(tenant);
  const outcome = testOutcome({ tenant_id: tenant.id });
  const ingest = new pg.Pool({ connectionString: database.urlFor("veilgate_ingest") });
  await writeSpoolRecords(ingest, [outcome]);
  await ingest.end();
  await openTenant(owner, tenant.id).audit.append(
    { type: "system", name: "setup" },
    { action: "tenant.create", target: { type: "tenant", id: tenant.id } },
  );
  const policy = await make.policy(tenant);
  theirs = { tenant, key, policy, member: await make.member(tenant, "owner"), requestId: outcome.request_id };
  view = openTenant(web, (await make.tenant()).id);
});
afterAll(async () => {
  await web.close();
  await owner.close();
  await database.drop();
});

const use = { policies: ["strict"], upstreams: ["openai"], limits: {} };

/** Every function that takes an id, called with another tenant's. */
const byId: Record<string, () => Promise<unknown>> = {
  "keys.get": () => view.keys.get(theirs.key.id),
  "keys.update": () => view.keys.update(theirs.key.id, use),
  "keys.revoke": () => view.keys.revoke(theirs.key.id, new Date()),
  "keys.create": () => view.keys.create({ name: "x", ...use, createdBy: "test" }),
  "policies.saveDraft": () => view.policies.saveDraft(theirs.policy.id, "x"),
  "policies.publish": () =>
    view.policies.publish(theirs.policy.id, { sourceYaml: "x", note: "", createdBy: "test" }),
  "policies.versions": () => view.policies.versions(theirs.policy.id),
};

test.each(Object.keys(byId))("%s does not find what is another tenant's", async (name) => {
  await expect(byId[name]?.()).rejects.toThrow(NotFoundError);
  const missing = await byId[name]?.().catch((error: Error) => error.message);
  expect(missing).not.toContain(theirs.tenant.id);
});

test("lists, searches and sums show nothing of another tenant", async () => {
  expect(await view.keys.list()).toEqual([]);
  expect(await view.policies.list()).toEqual([]);
  expect(await view.policies.findBySlug(theirs.policy.slug)).toBeUndefined();
  expect(await view.upstreams.list()).toEqual([]);
  expect(await view.members.list()).toEqual([]);
  expect(await view.audit.listAdmin({ ...range, limit: 10 })).toEqual({ items: [], next: null });
  expect(await view.audit.search({ ...range, limit: 10 })).toEqual({ items: [], next: null });
  const asked = { ...range, limit: 10, requestId: theirs.requestId };
  expect((await view.audit.search(asked)).items).toEqual([]);
  expect(await view.audit.find(theirs.requestId)).toBeUndefined();
  expect(await view.audit.hasEvents()).toBe(false);
  expect((await view.usage.totals(range)).requests).toBe(0);
  expect(await view.usage.entities(range)).toEqual([]);
});

test("a tenant that does not exist is not found, and a lost id is refused instead of meaning nobody", async () => {
  await expect(openTenant(web, "ten_nowhere" as TenantId).tenant.get()).rejects.toThrow(NotFoundError);
  await expect(openTenant(web, undefined as unknown as TenantId).keys.list()).rejects.toThrow(TypeError);
  await expect(view.keys.get(undefined as unknown as KeyId)).rejects.toThrow();
  await expect(view.policies.saveDraft({ not: "x" } as unknown as PolicyId, "x")).rejects.toThrow();
});

test("the other tenant is as it was", async () => {
  const mine = openTenant(web, theirs.tenant.id);
  expect(await mine.keys.get(theirs.key.id)).toEqual(theirs.key);
  expect((await mine.policies.findBySlug(theirs.policy.slug))?.draftYaml).toBe(theirs.policy.draftYaml);
  expect((await mine.members.list()).map((member) => member.userId)).toEqual([theirs.member.id]);
  expect(await mine.audit.hasEvents()).toBe(true);
});

test("a person who is nobody's member cannot be made one by a made-up id", async () => {
  await expect(view.members.put({ userId: "usr_nowhere" as UserId, role: "owner" })).rejects.toThrow(
    NotFoundError,
  );
});
