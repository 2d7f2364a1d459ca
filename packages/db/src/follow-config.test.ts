import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./client";
import { followConfig } from "./follow-config";
import { openTenant } from "./open-tenant";
import type { TenantDb } from "./tenant-db";
import { createFactories, createTestDatabase, type Factories, type TestDatabase } from "./testing";
import type { Tenant } from "./types";

let database: TestDatabase;
let owner: Database;
let make: Factories;
let tenant: Tenant;
let view: TenantDb;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  make = createFactories(owner);
  tenant = await make.tenant();
  view = openTenant(owner, tenant.id);
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

/** Counts what is reported, and waits for the next report: long, since only one that never comes is a failure. */
function follower(url: string, pollMs: number) {
  const seen = { changes: 0, unchanged: 0, losses: 0 };
  const { stop } = followConfig({
    url,
    pollMs,
    onChange: () => seen.changes++,
    onUnchanged: () => seen.unchanged++,
    onLost: () => seen.losses++,
  });
  const until = async (what: keyof typeof seen, atLeast: number, withinMs = 15_000) => {
    const giveUpAt = Date.now() + withinMs;
    while (seen[what] < atLeast && Date.now() < giveUpAt) await sleep(10);
    expect(seen[what], `${what} within ${withinMs} ms`).toBeGreaterThanOrEqual(atLeast);
  };
  return { seen, until, stop };
}

/** Until it listens, and has reported what everyone reports who begins to. */
async function settle(followed: ReturnType<typeof follower>): Promise<number> {
  await followed.until("changes", 1);
  await expect.poll(() => onServer(listening, [databaseName()])).toHaveLength(1);
  await sleep(300);
  return followed.seen.changes;
}

const listening =
  "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND state = 'idle' AND application_name = 'veilgate-listen' AND datname = $1";

test("a change is reported at once by notification, long before the next look", async () => {
  const followed = follower(database.urlFor("veilgate_gateway"), 60_000);
  const before = await settle(followed);
  await make.upstream(tenant, { name: "notified" });
  await followed.until("changes", before + 1);
  expect(followed.seen.losses).toBe(0);
  await followed.stop();
});

test("drafts, last uses and history are no changes for a gateway; publishing, revoking and limits are", async () => {
  const { key } = await make.key(tenant);
  const policy = await make.policy(tenant);
  const followed = follower(database.urlFor("veilgate_gateway"), 60_000);
  let before = await settle(followed);
  await view.policies.saveDraft(policy.id, "version: 1");
  await view.audit.append({ type: "system", name: "cli" }, { action: "a", target: { type: "b", id: "c" } });
  await sleep(200);
  expect(followed.seen.changes).toBe(before);
  for (const change of [
    () => view.policies.publish(policy.id, { sourceYaml: "version: 1", note: "", createdBy: "test" }),
    () =>
      view.keys.update(key.id, {
        policies: ["strict"],
        upstreams: ["openai"],
        limits: { requests_per_minute: 1 },
      }),
    () => view.keys.revoke(key.id, new Date()),
    () => view.tenant.update({ routing: { strategy: "weighted" } }),
  ]) {
    await change();
    await followed.until("changes", before + 1);
    await sleep(60);
    before = followed.seen.changes;
  }
  await followed.stop();
});

test("a change that was rolled back is not reported", async () => {
  const followed = follower(database.urlFor("veilgate_gateway"), 100);
  const before = await settle(followed);
  const failing = view.transaction(async (tx) => {
    await tx.tenant.update({ routing: { strategy: "failover" } });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await sleep(300);
  expect(followed.seen.changes).toBe(before);
  await followed.stop();
});

test("without a working LISTEN the look finds the change, and no poll misses a late commit", async () => {
  const followed = follower(database.urlFor("veilgate_gateway"), 100);
  let before = await settle(followed);
  // A writer that began first and ends last: a sequence or a time stamp would have passed it by.
  const writer = new pg.Client({ connectionString: database.ownerUrl });
  await writer.connect();
  await writer.query("BEGIN");
  await writer.query("SELECT set_config('veilgate.tenant_id', $1, true)", [tenant.id]);
  await writer.query("UPDATE upstream SET weight = 7");
  await silenceListeners();
  await view.tenant.update({ routing: { strategy: "weighted" } });
  await followed.until("changes", before + 1);
  await sleep(250);
  before = followed.seen.changes;
  await silenceListeners();
  await writer.query("COMMIT");
  await writer.end();
  await followed.until("changes", before + 1);
  await followed.stop();
});

/** Ends the listening connections only; the followers' looks go on. */
async function silenceListeners(): Promise<void> {
  await onServer(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'veilgate-listen' AND datname = $1",
    [databaseName()],
  );
}

const databaseName = () => new URL(database.ownerUrl).pathname.slice(1);

async function onServer(sql: string, values: unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows;
}

test("a database that cannot be reached is reported once, and its return as a change", async () => {
  const { url, cut, mend, close } = await openProxy(database.urlFor("veilgate_gateway"));
  const followed = follower(url, 100);
  const before = await settle(followed);
  await cut();
  await followed.until("losses", 1);
  await sleep(400);
  expect(followed.seen.losses).toBe(1);
  await mend();
  await followed.until("changes", before + 1);
  await followed.stop();
  await close();
});

test("a look that finds nothing new says so, and none does while the database is out of reach", async () => {
  const { url, cut, close } = await openProxy(database.urlFor("veilgate_gateway"));
  const followed = follower(url, 50);
  await followed.until("unchanged", 2);
  await cut();
  await followed.until("losses", 1);
  const before = followed.seen.unchanged;
  await sleep(300);
  expect(followed.seen.unchanged).toBe(before);
  await followed.stop();
  await close();
});

test("a database that takes the LISTEN and never answers is lost, and is found again", async () => {
  const { url, swallow, close } = await openProxy(database.urlFor("veilgate_gateway"));
  swallow("LISTEN veilgate_config");
  const followed = follower(url, 100);
  await followed.until("losses", 1);
  swallow(undefined);
  await followed.until("unchanged", 1);
  await followed.stop();
  await close();
}, 40_000);

/** A way to the database that can be cut like a cable: connections end and new ones are refused. */
async function openProxy(target: string) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isCut = false;
  let swallowed: string | undefined;
  const server: Server = createServer((client) => {
    if (isCut) return void client.destroy();
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    client.on("data", (chunk: Buffer) => {
      if (swallowed === undefined || !chunk.includes(swallowed)) upstream.write(chunk);
    });
    client.on("end", () => upstream.end());
    upstream.pipe(client);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const cut = async () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    /** What holds this text never reaches the database. */
    swallow: (text: string | undefined) => {
      swallowed = text;
    },
    mend: async () => {
      isCut = false;
    },
    close: async () => {
      await cut();
      server.close();
    },
  };
}
