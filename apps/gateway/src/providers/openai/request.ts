import type { UpstreamCall, UpstreamRequest } from "../provider";
import { type CallForm, opaquePath, upstreamRequest } from "../upstream-request";
import { paths } from "./operations";

const form: CallForm = {
  pathOf: ({ operation, opaque }, basePath) =>
    opaque ? opaquePath(opaque, basePath) : `${basePath}${paths.get(operation)}`,
  credential: (value) => ["authorization", `Bearer ${value}`],
  carriedOver: [
    ["openai-beta", /^[\w=, .-]{1,128}$/],
    ["openai-project", /^[\w-]{1,128}$/],
  ],
  organization: "openai-organization",
  // The header that OpenAI documents for a caller's own id: it ties the provider's log to the audit event.
  requestId: "x-client-request-id",
};

export function toRequest(call: UpstreamCall): UpstreamRequest {
  return upstreamRequest(call, form);
}
