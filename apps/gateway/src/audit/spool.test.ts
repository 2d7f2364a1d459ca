import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AuditUnavailableError } from "./errors";
import { bootIdOf, parseWriterFile } from "./segment-name";
import { type AuditSpool, openSpool, type SpoolOptions } from "./spool";
import { readAll, segmentsOf } from "./testing/read-all";
import { intentOf, outcomeOf } from "./testing/records";
import { ended, runChild, until } from "./testing/run-child";
import { makeFolder } from "./testing/spool-folder";
import { readWriterFile } from "./writer-file";

test("records of one turn of the event loop are one write, and one sync", async () => {
  const { spool } = open({ durability: "strict" });
  const records = Array.from({ length: 50 }, () => intentOf());
  await Promise.all(records.map((record) => spool.intent(record)));
  expect(spool.stats()).toMatchObject({ state: "ok", records: 50, writes: 1, syncs: 1 });
});

test("while a sync is under way later records wait for one common sync", async () => {
  const { spool } = open({ durability: "strict" });
  const pending: Promise<void>[] = [];
  for (let turn = 0; turn < 200; turn++) {
    pending.push(spool.intent(intentOf()));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(pending);
  const { writes, syncs } = spool.stats();
  expect(writes).toBe(200);
  expect(syncs).toBeLessThan(writes);
});

test("in relaxed mode nobody waits for a sync; records are there for whoever reads the file", async () => {
  const { spool, folder } = open({ durability: "relaxed" });
  const intent = intentOf();
  await spool.intent(intent);
  expect(spool.stats().syncs).toBe(0);
  expect(readAll(folder).records).toEqual([intent]);
});

test("nobody but the owner can enter the folder or read a segment", async () => {
  const folder = path.join(makeFolder(), "below", "spool");
  const { spool } = open({ directory: folder });
  await spool.intent(intentOf());
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  for (const file of fs.readdirSync(folder)) {
    expect(fs.statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
  }
});

test("segments are sealed at their size, and together hold every record in order", async () => {
  const { spool, folder } = open({ durability: "strict", segmentBytesMax: 4_096 });
  const records = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? intentOf() : outcomeOf()));
  for (const record of records) {
    await (record.kind === "intent" ? spool.intent(record) : spool.outcome(record));
  }
  await spool.close();
  expect(segmentsOf(folder).length).toBeGreaterThan(8);
  for (const { file } of segmentsOf(folder)) {
    expect(fs.statSync(path.join(folder, file)).size).toBeLessThan(4_096 + 100);
  }
  expect(readAll(folder)).toEqual({ records, flaws: [] });
});

test("at its cap the spool refuses intents first, then outcomes, and takes them again once there is room", async () => {
  const { spool, folder } = open({ bytesMax: 64 * 1024, segmentBytesMax: 8 * 1024 });
  expect(await appendUntilRefused(() => spool.intent(intentOf()))).toBe("spool_full");
  expect(spool.stats().state).toBe("spool_full");
  await spool.outcome(outcomeOf());
  expect(await appendUntilRefused(() => spool.outcome(outcomeOf()))).toBe("spool_full");
  expect(spool.stats().spoolBytes).toBeLessThanOrEqual(64 * 1024);

  const [oldest] = segmentsOf(folder);
  fs.rmSync(path.join(folder, oldest?.file ?? ""));
  for (const { file } of segmentsOf(folder).slice(0, 3)) fs.rmSync(path.join(folder, file));
  await until(() => spool.stats().state === "ok", 15_000);
  await spool.intent(intentOf());
});

test("a spool that cannot be made refuses in the same turn, and works again by itself once the cause is gone", async () => {
  const parent = path.join(makeFolder(), "taken");
  fs.writeFileSync(parent, "a file where the folder should be");
  const { spool } = open({ directory: path.join(parent, "spool") });
  const refusal = spool.intent(intentOf()).catch((error: AuditUnavailableError) => error.reason);
  expect(await Promise.race([refusal, new Promise((resolve) => setImmediate(resolve))])).toBe("not_writable");

  fs.rmSync(parent);
  await until(() => spool.stats().state === "ok", 15_000);
  await spool.intent(intentOf());
  expect(readAll(path.join(parent, "spool")).records).toHaveLength(1);
});

test("when the folder is taken away under the running spool, it is made again", async () => {
  const { spool, folder } = open();
  await spool.intent(intentOf());
  fs.rmSync(folder, { recursive: true });
  await until(() => fs.existsSync(folder) && spool.stats().state === "ok", 15_000);
  const intent = intentOf();
  await spool.intent(intent);
  expect(readAll(folder).records).toEqual([intent]);
});

test("a record that the schema refuses is refused alone", async () => {
  const { spool, folder } = open();
  const good = intentOf();
  const bad = spool.intent(intentOf({ upstream: "a\nb" }));
  await Promise.all([spool.intent(good), expect(bad).rejects.toThrow(/upstream/)]);
  expect(readAll(folder).records).toEqual([good]);
});

test("close writes what is pending, seals it, and says that no record follows", async () => {
  const { spool, folder } = open({ instance: "gw-0000000c" });
  const intent = intentOf();
  const pending = spool.intent(intent);
  await Promise.all([spool.close(), spool.close(), pending]);
  await expect(spool.intent(intentOf())).rejects.toBeInstanceOf(AuditUnavailableError);
  expect(readAll(folder)).toEqual({ records: [intent], flaws: [] });
  const [boot = ""] = fs.readdirSync(folder).flatMap((file) => parseWriterFile(file) ?? []);
  expect(bootIdOf(boot)).toHaveLength(8);
  expect(readWriterFile(folder, boot)).toEqual({ instance: "gw-0000000c", isLive: false });
});

test("a disk that hangs is given up within 2 s, later intents at once, and recovers by itself", async () => {
  const fifo = path.join(makeFolder(), "fifo");
  execFileSync("mkfifo", [fifo]);
  const child = runChild("hanging-disk-child.ts", [makeFolder(), fifo], { env: { UV_THREADPOOL_SIZE: "1" } });
  await ended(child);
  const seen = JSON.parse(child.output());
  expect(seen).toEqual({
    reason: "sync_timeout",
    nextReason: "sync_timeout",
    state: "sync_timeout",
    recovered: "ok",
  });
}, 60_000);

test("a disk that fills up in the middle of a write loses nothing that was acknowledged, and comes back", async () => {
  const folder = makeFolder();
  const options = optionsOf({ directory: folder, durability: "strict" });
  // Blocks of 512 bytes: each segment can take 96 KB, whatever the spool would like.
  const child = runChild("append-child.ts", [JSON.stringify(options), "20"], { fileBlocksMax: 192 });
  await until(() => segmentsOf(folder).length > 3, 30_000);
  child.kill("SIGKILL");
  await ended(child);
  expect(child.output()).toContain("refused disk_full");
  expectAllAcknowledged(child.output(), folder);
}, 60_000);

test("kill -9 under load loses no acknowledged record", async () => {
  for (const durability of ["strict", "relaxed"] as const) {
    const folder = makeFolder();
    let output = "";
    for (const linesMin of [500, 1_300, 2_100]) {
      const options = optionsOf({ directory: folder, durability, segmentBytesMax: 256 * 1024 });
      const child = runChild("append-child.ts", [JSON.stringify(options), "32"]);
      await until(() => child.output().split("\n").length > linesMin, 30_000);
      child.kill("SIGKILL");
      await ended(child);
      output += child.output();
    }
    expectAllAcknowledged(output, folder);
  }
}, 90_000);

function expectAllAcknowledged(output: string, folder: string): void {
  const found = new Set(readAll(folder).records.map((record) => `${record.kind} ${record.request_id}`));
  const acknowledged = output.split("\n").filter((line) => /^(intent|outcome) [\da-f-]{36}$/.test(line));
  expect(acknowledged.length).toBeGreaterThan(200);
  expect(acknowledged.filter((line) => !found.has(line))).toEqual([]);
}

async function appendUntilRefused(append: () => Promise<void>): Promise<string> {
  for (let count = 0; count < 10_000; count++) {
    try {
      await append();
    } catch (error) {
      if (error instanceof AuditUnavailableError) return error.reason;
      throw error;
    }
  }
  return "never";
}

function optionsOf(change: Partial<SpoolOptions>): SpoolOptions {
  return { directory: "", instance: "gw-0a1b2c3d", durability: "relaxed", bytesMax: 1e9, ...change };
}

function open(change: Partial<SpoolOptions> = {}): { spool: AuditSpool; folder: string } {
  const options = optionsOf({ directory: makeFolder(), ...change });
  const spool = openSpool(options);
  onTestFinished(() => spool.close());
  return { spool, folder: options.directory };
}
