import { bodyShapes, streamTexts } from "@veilgate/redaction";
import type { Operation } from "../dialect";
import { streamCodec } from "../stream-codec";
import { usageReader } from "../usage";
import { errorEvent, toEvent } from "./error";

export const messages: Operation = {
  id: "messages",
  dialect: "anthropic",
  ...bodyShapes.anthropic.messages,
  modelIn: "body",
  stream: streamCodec(streamTexts.anthropic.messages, {
    terminal: { kind: "type", types: ["message_stop"] },
    toEvent,
    errorEvent,
  }),
  required: [["messages"]],
  usageOf: usageReader(
    "usage",
    ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"],
    ["output_tokens"],
  ),
};

/** Counts what a call of the same shape would cost; nothing is generated. */
export const countMessageTokens: Operation = {
  id: "count-message-tokens",
  dialect: "anthropic",
  ...bodyShapes.anthropic.countTokens,
  modelIn: "body",
  stream: undefined,
  required: [["messages"]],
  usageOf: () => undefined,
};
