import fs from "node:fs";
import { parseSegmentFile, parseWriterFile, type SegmentName } from "../audit/segment-name";
import { readWriterFile } from "../audit/writer-file";

/** One start of the gateway, as it stands in the spool. */
export interface Boot {
  readonly boot: string;
  /** Undefined when the writer's file is lost; its records are shipped all the same. */
  readonly instance: string | undefined;
  /** False: no record will follow those that are there now. */
  readonly isLive: boolean;
  /** In the order in which they were written. */
  readonly segments: readonly SegmentName[];
}

/** Oldest first. Whether a boot lives is asked before its segments are listed, so `false` is final. */
export function listBoots(folder: string): readonly Boot[] {
  const names = new Set<string>();
  for (const file of fs.readdirSync(folder)) {
    const boot = parseWriterFile(file) ?? parseSegmentFile(file)?.boot;
    if (boot) names.add(boot);
  }
  const boots = [...names].sort().map((boot) => ({ boot, writer: readWriterFile(folder, boot) }));
  const segments = fs.readdirSync(folder).flatMap((file) => parseSegmentFile(file) ?? []);
  return boots.map(({ boot, writer }) => ({
    boot,
    instance: writer?.instance,
    isLive: writer?.isLive ?? false,
    segments: segments.filter((segment) => segment.boot === boot).sort((a, b) => a.index - b.index),
  }));
}
