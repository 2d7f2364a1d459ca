import type { RequestId } from "@veilgate/contracts";
import type { ErrorCode } from "../../http/error-table";
import type { GatewayError } from "../../http/gateway-error";
import { explain } from "../explain";

/** The `type` member by status, as Anthropic documents them. */
const types: Readonly<Record<number, string>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  405: "invalid_request_error",
  413: "request_too_large",
  415: "invalid_request_error",
  429: "rate_limit_error",
  503: "overloaded_error",
  504: "timeout_error",
};

export interface AnthropicError {
  readonly type: "error";
  readonly error: {
    readonly type: string;
    readonly message: string;
    readonly code: ErrorCode;
    /** Where Anthropic's own SDKs look for the code. */
    readonly details: { readonly error_code: ErrorCode };
  };
  readonly request_id: string;
}

export function errorBody(error: GatewayError, requestId: RequestId): AnthropicError {
  return {
    type: "error",
    error: {
      type: types[error.status] ?? "api_error",
      message: explain(error),
      code: error.code,
      details: { error_code: error.code },
    },
    request_id: requestId,
  };
}

export function errorEvent(error: GatewayError, requestId: RequestId): string {
  return toEvent(errorBody(error, requestId));
}

/** Every event is named like the `type` of its payload. */
export function toEvent(payload: unknown): string {
  const type = typeof payload === "object" && payload !== null && "type" in payload ? payload.type : "";
  return `event: ${type}\ndata: ${JSON.stringify(payload)}\n\n`;
}
