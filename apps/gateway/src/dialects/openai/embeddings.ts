import { bodyShapes } from "@veilgate/redaction";
import type { Operation } from "../dialect";
import { usageOf } from "./usage";

export const embeddings: Operation = {
  id: "embeddings",
  dialect: "openai",
  ...bodyShapes.openai.embeddings,
  modelIn: "body",
  isEmbedding: true,
  stream: undefined,
  required: [["input"]],
  usageOf,
};
