import type { ErrorCode } from "./error-table";
import { errorTable } from "./error-table";
import type { GatewayError } from "./gateway-error";

/** The `type` member of an OpenAI error, by status. SDKs choose their error class by the status alone. */
const openAiTypes: Readonly<Record<number, string>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "invalid_request_error",
  405: "invalid_request_error",
  413: "invalid_request_error",
  415: "invalid_request_error",
  429: "rate_limit_error",
};

/** Seconds a caller should wait when a retryable error says nothing better. */
const retryAfterSeconds = 1;

export interface OpenAiError {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly code: ErrorCode;
    readonly param: string | null;
    readonly request_id: string;
  };
}

/** OpenAI's dialect. The facts of the error follow its message, since they come from the configuration. */
export function openAiError(error: GatewayError, requestId: string): OpenAiError {
  const { param, ...facts } = error.facts;
  const details = Object.entries(facts).filter(([name]) => name !== "retry_after");
  const message = [error.message, ...details.map(([name, value]) => `${name}: ${value}.`)].join(" ");
  return {
    error: {
      message,
      type: openAiTypes[error.status] ?? "server_error",
      code: error.code,
      param: param === undefined ? null : String(param),
      request_id: requestId,
    },
  };
}

/** Flat name and value pairs that tell a client whether and when to try again. */
export function retryHeaders(error: GatewayError): string[] {
  const { retry, status } = errorTable[error.code];
  const headers = ["x-should-retry", String(retry)];
  const wait = error.facts.retry_after ?? (retry && status === 503 ? retryAfterSeconds : undefined);
  if (wait !== undefined) headers.push("retry-after", String(wait));
  return headers;
}
