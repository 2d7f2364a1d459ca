import { bodyShapes, streamTexts } from "@veilgate/redaction";
import type { Operation } from "../dialect";
import { chunks } from "./chunks";
import { usageOf } from "./usage";

export const completions: Operation = {
  id: "completions",
  dialect: "openai",
  ...bodyShapes.openai.completions,
  modelIn: "body",
  stream: chunks(streamTexts.openai.completions),
  required: [["prompt"]],
  usageOf,
};
