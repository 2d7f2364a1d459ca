import { inspect } from "node:util";
import { issueVirtualKey, publicIdOf } from "@veilgate/contracts";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./client";
import { openGatewayDatabase } from "./gateway";
import { openTenant } from "./open-tenant";
import { loadSnapshot } from "./snapshot";
import {
  createFactories,
  createTestDatabase,
  type Factories,
  type TestDatabase,
  testPolicyYaml,
} from "./testing";

let database: TestDatabase;
let owner: Database;
let pool: pg.Pool;
let make: Factories;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  pool = openGatewayDatabase(database.urlFor("veilgate_gateway"));
  make = createFactories(owner);
});
afterAll(async () => {
  await pool.end();
  await owner.close();
  await database.drop();
});

test("a snapshot holds what a request needs, opened, and each tenant apart", async () => {
  const tenant = await make.tenant({ settings: { response_metadata: "none" } });
  const other = await make.tenant();
  await make.upstream(tenant, { name: "openai", credential: "sk-0123456789abcdef", models: ["gpt-*"] });
  await make.policy(tenant, { slug: "lax" });
  await make.policy(tenant, { slug: "strict" });
  const use = { policies: ["lax", "strict"], default_policy: "strict", upstreams: ["openai"] };
  const { plaintext, key } = await make.key(tenant, { ...use, limits: { requests_per_minute: 5 } });
  await make.key(other);

  const snapshot = await loadSnapshot(pool, database.keyring);
  const seen = snapshot.keysByPublicId.get(publicIdOf(plaintext) ?? "");
  expect(seen).toMatchObject({
    id: key.id,
    tenantId: tenant.id,
    policies: ["strict", "lax"],
    defaultPolicy: "strict",
    upstreams: ["openai"],
    limits: { requests_per_minute: 5 },
    revokedAt: null,
  });
  expect(Buffer.from(seen?.secretHash ?? []).equals(database.keyring.hashKey(plaintext))).toBe(true);
  const gatewayTenant = snapshot.tenants.get(tenant.id);
  expect(gatewayTenant?.settings.response_metadata).toBe("none");
  expect(gatewayTenant?.upstreams.get("openai")).toMatchObject({ models: ["gpt-*"], timeoutMs: 60_000 });
  expect(gatewayTenant?.upstreams.get("openai")?.credential?.reveal()).toBe("sk-0123456789abcdef");
  expect(gatewayTenant?.policies.get("lax")).toMatchObject({ version: 1, sourceYaml: testPolicyYaml });
  expect([...(snapshot.tenants.get(other.id)?.policies.keys() ?? [])]).toEqual(["strict"]);
  expect(snapshot.unreadable).toEqual([]);
  expect(inspect(snapshot, { depth: 9 })).not.toContain("sk-0123456789abcdef");
});

test("each tenant has a pseudonym key of its own that stays the same", async () => {
  const [a, b] = [await make.tenant(), await make.tenant()];
  const keysOf = async () => {
    const { tenants } = await loadSnapshot(pool, database.keyring);
    return [a, b].map(({ id }) => Buffer.from(tenants.get(id)?.pseudonymKey ?? []).toString("hex"));
  };
  const [first, second] = [await keysOf(), await keysOf()];
  expect(first).toEqual(second);
  expect(first[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(first[0]).not.toBe(first[1]);
});

test("a key that was carried over is found by its keyed hash, and only the plaintext gives that hash", async () => {
  const tenant = await make.tenant();
  const secret = "a-predecessors-key-0001";
  await make.key(tenant, { secret });
  const { importedKeysByHash, keysByPublicId } = await loadSnapshot(pool, database.keyring);
  const hash = database.keyring.hashKey(secret).toString("hex");
  expect(importedKeysByHash.get(hash)?.tenantId).toBe(tenant.id);
  // Whoever reads the table has the hash. Presented as a key it leads nowhere.
  expect(importedKeysByHash.get(database.keyring.hashKey(hash).toString("hex"))).toBeUndefined();
  expect(keysByPublicId.get(hash)).toBeUndefined();
});

test("a carried-over key of our own form keeps its public id, and with it the fast look-up", async () => {
  const { plaintext, publicId } = issueVirtualKey();
  const { key } = await make.key(await make.tenant(), { secret: plaintext });
  const { keysByPublicId } = await loadSnapshot(pool, database.keyring);
  expect(keysByPublicId.get(publicId)?.id).toBe(key.id);
});

test("a dump of the tables holds no key, credential or pseudonym key", async () => {
  const tenant = await make.tenant();
  await make.upstream(tenant, { name: "openai", credential: "sk-that-must-not-be-found" });
  const { plaintext } = await make.key(tenant, { upstreams: ["openai"] });
  const { tenants } = await loadSnapshot(pool, database.keyring);
  const pseudonymKey = Buffer.from(tenants.get(tenant.id)?.pseudonymKey ?? []);
  const dump = await dumpTables();
  expect(dump).toContain(tenant.id);
  for (const secret of [plaintext.slice(-36), "sk-that-must-not-be-found"]) {
    expect(dump).not.toContain(secret);
    expect(dump).not.toContain(Buffer.from(secret).toString("hex"));
    expect(dump).not.toContain(Buffer.from(secret).toString("base64"));
  }
  expect(dump).not.toContain(pseudonymKey.toString("hex"));
});

test("an upstream whose credential was copied from another row is left out, and everything else is there", async () => {
  const tenant = await make.tenant();
  const good = await make.upstream(tenant, { name: "good", credential: "sk-of-the-good-one" });
  const bad = await make.upstream(tenant, { name: "bad", credential: "sk-of-the-other-one" });
  await withOwner(
    tenant.id,
    `UPDATE upstream SET credential = (SELECT credential FROM upstream WHERE id = '${good.id}') WHERE id = '${bad.id}'`,
  );
  const { tenants, unreadable } = await loadSnapshot(pool, database.keyring);
  expect([...(tenants.get(tenant.id)?.upstreams.keys() ?? [])]).toEqual(["good"]);
  expect(unreadable).toContain(bad.id);
});

test("drafts and unpublished policies never reach the gateway", async () => {
  const tenant = await make.tenant();
  await openTenant(owner, tenant.id).policies.create({
    slug: "draft",
    name: "Draft",
    draftYaml: "version: 1",
  });
  const { tenants } = await loadSnapshot(pool, database.keyring);
  expect(tenants.get(tenant.id)?.policies.size).toBe(0);
});

async function withOwner(tenantId: string, sql: string): Promise<void> {
  const client = openGatewayDatabase(database.ownerUrl);
  const connection = await client.connect();
  await connection.query("SELECT set_config('veilgate.tenant_id', $1, false)", [tenantId]);
  await connection.query(sql);
  connection.release(true);
  await client.end();
}

/** Every row of every table, as text, read by one who passes row security. */
async function dumpTables(): Promise<string> {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? "");
  url.pathname = new URL(database.ownerUrl).pathname;
  const superuser = openGatewayDatabase(url.href);
  const { rows: tables } = await superuser.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
    parts.push(...rows.map((row) => row.line));
  }
  await superuser.end();
  return parts.join("\n");
}
