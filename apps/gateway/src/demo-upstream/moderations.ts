import { z } from "zod";
import { demoCall } from "./answer";

const categories = ["harassment", "hate", "illicit", "self-harm", "sexual", "violence"];
const ModerationRequest = z.object({
  model: z.string().default("demo"),
  input: z.union([z.string(), z.array(z.unknown()).min(1)]),
});

/** OpenAI's moderations. The demo objects to nothing. */
export const moderations = demoCall(ModerationRequest, ({ model, input }, { id }) => {
  const inputs =
    typeof input === "string" || input.some((item) => typeof item !== "string") ? [input] : input;
  const results = inputs.map(() => ({
    flagged: false,
    categories: Object.fromEntries(categories.map((name) => [name, false])),
    category_scores: Object.fromEntries(categories.map((name) => [name, 0])),
  }));
  return { body: { id: `modr-${id}`, model, results } };
});
