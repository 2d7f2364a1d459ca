import type { RequestId } from "@veilgate/contracts";
import { openAiError } from "../../http/error-response";
import type { GatewayError } from "../../http/gateway-error";

/** The official SDKs throw on an event with an `error` member. */
export function errorEvent(error: GatewayError, requestId: RequestId): string {
  return `data: ${JSON.stringify(openAiError(error, requestId))}\n\n`;
}
