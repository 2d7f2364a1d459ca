import fs from "node:fs";
import path from "node:path";
import { readSegment, type SegmentFlaw, type SegmentRead } from "../audit/read-segment";
import { bootIdOf, parseSegmentFile, type SegmentName } from "../audit/segment-name";
import { verifySeal } from "../audit/verify-seal";
import { causeOf } from "../observability/log";
import type { Position } from "./cursor";
import type { IngestDeps } from "./deps";
import { writeBatch } from "./write-batch";

const batchRecords = 500;
/** The newest ones stay: at most a gigabyte of segments of the usual size. */
const damagedSegmentsMax = 16;

/**
 * Ships a segment from the cursor's position to its present end. `end`: nothing more will come from it, so it
 * was removed, or moved to `damaged/` when it had a flaw. `tail`: more may follow.
 */
export async function shipSegment(
  deps: IngestDeps,
  segment: SegmentName,
  isFinal: boolean,
): Promise<"end" | "tail" | "stopped"> {
  const bootId = bootIdOf(segment.boot);
  const fd = fs.openSync(path.join(deps.spoolFolder, segment.file), "r");
  try {
    let position = startOf(deps, segment);
    for (;;) {
      if (deps.signal.aborted) return "stopped";
      const { offset, next_seq } = position;
      const nextSeq = next_seq ?? undefined;
      const read = readSegment(fd, { bootId, offset, nextSeq, recordsMax: batchRecords, isFinal });
      position = await shipRead(deps, segment, position, read);
      if (read.state === "more") continue;
      if (read.state === "tail") return "tail";
      finish(deps, segment, position, !read.isSealed || hasSeal(deps, segment, fd, bootId));
      return "end";
    }
  } finally {
    fs.closeSync(fd);
  }
}

function startOf(deps: IngestDeps, segment: SegmentName): Position {
  const saved = deps.cursor.get(segment.boot);
  if (saved?.index === segment.index) return saved;
  return { index: segment.index, offset: 0, next_seq: saved?.next_seq ?? null, is_damaged: false };
}

/** The position moves when the records are in the database, and not before. */
async function shipRead(
  deps: IngestDeps,
  segment: SegmentName,
  from: Position,
  read: SegmentRead,
): Promise<Position> {
  const refused = await write(deps, segment, read);
  for (const flaw of read.flaws) report(deps, segment, flaw);
  const to: Position = {
    index: segment.index,
    offset: read.offset,
    next_seq: read.nextSeq ?? null,
    is_damaged: from.is_damaged || refused > 0 || read.flaws.some((flaw) => flaw.kind !== "torn"),
  };
  if (to.offset !== from.offset || to.index !== deps.cursor.get(segment.boot)?.index) save(deps, segment, to);
  return to;
}

async function write(deps: IngestDeps, segment: SegmentName, read: SegmentRead): Promise<number> {
  if (read.records.length === 0) return 0;
  const result = await writeBatch(deps.pool, read.records, {
    onEvents: (events) => deps.journal(events),
    refusedFile: path.join(deps.spoolFolder, "damaged", "refused.jsonl"),
  });
  const { totals } = deps.state;
  totals.shipped_total += result.inserted;
  totals.duplicates_total += result.duplicates;
  totals.orphaned_total += result.orphaned;
  totals.refused_total += result.refused;
  deps.state.shipped();
  deps.log.debug("ingest.shipped", { segment: segment.file, records: read.records.length });
  if (result.orphaned > 0) deps.log.warn("ingest.orphaned", { records: result.orphaned });
  if (result.refused > 0) deps.log.warn("ingest.refused", { records: result.refused });
  return result.refused;
}

function report(deps: IngestDeps, segment: SegmentName, flaw: SegmentFlaw): void {
  deps.state.totals.damaged_total += 1;
  const { kind, offset, size } = flaw;
  deps.log.warn("ingest.flaw", { segment: segment.file, flaw: kind, offset, size });
}

function hasSeal(deps: IngestDeps, segment: SegmentName, fd: number, bootId: Buffer): boolean {
  if (verifySeal(fd, bootId)) return true;
  deps.state.totals.damaged_total += 1;
  deps.log.warn("ingest.flaw", { segment: segment.file, flaw: "seal" });
  return false;
}

/** First the cursor, then the file: a crash between the two leaves a file that the next pass removes. */
function finish(deps: IngestDeps, segment: SegmentName, position: Position, isSealGood: boolean): void {
  save(deps, segment, {
    index: segment.index + 1,
    offset: 0,
    next_seq: position.next_seq,
    is_damaged: false,
  });
  removeSegment(deps, segment, position.is_damaged || !isSealGood);
}

function removeSegment(deps: IngestDeps, segment: SegmentName, isEvidence: boolean): void {
  const file = path.join(deps.spoolFolder, segment.file);
  if (!isEvidence) {
    fs.rmSync(file, { force: true });
    return;
  }
  const damaged = path.join(deps.spoolFolder, "damaged");
  fs.mkdirSync(damaged, { recursive: true, mode: 0o700 });
  fs.renameSync(file, path.join(damaged, segment.file));
  const kept = fs.readdirSync(damaged).filter((name) => parseSegmentFile(name) !== undefined);
  for (const name of kept.sort().slice(0, -damagedSegmentsMax)) fs.rmSync(path.join(damaged, name));
}

function save(deps: IngestDeps, segment: SegmentName, position: Position): void {
  const error = deps.cursor.set(segment.boot, position);
  if (error !== undefined) deps.log.warn("ingest.cursor.unsaved", { cause: causeOf(error) });
}
