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

/** Whose words a path is in that no route matches; a wrong base URL puts something before or in place of its start. */
export function dialectOfPath(path: string): Dialect {
  if (path.includes("/v1/messages") || path.startsWith("/anthropic/")) return "anthropic";
  if (path.includes("/v1beta/") || geminiMethod.test(path)) return "gemini";
  return "openai";
}

const geminiMethod =
  /:(?:generateContent|streamGenerateContent|countTokens|embedContent|batchEmbedContents)$/;
