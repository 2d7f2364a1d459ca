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

interface ErrorDescription {
  readonly errorName: string;
  readonly errorCode?: string;
  readonly digest?: string;
  /** Frames only; the message stands before them and is cut off by its length. */
  readonly stack?: readonly string[];
}

/** Exported for its test. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const frames = afterMessage(error)
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const digest = "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
  return {
    errorName: error.name,
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(code && { errorCode: code }),
    ...(digest && { digest }),
  };
}

/** The stack without its first part: a message may have lines that look like frames. */
function afterMessage({ stack = "", message }: Error): string {
  const start = stack.indexOf(message);
  return start === -1 ? "" : stack.slice(start + message.length);
}
