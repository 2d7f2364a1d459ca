import type { Provider } from "../provider";
import { toRequest } from "./request";
import { streamCodec } from "./stream";
import { usageOf } from "./usage";

export const openAi: Provider = {
  id: "openai",
  dialects: ["openai"],
  toRequest,
  stream: streamCodec,
  usageOf,
};
