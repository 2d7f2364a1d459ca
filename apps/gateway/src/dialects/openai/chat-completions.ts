import { openAiChatRequest, openAiChatResponse } from "@veilgate/redaction";
import type { Operation } from "../dialect";
import { chatStream } from "./chat-stream";
import { usageOf } from "./usage";

export const chatCompletions: Operation = {
  id: "chat-completions",
  dialect: "openai",
  request: openAiChatRequest,
  response: openAiChatResponse,
  modelIn: "body",
  stream: chatStream,
  required: [["messages"]],
  usageOf,
};
