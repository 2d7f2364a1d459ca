import pino from "pino";

/** What a line may say: names of files of ours, codes and counts. A record's members do not fit in. */
export interface IngestFields {
  readonly boot?: string;
  readonly segment?: string;
  readonly instance?: string;
  readonly flaw?: "corrupt" | "torn" | "gap" | "refused" | "seal";
  readonly offset?: number;
  readonly size?: number;
  readonly records?: number;
  readonly failures?: number;
  /** The name and code of an error, never its message. */
  readonly cause?: string;
}

export type IngestEvent = `ingest.${
  | "started"
  | "waiting"
  | "stopped"
  | "failed"
  | "back"
  | "shipped"
  | "flaw"
  | "orphaned"
  | "refused"
  | "interrupted"
  | "journal.failed"
  | "cursor.unsaved"
  | "cursor.unreadable"}`;

export interface IngestLog {
  debug(event: IngestEvent, fields?: IngestFields): void;
  info(event: IngestEvent, fields?: IngestFields): void;
  warn(event: IngestEvent, fields?: IngestFields): void;
}

/** Lines are few, so each is written at once and none is lost at the end of the process. */
export function createIngestLog(level: string): IngestLog {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "event" };
  const logger = pino(options, pino.destination({ dest: 1, sync: true }));
  return {
    debug: (event, fields) => logger.debug(fields ?? {}, event),
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
  };
}
