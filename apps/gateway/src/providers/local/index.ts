import type { Provider } from "../provider";

/** Any server of one's own that speaks the OpenAI dialect: vLLM, llama.cpp, Ollama, the demo upstream. */
export function createLocalProvider(openAi: Provider): Provider {
  return { ...openAi, id: "local" };
}
