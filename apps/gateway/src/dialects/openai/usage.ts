import { usageReader } from "../usage";

/** Of chat completions, completions and embeddings. */
export const usageOf = usageReader("usage", ["prompt_tokens"], ["completion_tokens"]);
