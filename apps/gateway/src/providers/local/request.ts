import type { UpstreamCall, UpstreamRequest } from "../provider";
import { type CallForm, opaquePath, upstreamRequest } from "../upstream-request";

/** Below the base URL. */
const paths: ReadonlyMap<UpstreamCall["operation"], string> = new Map([
  ["chat-completions", "/chat/completions"],
  ["completions", "/completions"],
  ["responses", "/responses"],
  ["embeddings", "/embeddings"],
  ["moderations", "/moderations"],
  ["models", "/models"],
]);

const form: CallForm = {
  // A base URL that ends with `/chat` is the one address of a server that has no others.
  pathOf: ({ operation, opaque }, basePath) => {
    if (opaque) return opaquePath(opaque, basePath);
    return operation === "chat-completions" && basePath.endsWith("/chat")
      ? basePath
      : basePath + paths.get(operation);
  },
  credential: (value) => ["authorization", `Bearer ${value}`],
  // A gateway in front of OpenAI is such a server as well.
  carriedOver: [
    ["openai-beta", /^[\w=, .-]{1,128}$/],
    ["openai-project", /^[\w-]{1,128}$/],
  ],
  organization: "openai-organization",
  requestId: "x-client-request-id",
};

export function toRequest(call: UpstreamCall): UpstreamRequest {
  return upstreamRequest(call, form);
}
