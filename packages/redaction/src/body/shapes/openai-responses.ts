import { arrayOf, type BodyShape, freeForm, measures, object, settings, structural, text } from "../shape";
import { apiError, usage } from "./openai-common";
import { responsesItem, responsesPart } from "./openai-responses-items";
import { responsesTextConfig, responsesTool, responsesToolChoice } from "./openai-responses-tools";

/** Bodies of `POST /v1/responses`. An answer repeats most of its request. */

const shared: Record<string, BodyShape> = {
  ...settings(
    "background",
    "max_output_tokens",
    "max_tool_calls",
    "model",
    "parallel_tool_calls",
    "previous_response_id",
    "prompt_cache_retention",
    "service_tier",
    "store",
    "temperature",
    "top_logprobs",
    "top_p",
    "truncation",
  ),
  conversation: { ...object({ id: structural }), string: "structural" },
  instructions: { string: "text", role: "system", items: responsesItem },
  metadata: freeForm,
  prompt: object({
    id: structural,
    version: structural,
    variables: { string: "unknown", others: { ...responsesPart, string: "text" }, othersAreNamed: true },
  }),
  prompt_cache_key: text,
  reasoning: measures,
  safety_identifier: text,
  text: responsesTextConfig,
  tool_choice: responsesToolChoice,
  tools: arrayOf(responsesTool),
  user: text,
};

export const openAiResponsesRequest: BodyShape = object({
  ...shared,
  policy_id: structural,
  stream: structural,
  context_management: measures,
  include: arrayOf(structural),
  input: { string: "text", role: "user", items: responsesItem },
  stream_options: object(settings("include_obfuscation")),
});

export const openAiResponsesAnswer: BodyShape = object({
  ...shared,
  ...settings(
    "id",
    "object",
    "created_at",
    "completed_at",
    "status",
    "presence_penalty",
    "frequency_penalty",
  ),
  billing: measures,
  content_filters: measures,
  error: apiError,
  incomplete_details: measures,
  moderation: measures,
  output: arrayOf(responsesItem),
  output_text: text,
  tool_usage: measures,
  usage,
});
