import type { UpstreamCall, UpstreamRequest } from "../provider";
import { type CallForm, upstreamRequest } from "../upstream-request";

/** Behind the model. Streams are always asked for as events, whatever the client wants them as. */
const methods: ReadonlyMap<UpstreamCall["operation"], string> = new Map([
  ["generate-content", ":generateContent"],
  ["stream-generate-content", ":streamGenerateContent?alt=sse"],
  ["count-content-tokens", ":countTokens"],
  ["embed-content", ":embedContent"],
  ["batch-embed-contents", ":batchEmbedContents"],
]);

/** Below `/v1beta`: Google's own endpoint for the OpenAI SDKs. */
const openAiPaths: ReadonlyMap<UpstreamCall["operation"], string> = new Map([
  ["chat-completions", "/openai/chat/completions"],
  ["embeddings", "/openai/embeddings"],
  ["models", "/openai/models"],
]);

/** As many as a page may have; without a word there are 50. */
const wholeList = "/models?pageSize=1000";

const form: CallForm = {
  pathOf: ({ operation, model }, basePath) => {
    const base = versioned(basePath);
    if (operation === "own-models") return base + wholeList;
    const openAi = openAiPaths.get(operation);
    return openAi === undefined ? `${base}/models/${model}${methods.get(operation)}` : base + openAi;
  },
  credential: (value, { operation }) =>
    openAiPaths.has(operation) ? ["authorization", `Bearer ${value}`] : ["x-goog-api-key", value],
  carriedOver: [],
};

export function toRequest(call: UpstreamCall): UpstreamRequest {
  return upstreamRequest(call, form);
}

/** The SDKs' base URL has no version, others' has. */
function versioned(basePath: string): string {
  return /\/v1(?:beta|alpha)?$/.test(basePath) ? basePath : `${basePath}/v1beta`;
}
