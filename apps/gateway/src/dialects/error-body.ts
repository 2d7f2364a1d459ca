import type { RequestId } from "@veilgate/contracts";
import type { GatewayError } from "../http/gateway-error";
import { errorBody as anthropic } from "./anthropic/error";
import type { Dialect } from "./dialect";
import { errorBody as gemini } from "./gemini/error";
import { errorBody as masker } from "./masker/error";
import { errorBody as openai } from "./openai/error";

const bodies: Readonly<Record<Dialect, (error: GatewayError, requestId: RequestId) => object>> = {
  openai,
  anthropic,
  gemini,
  masker,
};

/** An error in the words of whoever asked. */
export function errorBody(dialect: Dialect, error: GatewayError, requestId: RequestId): object {
  return bodies[dialect](error, requestId);
}

/** Whose words a path is in that no route matches. */
export function dialectOfPath(path: string): Dialect {
  if (path.startsWith("/v1/messages") || path.startsWith("/anthropic/")) return "anthropic";
  if (path.startsWith("/v1beta/")) return "gemini";
  return "openai";
}
