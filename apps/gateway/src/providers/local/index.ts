import type { Provider } from "../provider";
import { toRequest } from "./request";

/** Any server of one's own that speaks the OpenAI dialect: vLLM, llama.cpp, Ollama, the demo upstream. */
export const local: Provider = {
  id: "local",
  operations: new Set(["chat-completions", "completions", "responses", "embeddings", "moderations"]),
  takesOpaque: true,
  toRequest,
};
