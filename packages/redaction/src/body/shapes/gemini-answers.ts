import {
  arrayOf,
  type BodyShape,
  bothCases,
  encoded,
  measures,
  object,
  settings,
  structural,
  text,
} from "../shape";
import { geminiContent, geminiRunningContent } from "./gemini-content";

/** Answers of Gemini's API. A stream's event is an answer like every other. */

const place = bothCases({
  ...settings("domain", "placeId", "pageNumber", "documentName", "fileSearchStore", "mediaId"),
  placeAnswerSources: { string: "text" },
  ragChunk: object({ text }),
  text,
  title: text,
  uri: text,
});

const groundingMetadata = object(
  bothCases({
    groundingChunks: arrayOf(
      object(
        bothCases({
          web: object(place),
          maps: object(place),
          retrievedContext: object(place),
          image: object(place),
        }),
      ),
    ),
    groundingSupports: arrayOf(
      object(
        bothCases({
          confidenceScores: arrayOf(structural),
          groundingChunkIndices: arrayOf(structural),
          renderedParts: arrayOf(structural),
          segment: object(bothCases({ ...settings("startIndex", "endIndex", "partIndex"), text })),
        }),
      ),
    ),
    googleMapsWidgetContextToken: encoded,
    imageSearchQueries: arrayOf(text),
    retrievalMetadata: measures,
    retrievalQueries: arrayOf(text),
    searchEntryPoint: object(bothCases({ renderedContent: text, sdkBlob: encoded })),
    webSearchQueries: arrayOf(text),
  }),
);

const citedSource = object(
  bothCases({
    ...settings("startIndex", "endIndex", "license"),
    publicationDate: measures,
    title: text,
    uri: text,
  }),
);

const citationMetadata = object(
  bothCases({ citations: arrayOf(citedSource), citationSources: arrayOf(citedSource) }),
);

const urlContextMetadata = object(
  bothCases({
    urlMetadata: arrayOf(object(bothCases({ retrievedUrl: text, urlRetrievalStatus: structural }))),
  }),
);

const tokenCandidate = object(bothCases({ ...settings("token", "tokenId", "logProbability") }));

const logprobsResult = object(
  bothCases({
    chosenCandidates: arrayOf(tokenCandidate),
    topCandidates: arrayOf(object({ candidates: arrayOf(tokenCandidate) })),
    logProbabilitySum: structural,
  }),
);

function answerOf(content: BodyShape): BodyShape {
  const candidate = object(
    {
      content,
      score: structural,
      ...bothCases({
        ...settings("index", "finishReason", "tokenCount", "avgLogprobs"),
        citationMetadata,
        finishMessage: text,
        groundingAttributions: arrayOf(object({ content })),
        groundingMetadata,
        logprobsResult,
        safetyRatings: measures,
        urlContextMetadata,
      }),
    },
    { stream: { isIndexed: true, keeps: ["index"], endsWith: "finishReason" } },
  );
  return object(
    {
      candidates: arrayOf(candidate),
      ...bothCases({
        ...settings("modelVersion", "responseId", "createTime", "totalTokens", "cachedContentTokenCount"),
        modelStatus: measures,
        turnToken: encoded,
        promptFeedback: measures,
        promptTokensDetails: measures,
        cacheTokensDetails: measures,
        usageMetadata: measures,
      }),
      embedding: measures,
      embeddings: measures,
      statistics: measures,
      error: object({ ...settings("code", "status"), message: text, details: { string: "text" } }),
    },
    { stream: { keeps: ["modelVersion", "responseId", "createTime"] } },
  );
}

/** Of every route: an answer, a count of tokens, embeddings, or an error. */
export const geminiResponse: BodyShape = answerOf(geminiContent);

/** One event of a stream, or one item of the array that is streamed instead. */
export const geminiChunk: BodyShape = answerOf(geminiRunningContent);

const model = object({
  description: text,
  name: structural,
  version: text,
  ...bothCases({
    ...settings("baseModelId", "inputTokenLimit", "outputTokenLimit", "maxTemperature", "thinking"),
    displayName: text,
    supportedGenerationMethods: arrayOf(structural),
  }),
});

export const geminiModelsResponse: BodyShape = object({
  models: arrayOf(model),
  ...bothCases({ nextPageToken: structural }),
});
