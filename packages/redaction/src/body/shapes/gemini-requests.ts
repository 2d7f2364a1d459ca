import {
  arrayOf,
  type BodyShape,
  bothCases,
  freeForm,
  measures,
  object,
  settings,
  structural,
  text,
} from "../shape";
import { geminiContent, geminiSystem } from "./gemini-content";
import { jsonSchema } from "./json-schema";

/** Requests of Gemini's `generateContent`, `streamGenerateContent`, `countTokens` and the embedding routes. */

const functionDeclaration = object({
  name: structural,
  description: text,
  behavior: structural,
  parameters: jsonSchema,
  response: jsonSchema,
  ...bothCases({ parametersJsonSchema: jsonSchema, responseJsonSchema: jsonSchema }),
});

const mcpServer = object({
  name: structural,
  ...bothCases({
    streamableHttpTransport: object({
      url: text,
      headers: freeForm,
      timeout: text,
      ...bothCases({ sseReadTimeout: text, terminateOnClose: structural }),
    }),
  }),
});

const tool = object(
  bothCases({
    functionDeclarations: arrayOf(functionDeclaration),
    codeExecution: measures,
    computerUse: measures,
    fileSearch: object(
      bothCases({ fileSearchStoreNames: arrayOf(structural), metadataFilter: text, topK: structural }),
    ),
    googleMaps: measures,
    googleSearch: measures,
    googleSearchRetrieval: measures,
    mcpServers: arrayOf(mcpServer),
    urlContext: measures,
  }),
);

const generationConfig = object(
  bothCases({
    ...settings(
      "audioTimestamp",
      "candidateCount",
      "enableEnhancedCivicAnswers",
      "frequencyPenalty",
      "logprobs",
      "maxOutputTokens",
      "mediaResolution",
      "presencePenalty",
      "responseLogprobs",
      "responseMimeType",
      "seed",
      "temperature",
      "topK",
      "topP",
    ),
    imageConfig: measures,
    responseFormat: measures,
    responseJsonSchema: jsonSchema,
    responseModalities: arrayOf(structural),
    responseSchema: jsonSchema,
    speechConfig: measures,
    stopSequences: { string: "text", items: text },
    thinkingConfig: measures,
  }),
);

const generateMembers: Record<string, BodyShape> = {
  ...settings("model", "policy_id", "store"),
  contents: { ...geminiContent, items: geminiContent },
  labels: freeForm,
  tools: arrayOf(tool),
  ...bothCases({
    cachedContent: structural,
    generationConfig,
    safetySettings: measures,
    serviceTier: structural,
    systemInstruction: geminiSystem,
    toolConfig: measures,
  }),
};

export const geminiGenerateRequest: BodyShape = object(generateMembers);

export const geminiCountRequest: BodyShape = object({
  ...generateMembers,
  ...bothCases({ generateContentRequest: geminiGenerateRequest }),
});

const embedMembers: Record<string, BodyShape> = {
  ...settings("model", "policy_id"),
  content: geminiContent,
  title: text,
  ...bothCases({
    embedContentConfig: object(
      bothCases({
        ...settings("autoTruncate", "outputDimensionality", "taskType", "mimeType", "documentOcr"),
        title: text,
      }),
    ),
    outputDimensionality: structural,
    taskType: structural,
  }),
};

export const geminiEmbedRequest: BodyShape = object(embedMembers);

export const geminiBatchEmbedRequest: BodyShape = object({
  model: structural,
  policy_id: structural,
  requests: arrayOf(geminiEmbedRequest),
});
