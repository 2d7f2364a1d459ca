/** The ingest process's door to the data: plain pg, adds history, no Prisma. */
import type pg from "pg";
import { openPool } from "./pool";

export { type ClosingOptions, closeInterrupted } from "./close-interrupted";
export { createKeyring, type Keyring, masterKeyCharsMin } from "./keyring";
export { type EventListener, type SpoolWrite, writeSpoolRecords } from "./write-spool-records";

/** The caller ends it. */
export function openIngestDatabase(url: string): pg.Pool {
  return openPool(url, "veilgate-ingest", 2);
}
