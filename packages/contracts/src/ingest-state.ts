import { z } from "zod";

const Total = z.int().min(0);

/**
 * What the ingest process says about itself, in `DATA_DIR/spool/ingest.json`, every two seconds. Totals
 * count since its start.
 */
export const IngestState = z.object({
  version: z.literal(1),
  /** `shipping` holds while there is nothing to ship, too. */
  state: z.enum(["shipping", "retrying", "stopped"]),
  pid: z.int(),
  started_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  /** Bytes in the spool that are not in the database, and for how long there have been any. */
  backlog_bytes: Total,
  lag_ms: Total,
  last_shipped_at: z.iso.datetime().nullable(),
  shipped_total: Total,
  duplicates_total: Total,
  /** Records of tenants that do not exist any more. */
  orphaned_total: Total,
  /** Records that the database refused; they are kept in `spool/damaged/refused.jsonl`. */
  refused_total: Total,
  /** Places in segments where bytes were damaged, missing or torn. */
  damaged_total: Total,
  /** Intents of dead boots that were closed as interrupted. */
  interrupted_total: Total,
  /** Attempts that failed since the last that did not. */
  failures: Total,
  /** The kind and code of the last failure, such as `Error:ECONNREFUSED`. */
  last_error: z.string().nullable(),
  last_error_at: z.iso.datetime().nullable(),
});
export type IngestState = z.infer<typeof IngestState>;
