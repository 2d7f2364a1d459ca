import type { Provider } from "../provider";
import { toRequest } from "./request";

export const gemini: Provider = {
  id: "gemini",
  operations: new Set([
    "generate-content",
    "stream-generate-content",
    "count-content-tokens",
    "embed-content",
    "batch-embed-contents",
    "chat-completions",
    "embeddings",
  ]),
  toRequest,
};
