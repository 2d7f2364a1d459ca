import type { Provider } from "../provider";
import { toRequest } from "./request";
import { settings } from "./settings";

export const openAi: Provider = {
  id: "openai",
  operations: new Set(["chat-completions", "completions", "responses", "embeddings", "moderations"]),
  takesOpaque: true,
  toRequest,
  settings,
};
