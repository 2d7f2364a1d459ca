import fs from "node:fs";
import path from "node:path";
import { closeInterrupted } from "@veilgate/db/ingest";
import { parseSegmentFile, toWriterFile } from "../audit/segment-name";
import { type Boot, listBoots } from "./boots";
import type { IngestDeps } from "./deps";
import { shipSegment } from "./ship-segment";

/**
 * One pass over the spool: ships what has come, boot by boot and in order, removes segments that are
 * wholly shipped, and closes the open intents of boots that are dead. Throws the first failure; everything
 * before it holds.
 */
export async function shipSpool(deps: IngestDeps): Promise<void> {
  for (const boot of listBoots(deps.spoolFolder)) {
    const isShipped = await shipBoot(deps, boot);
    if (deps.signal.aborted) return;
    if (isShipped && !boot.isLive) await settleDeadBoot(deps, boot);
  }
  deps.state.backlog(measureBacklog(deps));
}

/** Whether nothing of the boot is left. */
async function shipBoot(deps: IngestDeps, boot: Boot): Promise<boolean> {
  const last = boot.segments.at(-1);
  for (const segment of boot.segments) {
    if (segment.index < (deps.cursor.get(boot.boot)?.index ?? 0)) {
      // Shipped before a crash, and not yet removed.
      fs.rmSync(path.join(deps.spoolFolder, segment.file), { force: true });
      continue;
    }
    const isFinal = !boot.isLive || segment !== last;
    if ((await shipSegment(deps, segment, isFinal)) !== "end") return false;
  }
  return true;
}

/**
 * After its last record: an outcome that came later would count as a replay. Only this very boot is closed, by
 * its whole name, since gateways on other machines write to the same database. The writer's file goes last,
 * so that a failure before it is made good by the next pass.
 */
async function settleDeadBoot(deps: IngestDeps, { boot, instance }: Boot): Promise<void> {
  if (instance !== undefined) {
    const onEvents = deps.journal;
    const closed = await closeInterrupted(deps.pool, {
      liveInstances: [],
      instancePrefix: instance,
      onEvents,
    });
    deps.state.totals.interrupted_total += closed;
    if (closed > 0) deps.log.info("ingest.interrupted", { instance, records: closed });
  }
  fs.rmSync(path.join(deps.spoolFolder, toWriterFile(boot)), { force: true });
  deps.cursor.delete(boot);
}

/** Bytes behind the cursor. A frame that is just being written counts, a segment's header may. */
export function measureBacklog(deps: Pick<IngestDeps, "spoolFolder" | "cursor">): number {
  let bytes = 0;
  for (const file of fs.readdirSync(deps.spoolFolder)) {
    const segment = parseSegmentFile(file);
    if (!segment) continue;
    const size = fs.statSync(path.join(deps.spoolFolder, file), { throwIfNoEntry: false })?.size ?? 0;
    const position = deps.cursor.get(segment.boot);
    const shipped = position?.index === segment.index ? position.offset : 0;
    if (segment.index >= (position?.index ?? 0)) bytes += Math.max(0, size - shipped);
  }
  return bytes;
}
