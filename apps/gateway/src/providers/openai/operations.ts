import type { UpstreamCall } from "../provider";

/** Where each call goes, below the base URL, which ends with `/v1`. */
export const paths: ReadonlyMap<UpstreamCall["operation"], string> = new Map([
  ["chat-completions", "/chat/completions"],
  ["completions", "/completions"],
  ["responses", "/responses"],
  ["embeddings", "/embeddings"],
  ["moderations", "/moderations"],
  ["models", "/models"],
]);
