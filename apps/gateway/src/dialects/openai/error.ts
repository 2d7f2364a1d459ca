import type { RequestId } from "@veilgate/contracts";
import type { ErrorCode } from "../../http/error-table";
import type { GatewayError } from "../../http/gateway-error";
import { explain } from "../explain";

/** The `type` member by status. SDKs choose their error class by the status alone. */
const types: Readonly<Record<number, string>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "invalid_request_error",
  405: "invalid_request_error",
  413: "invalid_request_error",
  415: "invalid_request_error",
  429: "rate_limit_error",
};

export interface OpenAiError {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly code: ErrorCode;
    readonly param: string | null;
    readonly request_id: string;
  };
}

export function errorBody(error: GatewayError, requestId: RequestId): OpenAiError {
  const { param } = error.facts;
  return {
    error: {
      message: explain(error),
      type: types[error.status] ?? "server_error",
      code: error.code,
      param: param === undefined ? null : String(param),
      request_id: requestId,
    },
  };
}

/** The official SDKs throw on an event with an `error` member. */
export function errorEvent(error: GatewayError, requestId: RequestId): string {
  return toEvent(errorBody(error, requestId));
}

/** Events of this dialect have no name. */
export function toEvent(payload: unknown): string {
  return `data: ${JSON.stringify(payload)}\n\n`;
}
