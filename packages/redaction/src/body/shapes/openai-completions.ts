import { arrayOf, type BodyShape, object, runningText, settings, structural, text } from "../shape";
import { apiError, textsOrTokens, usage } from "./openai-common";

/** Bodies of `POST /v1/completions`, the older route for one text that goes on. */

export const openAiCompletionRequest: BodyShape = object({
  ...settings(
    "best_of",
    "echo",
    "frequency_penalty",
    "logprobs",
    "max_tokens",
    "model",
    "n",
    "policy_id",
    "presence_penalty",
    "seed",
    "stream",
    "temperature",
    "top_k",
    "top_p",
  ),
  prompt: textsOrTokens,
  suffix: text,
  stop: { string: "text", items: text },
  stream_options: object(settings("include_usage", "include_obfuscation")),
  logit_bias: { string: "unknown", others: structural, othersAreNamed: true },
  user: text,
});

const logprobs = object({
  text_offset: arrayOf(structural),
  token_logprobs: arrayOf(structural),
  tokens: arrayOf(structural),
  top_logprobs: arrayOf({ string: "structural", others: structural, othersAreNamed: true }),
});

function answer(answerText: BodyShape): BodyShape {
  const choice = object(
    { index: structural, text: answerText, finish_reason: structural, logprobs },
    {
      stream: {
        isIndexed: true,
        adds: { index: 0, finish_reason: null, logprobs: null },
        endsWith: "finish_reason",
      },
    },
  );
  return object(
    {
      ...settings("id", "object", "created", "model", "system_fingerprint"),
      choices: arrayOf(choice),
      usage,
      error: apiError,
    },
    { stream: { keeps: ["id", "object", "created", "model", "system_fingerprint"] } },
  );
}

export const openAiCompletionResponse: BodyShape = answer(text);

/** One event of a stream. */
export const openAiCompletionChunk: BodyShape = answer(runningText);
