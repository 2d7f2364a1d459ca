import type { Provider } from "../provider";
import { toRequest } from "./request";

/** A model is a deployment here. */
export const azureOpenAi: Provider = {
  id: "azure-openai",
  operations: new Set(["chat-completions", "completions", "responses", "embeddings"]),
  takesOpaque: true,
  toRequest,
};
