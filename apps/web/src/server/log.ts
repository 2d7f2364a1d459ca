import "server-only";
import pino from "pino";
import { env } from "#env";

/** The only things that may be logged: ids, codes and counts. Free text does not fit. */
interface FailureFields {
  readonly requestId: string;
  readonly route?: string;
  readonly tenantId?: string;
}

let logger: pino.Logger | undefined;

/** Writes an unexpected error without its message, which may quote what somebody typed. */
export function logFailure(error: unknown, fields: FailureFields): void {
  logger ??= pino({ name: "web", level: env().LOG_LEVEL });
  logger.error({ ...fields, ...describeError(error) }, "request.failed");
}

function describeError(error: unknown): Record<string, string | readonly string[]> {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const digest = "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
  return {
    errorName: error.name,
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(code && { errorCode: code }),
    ...(digest && { digest }),
  };
}
