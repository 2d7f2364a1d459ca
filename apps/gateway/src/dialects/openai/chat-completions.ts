import { bodyShapes, streamTexts } from "@veilgate/redaction";
import type { Operation } from "../dialect";
import { chunks } from "./chunks";
import { usageOf } from "./usage";

export const chatCompletions: Operation = {
  id: "chat-completions",
  dialect: "openai",
  ...bodyShapes.openai.chat,
  modelIn: "body",
  stream: chunks(streamTexts.openai.chat),
  required: [["messages"]],
  usageOf,
};
