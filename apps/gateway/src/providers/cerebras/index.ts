import type { Provider } from "../provider";
import { toRequest } from "./request";
import { rewrite } from "./rewrite";

export const cerebras: Provider = {
  id: "cerebras",
  operations: new Set(["chat-completions", "completions"]),
  toRequest,
  rewrite,
};
