import type { BodyShape } from "../body/shape";
import { anthropicEvents, anthropicOtherEvent } from "../body/shapes/anthropic-stream";
import { geminiChunk } from "../body/shapes/gemini-answers";
import { openAiChatChunk } from "../body/shapes/openai-chat";
import { openAiCompletionChunk } from "../body/shapes/openai-completions";
import { openAiResponsesEvents, openAiResponsesOtherEvent } from "../body/shapes/openai-responses-stream";

/**
 * Where text stands in the events of a protocol's stream, and which pieces of it make one running text: as data, in the
 * shapes' own words. `streamPieces` reads an event by it.
 */
export interface StreamTexts {
  /** By the `type` that an event's payload has; empty where events have none. */
  readonly events: ReadonlyMap<string, BodyShape>;
  /** Of every other event. */
  readonly other: BodyShape;
}

const untyped = (other: BodyShape): StreamTexts => ({ events: new Map(), other });

/** By protocol and route, as in `bodyShapes`. */
export const streamTexts = {
  openai: {
    chat: untyped(openAiChatChunk),
    completions: untyped(openAiCompletionChunk),
    responses: { events: openAiResponsesEvents, other: openAiResponsesOtherEvent },
  },
  anthropic: {
    messages: { events: anthropicEvents, other: anthropicOtherEvent },
  },
  gemini: {
    generateContent: untyped(geminiChunk),
  },
} as const satisfies Record<string, Record<string, StreamTexts>>;
