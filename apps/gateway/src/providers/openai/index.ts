import type { Provider } from "../provider";
import { toRequest } from "./request";

export const openAi: Provider = {
  id: "openai",
  operations: new Set(["chat-completions"]),
  toRequest,
};
