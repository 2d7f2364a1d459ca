import type { AuditEvent } from "@veilgate/contracts";
import type pg from "pg";
import type { Cursor } from "./cursor";
import type { IngestLog } from "./log";
import type { StateWriter } from "./state-file";

/** What the steps of a pass share. */
export interface IngestDeps {
  readonly spoolFolder: string;
  readonly pool: pg.Pool;
  readonly cursor: Cursor;
  readonly state: StateWriter;
  readonly log: IngestLog;
  /** Adds events to the daily files. Never throws. */
  readonly journal: (events: readonly AuditEvent[]) => void;
  /** Ends a pass between two batches. */
  readonly signal: AbortSignal;
}
