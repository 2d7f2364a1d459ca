import type { UpstreamCall, UpstreamRequest } from "../provider";
import { type CallForm, upstreamRequest } from "../upstream-request";

const paths: ReadonlyMap<UpstreamCall["operation"], string> = new Map([
  ["chat-completions", "/chat/completions"],
  ["completions", "/completions"],
  ["models", "/models"],
]);

const form: CallForm = {
  pathOf: ({ operation }, basePath) => `${versioned(basePath)}${paths.get(operation)}`,
  credential: (value) => ["authorization", `Bearer ${value}`],
  carriedOver: [],
};

export function toRequest(call: UpstreamCall): UpstreamRequest {
  return upstreamRequest(call, form);
}

/** The SDK's base URL has no version, others' has. */
function versioned(basePath: string): string {
  return basePath.endsWith("/v1") ? basePath : `${basePath}/v1`;
}
