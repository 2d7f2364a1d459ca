import fs from "node:fs";
import path from "node:path";
import type { SpoolRecord } from "@veilgate/contracts";
import { type EventListener, writeSpoolRecords } from "@veilgate/db/ingest";
import type pg from "pg";

export interface BatchResult {
  readonly inserted: number;
  readonly duplicates: number;
  readonly orphaned: number;
  readonly refused: number;
}

/** Data exceptions and integrity violations (SQLSTATE classes 22 and 23): the same again next time. */
const permanent = /^2[23]/;

/**
 * Writes the batch. A record that the database refuses for its content must not hold up all that follow:
 * the batch is halved until that record is alone, and it goes to `refusedFile`. Any other failure throws.
 */
export async function writeBatch(
  pool: pg.Pool,
  records: readonly SpoolRecord[],
  options: { readonly onEvents: EventListener; readonly refusedFile: string },
): Promise<BatchResult> {
  try {
    return { ...(await writeSpoolRecords(pool, records, options.onEvents)), refused: 0 };
  } catch (error) {
    if (!isPermanent(error)) throw error;
    if (records.length === 1) {
      keepRefused(options.refusedFile, records);
      return { inserted: 0, duplicates: 0, orphaned: 0, refused: 1 };
    }
    const middle = Math.ceil(records.length / 2);
    const first = await writeBatch(pool, records.slice(0, middle), options);
    return sum(first, await writeBatch(pool, records.slice(middle), options));
  }
}

function isPermanent(error: unknown): boolean {
  return error instanceof Error && "code" in error && permanent.test(String(error.code));
}

function keepRefused(file: string, records: readonly SpoolRecord[]): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join("");
  fs.appendFileSync(file, text, { mode: 0o600 });
}

function sum(a: BatchResult, b: BatchResult): BatchResult {
  return {
    inserted: a.inserted + b.inserted,
    duplicates: a.duplicates + b.duplicates,
    orphaned: a.orphaned + b.orphaned,
    refused: a.refused + b.refused,
  };
}
