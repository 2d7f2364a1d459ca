import type { UpstreamCall, UpstreamRequest } from "../provider";
import { type CallForm, upstreamRequest } from "../upstream-request";

/** As many as a page may have; without a word there are 20. */
const wholeList = "/models?limit=1000";

/** Below `/v1`. Chat completions go to Anthropic's own endpoint for the OpenAI SDKs. */
const paths: ReadonlyMap<UpstreamCall["operation"], string> = new Map([
  ["messages", "/messages"],
  ["count-message-tokens", "/messages/count_tokens"],
  ["chat-completions", "/chat/completions"],
  ["models", wholeList],
  ["own-models", wholeList],
]);

const form: CallForm = {
  pathOf: ({ operation }, basePath) => `${versioned(basePath)}${paths.get(operation)}`,
  credential: (value, { operation }) =>
    operation === "chat-completions" ? ["authorization", `Bearer ${value}`] : ["x-api-key", value],
  carriedOver: [
    ["anthropic-version", /^\d{4}-\d\d-\d\d$/],
    ["anthropic-beta", /^[\w., -]{1,256}$/],
  ],
  fixed: [["anthropic-version", "2023-06-01"]],
};

export function toRequest(call: UpstreamCall): UpstreamRequest {
  return upstreamRequest(call, form);
}

/** The SDKs' base URL has no version, others' has. */
function versioned(basePath: string): string {
  return basePath.endsWith("/v1") ? basePath : `${basePath}/v1`;
}
