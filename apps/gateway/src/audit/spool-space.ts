import fs from "node:fs";
import path from "node:path";
import { parseSegmentFile } from "./segment-name";

/** Bytes in all segments of the folder. */
export function measureSegments(folder: string): number {
  let bytes = 0;
  for (const file of fs.readdirSync(folder)) {
    if (!parseSegmentFile(file)) continue;
    // The ingest process removes segments meanwhile: such a one counts 0.
    bytes += fs.statSync(path.join(folder, file), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
