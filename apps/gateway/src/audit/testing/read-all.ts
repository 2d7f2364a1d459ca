import fs from "node:fs";
import path from "node:path";
import type { SpoolRecord } from "@veilgate/contracts";
import { readSegment, type SegmentFlaw } from "../read-segment";
import { bootIdOf, parseSegmentFile, type SegmentName } from "../segment-name";

export function segmentsOf(folder: string): readonly SegmentName[] {
  return fs
    .readdirSync(folder)
    .sort()
    .flatMap((file) => parseSegmentFile(file) ?? []);
}

/** Everything in the spool, as a reader finds it once no writer is left. */
export function readAll(folder: string): { records: SpoolRecord[]; flaws: SegmentFlaw[] } {
  const records: SpoolRecord[] = [];
  const flaws: SegmentFlaw[] = [];
  for (const segment of segmentsOf(folder)) {
    const read = readFile(path.join(folder, segment.file), bootIdOf(segment.boot));
    records.push(...read.records);
    flaws.push(...read.flaws);
  }
  return { records, flaws };
}

export function readFile(file: string, bootId: Buffer) {
  const fd = fs.openSync(file, "r");
  try {
    return readSegment(fd, { bootId, offset: 0, recordsMax: Number.POSITIVE_INFINITY, isFinal: true });
  } finally {
    fs.closeSync(fd);
  }
}
