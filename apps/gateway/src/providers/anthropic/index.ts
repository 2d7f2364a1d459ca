import type { Provider } from "../provider";
import { toRequest } from "./request";

export const anthropic: Provider = {
  id: "anthropic",
  operations: new Set(["messages", "count-message-tokens", "chat-completions"]),
  toRequest,
};
