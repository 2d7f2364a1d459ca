import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type AuditEvent, IngestState, type SpoolRecord, type TenantId } from "@veilgate/contracts";
import { type Database, openDatabase } from "@veilgate/db";
import { createFactories, createTestDatabase, type Factories, type TestDatabase } from "@veilgate/db/testing";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { type AuditSpool, openSpool, type SpoolOptions } from "../audit/spool";
import { segmentsOf } from "../audit/testing/read-all";
import { intentOf, outcomeOf } from "../audit/testing/records";
import { ended, runChild, until } from "../audit/testing/run-child";
import { makeFolder } from "../audit/testing/spool-folder";
import { startForwarder } from "../audit/testing/tcp-forwarder";
import { createIngestLog } from "./log";
import { runIngest } from "./run";

// Processes are started and killed here, beside whatever else the machine is doing.
vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let owner: Database;
let make: Factories;
let reader: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  make = createFactories(owner);
  reader = new pg.Pool({ connectionString: database.urlFor("veilgate_ingest"), max: 2 });
});
afterAll(async () => {
  await reader.end();
  await owner.close();
  await database.drop();
});

test("what the gateway records is in the history and in the day's file, and the spool is empty again", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const spool = openAt(place, { segmentBytesMax: 64 * 1024 });
  const ingest = startIngest(place);
  const ids = await record(spool, tenant_id, 300);
  await spool.close();
  await until(() => isDrained(place), 30_000);
  await ingest.stop();

  expect(await requestsIn("audit_intent", tenant_id)).toEqual(sorted(ids));
  expect(await requestsIn("audit_event", tenant_id)).toEqual(sorted(ids));
  const lines = journalOf(place);
  expect(lines.map((event) => event.seq).sort((a, b) => a - b)).toEqual(ids.map((_, at) => at + 1));
  expect(sorted(lines.map((event) => event.request_id))).toEqual(sorted(ids));
  expect(stateOf(place)).toMatchObject({
    state: "stopped",
    backlog_bytes: 0,
    shipped_total: 600,
    failures: 0,
  });
});

test("a spool that is shipped three times over adds nothing", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const spool = openAt(place);
  const ids = await record(spool, tenant_id, 120);
  await spool.close();
  const copies = segmentsOf(place.spoolFolder).map(({ file }) => ({
    file: path.join(place.spoolFolder, file),
    bytes: fs.readFileSync(path.join(place.spoolFolder, file)),
  }));
  for (let replay = 0; replay < 4; replay++) {
    for (const { file, bytes } of copies) fs.writeFileSync(file, bytes);
    const ingest = startIngest(place);
    await until(() => isDrained(place), 30_000);
    await ingest.stop();
  }
  expect(await requestsIn("audit_event", tenant_id)).toEqual(sorted(ids));
  expect(sorted(journalOf(place).map((event) => event.request_id))).toEqual(sorted(ids));
});

test("while the database is away the spool keeps everything, and it arrives once the database is back", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const forwarder = await startForwarder(new URL(database.ownerUrl));
  const url = new URL(database.urlFor("veilgate_ingest"));
  url.host = `127.0.0.1:${forwarder.port}`;
  const spool = openAt(place);
  const ingest = startIngest(place, url.href);
  const ids = await record(spool, tenant_id, 50);
  await until(async () => (await requestsIn("audit_event", tenant_id)).length === 50, 30_000);

  await forwarder.cut();
  ids.push(...(await record(spool, tenant_id, 200)));
  await until(() => stateOf(place).state === "retrying" && stateOf(place).backlog_bytes > 100_000, 30_000);
  expect(spool.stats().state).toBe("ok");
  expect(stateOf(place).last_error).toMatch(/ECONNREFUSED/);

  await forwarder.restore();
  await until(async () => (await requestsIn("audit_event", tenant_id)).length === ids.length, 30_000);
  ids.push(...(await record(spool, tenant_id, 10)));
  await spool.close();
  await until(() => isDrained(place), 30_000);
  await ingest.stop();
  expect(await requestsIn("audit_event", tenant_id)).toEqual(sorted(ids));
  expect(stateOf(place)).toMatchObject({ failures: 0, damaged_total: 0 });
});

test("an ingest that is killed again and again ships every record once, into one chain and one line each", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const spool = openAt(place, { segmentBytesMax: 128 * 1024 });
  let isRecording = true;
  const ids: string[] = [];
  const recording = (async () => {
    while (isRecording) {
      ids.push(...(await record(spool, tenant_id, 20)));
      await sleep(50);
    }
  })();
  for (let kill = 0; kill < 5; kill++) {
    const child = runChild("../../ingest.ts", [], { env: envOf(place) });
    const before = (await requestsIn("audit_event", tenant_id)).length;
    await until(async () => (await requestsIn("audit_event", tenant_id)).length > before + 150, 30_000);
    child.kill("SIGKILL");
    await ended(child);
  }
  isRecording = false;
  await recording;
  await spool.close();
  const ingest = startIngest(place);
  await until(() => isDrained(place), 30_000);
  await ingest.stop();

  expect(await requestsIn("audit_event", tenant_id)).toEqual(sorted(ids));
  expect(sorted(journalOf(place).map((event) => event.request_id))).toEqual(sorted(ids));
  expect(
    journalOf(place)
      .map((event) => event.seq)
      .sort((a, b) => a - b),
  ).toEqual(ids.map((_, at) => at + 1));
});

test("intents of a gateway that was killed are closed as interrupted, those of a living one stay open", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const killed = runChild("../../audit/testing/open-intents-child.ts", [
    place.spoolFolder,
    tenant_id,
    "gw-dead0001",
  ]);
  await until(() => killed.output().includes("done"), 30_000);
  const dead = killed.output().match(/[\da-f-]{36}/g) ?? [];
  killed.kill("SIGKILL");
  await ended(killed);

  const spool = openAt(place, { instance: "gw-a11fe002" });
  const open = intentOf({ tenant_id, instance: "gw-a11fe002" });
  await spool.intent(open);
  const ingest = startIngest(place);
  await until(async () => (await requestsIn("audit_event", tenant_id)).length === dead.length, 30_000);
  await until(async () => (await requestsIn("audit_intent", tenant_id)).includes(open.request_id), 30_000);
  await ingest.stop();

  expect(dead.length).toBeGreaterThan(0);
  expect(await requestsIn("audit_event", tenant_id)).toEqual(sorted(dead));
  expect(journalOf(place)).toHaveLength(dead.length);
  for (const event of journalOf(place)) {
    expect(event).toMatchObject({ outcome: "failed", error: "interrupted", instance: "gw-dead0001" });
  }
  expect(await requestsIn("audit_open_intent", tenant_id)).toEqual([open.request_id]);
});

test("a record that the database refuses is put aside, and those around it are shipped", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const spool = openAt(place);
  const ids = await record(spool, tenant_id, 5);
  // A number that the schema of the record allows and the column does not.
  await spool.outcome(outcomeOf({ tenant_id, timestamp: "0000-01-01T00:00:00.000Z" }));
  ids.push(...(await record(spool, tenant_id, 5)));
  await spool.close();
  const ingest = startIngest(place);
  await until(() => isDrained(place), 30_000);
  await ingest.stop();
  expect(await requestsIn("audit_event", tenant_id)).toEqual(sorted(ids));
  expect(stateOf(place).refused_total).toBe(1);
  expect(fs.readdirSync(path.join(place.spoolFolder, "damaged"))).toContain("refused.jsonl");
});

test("a damaged segment costs the damaged record alone, is reported, and is kept", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const spool = openAt(place);
  const ids = await record(spool, tenant_id, 10);
  await spool.close();
  const [segment] = segmentsOf(place.spoolFolder);
  const file = path.join(place.spoolFolder, segment?.file ?? "");
  const bytes = fs.readFileSync(file);
  const at = bytes.lastIndexOf(ids[4] ?? "");
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
  const ingest = startIngest(place);
  await until(() => isDrained(place), 30_000);
  await ingest.stop();
  expect(await requestsIn("audit_intent", tenant_id)).toEqual(sorted(ids));
  // Its outcome was the damaged record; with the gateway gone the intent is closed.
  expect(journalOf(place).filter((event) => event.error === "interrupted")).toHaveLength(1);
  expect(stateOf(place).damaged_total).toBe(3);
  expect(fs.readdirSync(path.join(place.spoolFolder, "damaged"))).toEqual([segment?.file]);
});

test("a second ingest stands by, and takes over when the first is killed", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const first = runChild("../../ingest.ts", [], { env: envOf(place) });
  await until(() => first.output().includes("ingest.started"), 30_000);
  const second = runChild("../../ingest.ts", [], { env: envOf(place) });
  await until(() => second.output().includes("ingest.waiting"), 30_000);
  first.kill("SIGKILL");
  await ended(first);
  const spool = openAt(place);
  const ids = await record(spool, tenant_id, 3);
  await until(async () => (await requestsIn("audit_event", tenant_id)).length === ids.length, 30_000);
  second.kill("SIGTERM");
  await ended(second);
  expect(second.exitCode).toBe(0);
});

test("SIGTERM ships what is left and ends with code 0, without a database too", async () => {
  const { id: tenant_id } = await make.tenant();
  const place = makePlace();
  const child = runChild("../../ingest.ts", [], { env: envOf(place) });
  await until(() => child.output().includes("ingest.started"), 30_000);
  const spool = openAt(place);
  const ids = await record(spool, tenant_id, 40);
  await spool.close();
  child.kill("SIGTERM");
  await ended(child);
  expect(child.exitCode).toBe(0);
  expect(await requestsIn("audit_event", tenant_id)).toEqual(sorted(ids));
  expect(isDrained(place)).toBe(true);

  const env = { ...envOf(place), DATABASE_URL: "postgres://nobody:x@127.0.0.1:9/none" };
  const alone = runChild("../../ingest.ts", [], { env });
  await until(() => alone.output().includes("ingest.started"), 30_000);
  alone.kill("SIGTERM");
  await ended(alone);
  expect(alone.exitCode).toBe(0);
});

test("an ingest whose parent is gone ends by itself", async () => {
  const child = runChild("../../ingest.ts", [], { env: envOf(makePlace()) });
  await until(() => child.output().includes("ingest.started"), 30_000);
  child.disconnect();
  await ended(child);
  expect(child.exitCode).toBe(0);
});

interface Place {
  readonly dataDir: string;
  readonly spoolFolder: string;
  readonly journalFolder: string;
}

function makePlace(): Place {
  const dataDir = makeFolder();
  return { dataDir, spoolFolder: path.join(dataDir, "spool"), journalFolder: path.join(dataDir, "audit") };
}

function envOf(place: Place): Record<string, string> {
  return { DATABASE_URL: database.urlFor("veilgate_ingest"), DATA_DIR: place.dataDir, LOG_LEVEL: "info" };
}

function openAt(place: Place, change: Partial<SpoolOptions> = {}): AuditSpool {
  const spool = openSpool({
    directory: place.spoolFolder,
    instance: "gw-0a1b2c3d",
    durability: "relaxed",
    bytesMax: 1e9,
    ...change,
  });
  onTestFinished(() => spool.close());
  return spool;
}

function startIngest(place: Place, databaseUrl = database.urlFor("veilgate_ingest")) {
  const stopping = new AbortController();
  const { spoolFolder, journalFolder } = place;
  const log = createIngestLog("silent");
  const running = runIngest({ databaseUrl, spoolFolder, journalFolder, log, signal: stopping.signal });
  const stop = () => {
    stopping.abort();
    return running;
  };
  onTestFinished(stop);
  return { stop };
}

/** Requests with both records, at once. Returns their ids in order. */
async function record(spool: AuditSpool, tenant_id: TenantId, count: number): Promise<string[]> {
  const intents = Array.from({ length: count }, () => intentOf({ tenant_id }));
  const all: SpoolRecord[] = intents.flatMap((intent) => [
    intent,
    outcomeOf({ tenant_id, request_id: intent.request_id }),
  ]);
  await Promise.all(all.map((one) => (one.kind === "intent" ? spool.intent(one) : spool.outcome(one))));
  return intents.map((intent) => intent.request_id);
}

function isDrained(place: Place): boolean {
  const files = fs.existsSync(place.spoolFolder) ? fs.readdirSync(place.spoolFolder) : [];
  return !files.some((file) => file.endsWith(".seg") || file.endsWith(".writer"));
}

async function requestsIn(table: string, tenantId: TenantId): Promise<string[]> {
  const { rows } = await reader.query<{ id: string }>(
    `SELECT request_id::text AS id FROM ${table} WHERE tenant_id = $1 ORDER BY request_id`,
    [tenantId],
  );
  return rows.map((row) => row.id);
}

function journalOf(place: Place): AuditEvent[] {
  return fs
    .readdirSync(place.journalFolder)
    .flatMap((file) => fs.readFileSync(path.join(place.journalFolder, file), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as AuditEvent);
}

function stateOf(place: Place): IngestState {
  return IngestState.parse(JSON.parse(fs.readFileSync(path.join(place.spoolFolder, "ingest.json"), "utf8")));
}

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort();
}
