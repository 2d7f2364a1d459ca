import { bodyShapes, streamTexts } from "@veilgate/redaction";
import type { Operation } from "../dialect";
import { streamCodec } from "../stream-codec";
import { usageReader } from "../usage";
import { errorEvent, toEvent } from "./error";
import { isFinal } from "./final";

const usageOf = usageReader(
  "usageMetadata",
  ["promptTokenCount"],
  ["candidatesTokenCount", "thoughtsTokenCount"],
);

/** The members that every call of this dialect has in common: the model stands in the path. */
const common = { dialect: "gemini", modelIn: "path", stream: undefined, usageOf } as const;

export const generateContent: Operation = {
  ...common,
  id: "generate-content",
  ...bodyShapes.gemini.generateContent,
  required: [["contents"]],
};

export const streamGenerateContent: Operation = {
  ...generateContent,
  id: "stream-generate-content",
  streamsAsArray: true,
  stream: streamCodec(streamTexts.gemini.generateContent, {
    // No event says that it is the last one; the last one says why the model stopped.
    terminal: { kind: "last", needle: "eason", isFinal },
    // Google's older SDK, which LangChain uses, fails on anything that is no `data:` line.
    takesNoComments: true,
    toEvent,
    errorEvent,
  }),
};

export const countContentTokens: Operation = {
  ...common,
  id: "count-content-tokens",
  ...bodyShapes.gemini.countTokens,
  required: [["contents", "generateContentRequest", "generate_content_request"]],
};

export const embedContent: Operation = {
  ...common,
  id: "embed-content",
  isEmbedding: true,
  ...bodyShapes.gemini.embedContent,
  required: [["content"]],
};

export const batchEmbedContents: Operation = {
  ...common,
  id: "batch-embed-contents",
  isEmbedding: true,
  ...bodyShapes.gemini.batchEmbedContents,
  required: [["requests"]],
};
