import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./client";
import type { DatabaseRole } from "./keyring";
import { createFactories, createTestDatabase, type TestDatabase, testIntent, testOutcome } from "./testing";
import type { Tenant } from "./types";
import { writeSpoolRecords } from "./write-spool-records";

/** Tables whose rows belong to nobody in particular. Everything else has to be a tenant's. */
const globalTables = ["_prisma_migrations", "app_user", "config_change", "tenant"];
/** Credentials have to be unique over all tenants, or one could shadow another. */
const globalUniques = ["virtual_key_public_id_key", "virtual_key_secret_hash_key"];

let database: TestDatabase;
let owner: Database;
let first: Tenant;
const clients: pg.Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  const make = createFactories(owner);
  first = await make.tenant();
  const ingest = new pg.Pool({ connectionString: database.urlFor("veilgate_ingest"), max: 1 });
  for (const tenant of [first, await make.tenant()]) {
    await make.member(tenant, "owner");
    await make.key(tenant);
    await writeSpoolRecords(ingest, [
      testIntent({ tenant_id: tenant.id }),
      testOutcome({ tenant_id: tenant.id }),
    ]);
  }
  await ingest.end();
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await owner.close();
  await database.drop();
});

async function connect(role: DatabaseRole | "owner"): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: role === "owner" ? database.ownerUrl : database.urlFor(role),
  });
  await client.connect();
  clients.push(client);
  return client;
}

async function tenantTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
  );
  return rows.map((row) => row.name).filter((name) => !globalTables.includes(name));
}

/** The statement's SQLSTATE, or "ok". Whatever it did is undone. */
async function attempt(client: pg.Client, sql: string): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('veilgate.tenant_id', $1, true)", [first.id]);
    await client.query(sql);
    return "ok";
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query("ROLLBACK");
  }
}

test("every tenant table forces row security, has a policy, and its keys begin with the tenant", async () => {
  const client = await connect("owner");
  const tables = await tenantTables(client);
  expect(tables.length).toBeGreaterThanOrEqual(13);
  const { rows } = await client.query(
    `SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity AS forced,
            (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'one_tenant') AS policies
     FROM pg_class c WHERE c.relname = ANY($1)`,
    [[...tables, "tenant", "app_user"]],
  );
  expect(rows.filter((row) => !row.forced)).toEqual([]);
  expect(rows.filter((row) => row.policies !== 1).map((row) => row.relname)).toEqual(["app_user"]);

  const keys = await client.query<{ name: string; first: string }>(
    `SELECT i.relname AS name, a.attname AS first
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
     WHERE t.relname = ANY($1) AND x.indisunique`,
    [tables],
  );
  const others = keys.rows.filter((row) => row.first !== "tenant_id").map((row) => row.name);
  expect(others.sort()).toEqual(globalUniques);
});

test("every reference between two tenant tables carries the tenant", async () => {
  const client = await connect("owner");
  const { rows } = await client.query(
    `SELECT conname FROM pg_constraint k
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
     JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = k.confkey[1]
     WHERE k.contype = 'f' AND k.confrelid::regclass::text NOT IN ('tenant', 'app_user')
       AND (a.attname, f.attname) IS DISTINCT FROM ('tenant_id', 'tenant_id')`,
  );
  expect(rows).toEqual([]);
});

test("no role of ours owns a table, passes by row security, or may make roles and databases", async () => {
  const client = await connect("owner");
  const { rows } = await client.query(
    `SELECT rolname FROM pg_roles r
     WHERE rolname LIKE 'veilgate%' AND (rolsuper OR rolbypassrls OR rolreplication
       OR (rolname <> 'veilgate_owner' AND (rolcreaterole OR rolcreatedb
         OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid))))`,
  );
  expect(rows).toEqual([]);
  const views = await client.query(
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')",
  );
  expect(views.rows).toEqual([]);
});

test("without a tenant there are no rows and there is no error", async () => {
  for (const role of ["owner", "veilgate_web"] as const) {
    const client = await connect(role);
    const readable = (await tenantTables(client)).filter((name) => role === "owner" || !/intent/.test(name));
    for (const name of readable) {
      for (const setting of [undefined, ""]) {
        if (setting === "") await client.query("SELECT set_config('veilgate.tenant_id', '', false)");
        const { rows } = await client.query(`SELECT tenant_id FROM ${name}`);
        expect(rows, `${name} for ${role}`).toEqual([]);
      }
    }
  }
  const web = await connect("veilgate_web");
  expect((await web.query("SELECT id FROM tenant")).rows).toEqual([]);
  expect((await web.query("SELECT id FROM app_user")).rows).toEqual([]);
});

test("a setting ends with its transaction, so a pooled connection forgets the tenant", async () => {
  const web = await connect("veilgate_web");
  await web.query("BEGIN");
  await web.query("SELECT set_config('veilgate.tenant_id', $1, true)", [first.id]);
  expect((await web.query("SELECT id FROM virtual_key")).rowCount).toBe(1);
  await web.query("COMMIT");
  expect((await web.query("SELECT id FROM virtual_key")).rowCount).toBe(0);
});

test("10,000 interleaved transactions over few connections see no foreign row", async () => {
  const pool = new pg.Pool({ connectionString: database.urlFor("veilgate_web"), max: 4 });
  const { rows: all } = await (await connect("owner")).query<{ id: string }>("SELECT id FROM tenant");
  const ids = [...all.map((row) => row.id), ""];
  let foreign = 0;
  const look = async (id: string) => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query(`SELECT set_config('veilgate.tenant_id', '${id}', true)`);
    const { rows } = await client.query<{ tenant_id: string }>("SELECT tenant_id FROM virtual_key");
    await client.query("COMMIT");
    client.release();
    if (rows.some((row) => row.tenant_id !== id)) foreign++;
  };
  for (let round = 0; round < 100; round++) {
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => look(ids[(index * 7 + round) % ids.length] ?? "")),
    );
  }
  await pool.end();
  expect(foreign).toBe(0);
}, 120_000);

test("the dashboard cannot write a row of another tenant", async () => {
  const web = await connect("veilgate_web");
  const insert =
    "INSERT INTO admin_event (tenant_id, id, actor_type, actor_id, action, target_type, target_id)";
  const values = (tenant: string) => `VALUES ('${tenant}', 'evt_x', 'system', 'cli', 'a', 'b', 'c')`;
  expect(await attempt(web, `${insert} ${values(first.id)}`)).toBe("ok");
  expect(await attempt(web, `${insert} ${values("ten_other")}`)).toBe("42501");
});

test("no role, the owner included, can change or cut what is append-only", async () => {
  for (const role of ["owner", "veilgate_web", "veilgate_gateway", "veilgate_ingest"] as const) {
    const client = await connect(role);
    for (const table of ["audit_event", "audit_intent", "admin_event", "policy_version"]) {
      for (const sql of [
        `UPDATE ${table} SET tenant_id = tenant_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        expect(await attempt(client, sql), `${sql} as ${role}`).toBe("42501");
      }
    }
  }
});

test("no role of a running process can switch triggers or row security off", async () => {
  for (const role of ["veilgate_web", "veilgate_gateway", "veilgate_ingest"] as const) {
    const client = await connect(role);
    for (const sql of [
      "ALTER TABLE audit_event DISABLE TRIGGER append_only",
      "ALTER TABLE audit_event DISABLE TRIGGER ALL",
      "ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY",
      "ALTER TABLE audit_event DISABLE ROW LEVEL SECURITY",
      "DROP TABLE audit_event",
      "DROP POLICY one_tenant ON audit_event",
      "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'",
      "SET session_replication_role = replica",
      "CREATE TABLE mine (x int)",
      "SET ROLE veilgate_owner",
    ]) {
      expect(await attempt(client, sql), `${sql} as ${role}`).toMatch(/42501|42601|42P13/);
    }
  }
});

test("the gateway writes nothing, and sees no person and no history", async () => {
  const gateway = await connect("veilgate_gateway");
  const { rows } = await gateway.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND (
       has_any_column_privilege(c.oid, 'INSERT, UPDATE') OR has_table_privilege(c.oid, 'DELETE, TRUNCATE'))`,
  );
  expect(rows).toEqual([]);
  for (const table of ["app_user", "member", "audit_event", "audit_intent", "admin_event", "usage_record"]) {
    expect(await attempt(gateway, `SELECT * FROM ${table}`), table).toBe("42501");
  }
  expect(await attempt(gateway, "SELECT draft_yaml FROM policy")).toBe("42501");
  expect((await gateway.query("SELECT id FROM virtual_key")).rowCount).toBe(2);
});

test("ingest adds history and reads back only what idempotence needs", async () => {
  const ingest = await connect("veilgate_ingest");
  for (const [sql, state] of [
    ["SELECT tenant_id, request_id FROM audit_event", "ok"],
    ["SELECT entities_by_type FROM audit_event", "42501"],
    ["SELECT secret_hash FROM virtual_key", "42501"],
    ["UPDATE virtual_key SET revoked_at = NULL", "42501"],
    ["SELECT * FROM app_user", "42501"],
    ["SELECT credential FROM upstream", "42501"],
    ["SELECT pseudonym_key FROM tenant", "42501"],
    ["DELETE FROM usage_record", "42501"],
    ["DELETE FROM audit_head", "42501"],
  ] as const) {
    expect(await attempt(ingest, sql), sql).toBe(state);
  }
});

test("the dashboard writes credentials and key hashes but cannot read them back", async () => {
  const web = await connect("veilgate_web");
  for (const sql of [
    "SELECT credential FROM upstream",
    "SELECT secret_hash FROM virtual_key",
    "SELECT pseudonym_key FROM tenant",
    "UPDATE app_user SET password_hash = 'x'",
    "UPDATE virtual_key SET secret_hash = '\\x00'",
    "DELETE FROM virtual_key",
    "INSERT INTO audit_event (tenant_id) VALUES ('x')",
    "UPDATE audit_head SET seq = 0",
    "INSERT INTO tenant (id) VALUES ('ten_x')",
  ]) {
    expect(await attempt(web, sql), sql).toBe("42501");
  }
});
