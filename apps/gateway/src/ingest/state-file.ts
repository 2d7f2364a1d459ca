import fs from "node:fs";
import path from "node:path";
import { IngestState } from "@veilgate/contracts";
import type { z } from "zod";
import { isAlive, ownIdentity, ProcessIdentity } from "../audit/process-identity";
import { writeAtomic } from "../audit/write-atomic";

const file = "ingest.json";
const everyMs = 2_000;

/** The state and, for the next ingest, who wrote it: two at once would ship everything twice. */
const StateFile = IngestState.extend({ process: ProcessIdentity });

export type Totals = Pick<
  IngestState,
  | "shipped_total"
  | "duplicates_total"
  | "orphaned_total"
  | "refused_total"
  | "damaged_total"
  | "interrupted_total"
>;

/** What the ingest process did since its start, and the file that tells others. */
export class StateWriter {
  readonly totals: Record<keyof Totals, number> = {
    shipped_total: 0,
    duplicates_total: 0,
    orphaned_total: 0,
    refused_total: 0,
    damaged_total: 0,
    interrupted_total: 0,
  };
  readonly #path: string;
  readonly #process = ownIdentity();
  readonly #startedAt = new Date().toISOString();
  readonly #timer: NodeJS.Timeout;
  #caughtUpAt = performance.now();
  #backlogBytes = 0;
  #lastShippedAt: string | null = null;
  #failures = 0;
  #lastError: string | null = null;
  #lastErrorAt: string | null = null;

  constructor(folder: string) {
    this.#path = path.join(folder, file);
    this.#write("shipping");
    this.#timer = setInterval(
      () => this.#write(this.#failures > 0 ? "retrying" : "shipping"),
      everyMs,
    ).unref();
  }

  shipped(): void {
    this.#lastShippedAt = new Date().toISOString();
  }

  /** Returns how many attempts have failed in a row. */
  failed(cause: string): number {
    this.#failures += 1;
    this.#lastError = cause;
    this.#lastErrorAt = new Date().toISOString();
    return this.#failures;
  }

  /** Returns how many attempts had failed before this one. */
  passed(): number {
    const failures = this.#failures;
    this.#failures = 0;
    return failures;
  }

  backlog(bytes: number): void {
    this.#backlogBytes = bytes;
    if (bytes === 0) this.#caughtUpAt = performance.now();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#write("stopped");
  }

  #write(state: IngestState["state"]): void {
    const now = new Date().toISOString();
    const content: z.infer<typeof StateFile> = {
      version: 1,
      state,
      pid: process.pid,
      started_at: this.#startedAt,
      updated_at: now,
      backlog_bytes: this.#backlogBytes,
      lag_ms: this.#backlogBytes === 0 ? 0 : Math.round(performance.now() - this.#caughtUpAt),
      last_shipped_at: this.#lastShippedAt,
      ...this.totals,
      failures: this.#failures,
      last_error: this.#lastError,
      last_error_at: this.#lastErrorAt,
      process: this.#process,
    };
    try {
      writeAtomic(this.#path, JSON.stringify(content), { isDurable: false });
    } catch {
      // A full disk: what matters then is that shipping goes on. Readers see an old `updated_at`.
    }
  }
}

/** Whether another process ships this spool at the moment. */
export function isShippedByAnother(folder: string): boolean {
  const target = path.join(folder, file);
  try {
    const found = StateFile.parse(JSON.parse(fs.readFileSync(target, "utf8")));
    if (found.state === "stopped") return false;
    return isAlive(found.process, Date.now() - fs.statSync(target).mtimeMs);
  } catch {
    return false;
  }
}
