import { bodyShapes } from "@veilgate/redaction";
import type { Operation } from "../dialect";

/** Answers hold no usage: OpenAI does not bill them. */
export const moderations: Operation = {
  id: "moderations",
  dialect: "openai",
  ...bodyShapes.openai.moderations,
  modelIn: "body",
  isModelOptional: true,
  stream: undefined,
  required: [["input"]],
  usageOf: () => undefined,
};
