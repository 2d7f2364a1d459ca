import { errorTable } from "./error-table";
import type { GatewayError } from "./gateway-error";

/** Seconds a caller should wait when a retryable error says nothing better. */
const retryAfterSeconds = 1;

/** Flat name and value pairs that tell a client whether and when to try again. */
export function retryHeaders(error: GatewayError): string[] {
  const { retry, status } = errorTable[error.code];
  const headers = ["x-should-retry", String(retry)];
  const wait = error.facts.retry_after ?? (retry && status === 503 ? retryAfterSeconds : undefined);
  if (wait !== undefined) headers.push("retry-after", String(wait));
  return headers;
}
