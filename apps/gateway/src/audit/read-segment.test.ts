import fs from "node:fs";
import path from "node:path";
import type { IntentRecord } from "@veilgate/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { frameHeadBytes } from "./frame";
import { readSegment } from "./read-segment";
import { bootIdOf } from "./segment-name";
import { openSpool } from "./spool";
import { readAll, readFile, segmentsOf } from "./testing/read-all";
import { intentOf, outcomeOf } from "./testing/records";
import { makeFolder } from "./testing/spool-folder";
import { verifySeal } from "./verify-seal";

test("a segment cut at any byte of its last record loses that record alone and says so", async () => {
  const { bytes, bootId, ids, sizes } = await oneSegment(3);
  const file = path.join(makeFolder(), "cut.seg");
  const lastAt = bytes.length - (sizes.at(-1) ?? 0);
  for (let end = lastAt; end < bytes.length; end++) {
    fs.writeFileSync(file, bytes.subarray(0, end));
    const read = readFile(file, bootId);
    expect(read.records.map((record) => record.request_id)).toEqual(ids.slice(0, -1));
    expect(read.flaws).toEqual(end === lastAt ? [] : [{ kind: "torn", offset: lastAt, size: end - lastAt }]);
  }
});

test("a flipped bit anywhere is found, and costs at most the record it is in", async () => {
  const { bytes, bootId, ids, sizes } = await oneSegment(3);
  const headerEnd = bytes.length - sizes.reduce((sum, size) => sum + size, 0);
  const file = path.join(makeFolder(), "flip.seg");
  const ends = sizes.map((_, at) => headerEnd + sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
  for (let at = 0; at < bytes.length; at++) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
    fs.writeFileSync(file, damaged);
    const read = readFile(file, bootId);
    const hit = ends.findIndex((end) => at < end);
    const left = at < headerEnd ? ids : ids.filter((_, index) => index !== hit);
    expect(read.records.map((record) => record.request_id)).toEqual(left);
    expect(read.flaws.length).toBeGreaterThan(0);
  }
});

test("damage of any length anywhere never throws and never makes a record up", async () => {
  const { bytes, bootId, ids } = await oneSegment(40);
  const file = path.join(makeFolder(), "noise.seg");
  const noise = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 5_000 }),
    fc.tuple(fc.nat(255), fc.nat(5_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  );
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), noise, (from, damage) => {
      const damaged = Buffer.from(bytes);
      damaged.set(damage.subarray(0, damaged.length - from), from);
      fs.writeFileSync(file, damaged);
      const found = readFile(file, bootId).records.map((record) => record.request_id);
      expect(found).toEqual(ids.filter((id) => found.includes(id)));
    }),
    { numRuns: 300 },
  );
});

test("damage longer than a chunk is passed over to the next whole record", async () => {
  const { bytes, bootId, ids, sizes } = await oneSegment(4);
  const lastAt = bytes.length - (sizes.at(-1) ?? 0);
  const file = path.join(makeFolder(), "long.seg");
  const noise = Buffer.alloc(700 * 1024, 0xa5);
  fs.writeFileSync(file, Buffer.concat([bytes.subarray(0, lastAt), noise, bytes.subarray(lastAt)]));
  const read = readFile(file, bootId);
  expect(read.records.map((record) => record.request_id)).toEqual(ids);
  expect(read.flaws.reduce((sum, flaw) => sum + flaw.size, 0)).toBe(noise.length);
});

test("while the writer lives an unfinished record is waited for, not dropped", async () => {
  const { bytes, bootId, ids } = await oneSegment(2);
  const file = path.join(makeFolder(), "live.seg");
  fs.writeFileSync(file, bytes.subarray(0, bytes.length - 9));
  const fd = fs.openSync(file, "r");
  const first = readSegment(fd, { bootId, offset: 0, recordsMax: 500, isFinal: false });
  expect(first).toMatchObject({ state: "tail", flaws: [] });
  fs.appendFileSync(file, bytes.subarray(bytes.length - 9));
  const { offset, nextSeq } = first;
  const second = readSegment(fd, { bootId, offset, nextSeq, recordsMax: 500, isFinal: false });
  fs.closeSync(fd);
  expect([...first.records, ...second.records].map((record) => record.request_id)).toEqual(ids);
});

test("a record that is cut out leaves a gap that is counted, and breaks the seal", async () => {
  const folder = makeFolder();
  const spool = openSpool({
    directory: folder,
    instance: "gw-00000001",
    durability: "relaxed",
    bytesMax: 1e9,
  });
  const records = Array.from({ length: 5 }, () => intentOf());
  await Promise.all(records.map((record) => spool.intent(record)));
  await spool.close();
  const file = path.join(folder, segmentsOf(folder)[0]?.file ?? "");
  const bootId = bootIdOf(segmentsOf(folder)[0]?.boot ?? "");
  const bytes = fs.readFileSync(file);
  expect(sealOf(file, bootId)).toBe(true);

  const size = frameHeadBytes + JSON.stringify(records[2]).length;
  const at =
    bytes.indexOf(records[2]?.request_id ?? "") - frameHeadBytes - '{"kind":"intent","request_id":"'.length;
  fs.writeFileSync(file, Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]));
  expect(readAll(folder).flaws).toEqual([{ kind: "gap", offset: at, size: 1 }]);
  expect(sealOf(file, bootId)).toBe(false);
});

function sealOf(file: string, bootId: Buffer): boolean {
  const fd = fs.openSync(file, "r");
  const isWhole = verifySeal(fd, bootId);
  fs.closeSync(fd);
  return isWhole;
}

/** The bytes of a segment that its writer left without a seal, as after a kill. */
async function oneSegment(count: number) {
  const folder = makeFolder();
  const spool = openSpool({
    directory: folder,
    instance: "gw-00000001",
    durability: "relaxed",
    bytesMax: 1e9,
  });
  const records: (IntentRecord | ReturnType<typeof outcomeOf>)[] = [];
  for (let at = 0; at < count; at++) {
    const record = at % 2 === 0 ? intentOf() : outcomeOf();
    records.push(record);
    await (record.kind === "intent" ? spool.intent(record) : spool.outcome(record));
  }
  const segment = segmentsOf(folder)[0];
  if (!segment) throw new Error("There is no segment.");
  const bytes = fs.readFileSync(path.join(folder, segment.file));
  await spool.close();
  const sizes = records.map((record) => frameHeadBytes + JSON.stringify(record).length);
  return { bytes, bootId: bootIdOf(segment.boot), ids: records.map((record) => record.request_id), sizes };
}
