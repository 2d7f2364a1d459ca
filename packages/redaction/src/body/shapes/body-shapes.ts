import type { BodyShape } from "../shape";
import { anthropicMessagesRequest, anthropicMessagesResponse } from "./anthropic-messages";
import { geminiModelsResponse, geminiResponse } from "./gemini-answers";
import {
  geminiBatchEmbedRequest,
  geminiCountRequest,
  geminiEmbedRequest,
  geminiGenerateRequest,
} from "./gemini-requests";
import { openAiChatRequest, openAiChatResponse } from "./openai-chat";
import { openAiCompletionRequest, openAiCompletionResponse } from "./openai-completions";
import { openAiResponsesAnswer, openAiResponsesRequest } from "./openai-responses";
import {
  openAiEmbeddingRequest,
  openAiEmbeddingResponse,
  openAiModelsResponse,
  openAiModerationRequest,
  openAiModerationResponse,
} from "./openai-small-routes";

/** Where text lives in what a client sends and in what it gets. An answer's shape also describes its errors. */
export interface RouteShapes {
  readonly request: BodyShape;
  readonly response: BodyShape;
}

/** The bodies of every protocol, by the name of its API and of the route. */
export const bodyShapes = {
  openai: {
    chat: { request: openAiChatRequest, response: openAiChatResponse },
    completions: { request: openAiCompletionRequest, response: openAiCompletionResponse },
    responses: { request: openAiResponsesRequest, response: openAiResponsesAnswer },
    embeddings: { request: openAiEmbeddingRequest, response: openAiEmbeddingResponse },
    moderations: { request: openAiModerationRequest, response: openAiModerationResponse },
  },
  anthropic: {
    messages: { request: anthropicMessagesRequest, response: anthropicMessagesResponse },
    countTokens: { request: anthropicMessagesRequest, response: anthropicMessagesResponse },
  },
  gemini: {
    generateContent: { request: geminiGenerateRequest, response: geminiResponse },
    countTokens: { request: geminiCountRequest, response: geminiResponse },
    embedContent: { request: geminiEmbedRequest, response: geminiResponse },
    batchEmbedContents: { request: geminiBatchEmbedRequest, response: geminiResponse },
  },
} as const satisfies Record<string, Record<string, RouteShapes>>;

/** Answers of the routes that list models, which take no body. */
export const modelListShapes = {
  openai: openAiModelsResponse,
  gemini: geminiModelsResponse,
} as const satisfies Record<string, BodyShape>;
