import type { RequestId } from "@veilgate/contracts";
import type { ErrorCode } from "../../http/error-table";
import type { GatewayError } from "../../http/gateway-error";
import { explain } from "../explain";

export interface MaskerError {
  readonly detail: string;
  readonly code: ErrorCode;
  readonly request_id: string;
}

export function errorBody(error: GatewayError, requestId: RequestId): MaskerError {
  return { detail: explain(error), code: error.code, request_id: requestId };
}
