import pino from "pino";

/**
 * What a log line may say: names of events, ids, codes, counts and times. A caller's text does not
 * fit in, and neither do headers, bodies or Error objects.
 */
export interface LogFields {
  readonly request_id?: string;
  readonly tenant_id?: string;
  readonly key_id?: string;
  readonly endpoint?: string;
  readonly provider?: string;
  readonly upstream?: string;
  readonly model?: string;
  readonly outcome?: string;
  readonly error?: string;
  readonly policy?: string;
  /** The `name` and `code` of an Error, never its message, which may quote what was sent. */
  readonly cause?: string;
  readonly status?: number;
  readonly upstream_status?: number;
  readonly stream?: boolean;
  readonly is_failed_open?: boolean;
  readonly entities_total?: number;
  readonly entities_by_type?: Readonly<Record<string, number>>;
  readonly strings_scanned?: number;
  readonly strings_opaque?: number;
  readonly restored_total?: number;
  readonly prompt_tokens?: number;
  readonly completion_tokens?: number;
  readonly body_bytes?: number;
  readonly answer_bytes?: number;
  readonly messages?: number;
  readonly redaction_ms?: number;
  readonly upstream_ms?: number;
  readonly first_byte_ms?: number;
  readonly total_ms?: number;
  readonly tenants?: number;
  readonly keys?: number;
  readonly port?: number;
  readonly in_flight?: number;
  readonly seconds?: number;
  readonly instance?: string;
}

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** The names of all log lines. */
export type LogEvent = `gateway.${
  | "started"
  | "stopping"
  | "stopped"
  | "certificate.reloaded"
  | "certificate.renewed"
  | "certificate.unusable"
  | "request"
  | "request.shape"
  | "redaction.failed"
  | "redaction.thread_lost"
  | "profiler.failed"
  | "audit.failed"
  | "audit.degraded"
  | "snapshot.loaded"
  | "snapshot.expired"
  | "snapshot.failed"
  | "database.lost"
  | "database.back"
  | "policy.unusable"
  | "failed"
  | "fatal"}`;

export interface Log {
  readonly isDebug: boolean;
  debug(event: LogEvent, fields?: LogFields): void;
  info(event: LogEvent, fields?: LogFields): void;
  warn(event: LogEvent, fields?: LogFields): void;
  error(event: LogEvent, fields?: LogFields): void;
  /** Lines are gathered for a moment; call this before the process ends. */
  flush(done: () => void): void;
}

/** Lines are written in groups: one write for each would cost more than the rest of a small request. */
const groupBytes = 8 * 1024;
const groupMs = 250;

/** @param destination for tests; the standard output otherwise. */
export function createLog(level: LogLevel, destination?: pino.DestinationStream): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "event" },
    destination ?? pino.destination({ dest: 1, sync: false, minLength: groupBytes, periodicFlush: groupMs }),
  );
  return {
    isDebug: logger.isLevelEnabled("debug"),
    debug: (event, fields) => logger.debug(fields ?? {}, event),
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
    flush: (done) => logger.flush(() => done()),
  };
}

/** What of an unknown error is safe to log: its kind, and its code when that has the form of a code. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const inner = error.cause instanceof Error ? `<${causeOf(error.cause)}` : "";
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const isCode = code !== undefined && /^[A-Z][A-Z0-9_]{1,63}$/.test(code);
  return `${error.name.slice(0, 40)}${isCode ? `:${code}` : ""}${inner}`;
}
