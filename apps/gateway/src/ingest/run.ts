import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { openIngestDatabase } from "@veilgate/db/ingest";
import { causeOf } from "../observability/log";
import { Cursor } from "./cursor";
import { DailyJournal } from "./daily-journal";
import type { IngestDeps } from "./deps";
import type { IngestLog } from "./log";
import { measureBacklog, shipSpool } from "./ship-spool";
import { isShippedByAnother, StateWriter } from "./state-file";
import { waitForChange } from "./wait-for-change";

export interface IngestOptions {
  readonly databaseUrl: string;
  readonly spoolFolder: string;
  readonly journalFolder: string;
  readonly log: IngestLog;
  /** Aborted: one last pass, of a few seconds at most, then `runIngest` resolves. */
  readonly signal: AbortSignal;
}

const pollMs = 250;
const standbyMs = 1_000;
const retryMsMin = 250;
const retryMsMax = 5_000;
/** Less than the five seconds that an orphaned process is given. */
const lastPassMs = 4_000;

/** Ships the spool until it is told to stop. A lost database is waited for; the spool keeps everything. */
export async function runIngest(options: IngestOptions): Promise<void> {
  const { spoolFolder, journalFolder, log, signal } = options;
  fs.mkdirSync(spoolFolder, { recursive: true, mode: 0o700 });
  await waitForTurn(options);
  if (signal.aborted) return;

  const cursor = new Cursor(spoolFolder);
  if (cursor.wasUnreadable) log.warn("ingest.cursor.unreadable");
  const journal = new DailyJournal(journalFolder);
  const pool = openIngestDatabase(options.databaseUrl);
  const state = new StateWriter(spoolFolder);
  const deps = {
    spoolFolder,
    pool,
    cursor,
    state,
    log,
    journal: (events: Parameters<DailyJournal["append"]>[0]) => {
      const error = journal.append(events);
      if (error !== undefined) log.warn("ingest.journal.failed", { cause: causeOf(error) });
    },
  };
  log.info("ingest.started");
  await shipUntilStopped({ ...deps, signal });
  await lastPass(deps);
  state.stop();
  log.info("ingest.stopped");
  await Promise.race([pool.end(), sleep(1_000, undefined, { ref: false })]);
}

/** A second process stands by and takes over when the first is gone. */
async function waitForTurn({ spoolFolder, log, signal }: IngestOptions): Promise<void> {
  if (isShippedByAnother(spoolFolder)) log.warn("ingest.waiting");
  while (!signal.aborted && isShippedByAnother(spoolFolder)) {
    await sleep(standbyMs, undefined, { signal }).catch(() => {});
  }
}

async function shipUntilStopped(deps: IngestDeps): Promise<void> {
  const { state, log, signal } = deps;
  while (!signal.aborted) {
    try {
      await shipSpool(deps);
      const failures = state.passed();
      if (failures > 0) log.info("ingest.back", { failures });
      await waitForChange(deps.spoolFolder, pollMs, signal);
    } catch (error) {
      const failures = state.failed(causeOf(error));
      // The first, then ever fewer: an outage of a day must not fill the log.
      if (Number.isInteger(Math.log2(failures)))
        log.warn("ingest.failed", { cause: causeOf(error), failures });
      state.backlog(backlogOrZero(deps));
      const delayMs = Math.min(retryMsMax, retryMsMin * 2 ** (failures - 1));
      await sleep(delayMs, undefined, { signal }).catch(() => {});
    }
  }
}

/** The gateway has closed by now: this takes its last records. */
async function lastPass(deps: Omit<IngestDeps, "signal">): Promise<void> {
  const signal = AbortSignal.timeout(lastPassMs);
  const passed = shipSpool({ ...deps, signal }).catch((error: unknown) =>
    deps.log.warn("ingest.failed", { cause: causeOf(error) }),
  );
  await Promise.race([passed, sleep(lastPassMs, undefined, { ref: false })]);
}

function backlogOrZero(deps: IngestDeps): number {
  try {
    return measureBacklog(deps);
  } catch {
    return 0;
  }
}
