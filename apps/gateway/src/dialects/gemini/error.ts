import type { RequestId } from "@veilgate/contracts";
import type { ErrorCode } from "../../http/error-table";
import type { GatewayError } from "../../http/gateway-error";
import { explain } from "../explain";

/** The `status` member by HTTP status (google.rpc.Code). */
const statuses: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  405: "UNIMPLEMENTED",
  413: "INVALID_ARGUMENT",
  415: "INVALID_ARGUMENT",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  502: "UNAVAILABLE",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

export interface GeminiError {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly status: string;
    readonly details: readonly [
      {
        readonly "@type": "type.googleapis.com/google.rpc.ErrorInfo";
        readonly reason: ErrorCode;
        readonly domain: "veilgate";
        readonly metadata: { readonly request_id: string };
      },
    ];
  };
}

export function errorBody(error: GatewayError, requestId: RequestId): GeminiError {
  return {
    error: {
      code: error.status,
      message: explain(error),
      status: statuses[error.status] ?? "UNKNOWN",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: error.code,
          domain: "veilgate",
          metadata: { request_id: requestId },
        },
      ],
    },
  };
}

export function errorEvent(error: GatewayError, requestId: RequestId): string {
  return toEvent(errorBody(error, requestId));
}

/** Events of this dialect have no name, and end like the provider's own. */
export function toEvent(payload: unknown): string {
  return `data: ${JSON.stringify(payload)}\r\n\r\n`;
}
