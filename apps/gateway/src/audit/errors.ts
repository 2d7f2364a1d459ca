/** Why no record can be written. `spool_full` is the spool's own cap, `disk_full` the disk's. */
export type AuditUnavailableReason =
  | "disk_full"
  | "not_writable"
  | "io_error"
  | "spool_full"
  | "sync_timeout"
  | "closed";

/** The record is not in the spool, or is not known to be. The caller decides by `AUDIT_ON_FAILURE`. */
export class AuditUnavailableError extends Error {
  override readonly name = "AuditUnavailableError";
  constructor(
    readonly reason: AuditUnavailableReason,
    options?: ErrorOptions,
  ) {
    super(`The audit spool takes no records: ${reason}.`, options);
  }
}

/** A record that the closed schema refuses. Names the member, never its value: that could be a prompt. */
export class AuditRecordError extends Error {
  override readonly name = "AuditRecordError";
  constructor(readonly member: string) {
    super(`The audit record's ${member} is not what the schema allows.`);
  }
}

const reasons: Readonly<Record<string, AuditUnavailableReason>> = {
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
  EFBIG: "disk_full",
  EACCES: "not_writable",
  EPERM: "not_writable",
  EROFS: "not_writable",
  ENOENT: "not_writable",
  ENOTDIR: "not_writable",
};

/** Any failure of a file operation as the reason that callers and logs may see. */
export function toAuditUnavailable(error: unknown): AuditUnavailableError {
  if (error instanceof AuditUnavailableError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new AuditUnavailableError(reasons[code] ?? "io_error", { cause: error });
}
