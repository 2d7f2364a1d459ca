import {
  anyValue,
  arrayOf,
  type BodyShape,
  encoded,
  freeForm,
  measures,
  object,
  partText,
  reference,
  runningText,
  runningToolInput,
  runningValue,
  settings,
  structural,
  text,
  toolInput,
  toolInputJson,
} from "../shape";
import { jsonSchema } from "./json-schema";
import { apiError, tokens, usage, userLocation } from "./openai-common";

/**
 * Bodies of `POST /v1/chat/completions`, also as Azure, Cerebras and servers of one's own speak it. What a person may have written (`user`, `name`, `stop`,
 * `metadata`, descriptions and examples in schemas) is text, also where the documentation asks for
 * an id. Members that are not named here are unknown, and so is a known member of another kind.
 */

const contentPart = object({
  type: structural,
  text: partText,
  refusal: partText,
  image_url: { ...object({ url: encoded, detail: structural }), string: "opaque", opaque: "images" },
  input_audio: { ...object({ data: encoded, format: structural }), opaque: "audio" },
  file: { ...object({ file_data: encoded, file_id: reference, filename: text }), opaque: "files" },
  video_url: { ...object({ url: encoded }), string: "opaque", opaque: "files" },
});

const content: BodyShape = { string: "text", items: contentPart };

const calledFunction = object({ name: structural, arguments: toolInputJson });

const toolCall = object({
  index: structural,
  id: structural,
  type: structural,
  function: calledFunction,
  custom: object({ name: structural, input: toolInput }),
});

const reasoning = { reasoning: text, reasoning_content: text, thinking: text };

const requestMessage = object(
  {
    role: structural,
    content,
    name: text,
    refusal: text,
    tool_call_id: structural,
    tool_calls: arrayOf(toolCall),
    function_call: calledFunction,
    audio: object({ id: structural }),
    ...reasoning,
  },
  { isMessage: true },
);

const functionDefinition = object({
  name: structural,
  description: text,
  parameters: jsonSchema,
  strict: structural,
});

const customTool = object({
  name: structural,
  description: text,
  format: object({ type: structural, grammar: object({ definition: text, syntax: structural }) }),
});

const tool = object({ type: structural, function: functionDefinition, custom: customTool });

const namedTool = object({ name: structural });

const toolChoice: BodyShape = {
  ...object({
    type: structural,
    function: namedTool,
    custom: namedTool,
    allowed_tools: object({ mode: structural, tools: arrayOf(tool) }),
  }),
  string: "structural",
};

const responseFormat = object({
  type: structural,
  json_schema: object({ name: structural, description: text, schema: jsonSchema, strict: structural }),
});

const webSearchOptions = object({ search_context_size: structural, user_location: userLocation });

const settingNames = [
  "best_of",
  "clear_thinking",
  "disable_reasoning",
  "enable_thinking",
  "frequency_penalty",
  "logprobs",
  "max_completion_tokens",
  "max_tokens",
  "min_p",
  "min_tokens",
  "model",
  "n",
  "parallel_tool_calls",
  "policy_id",
  "presence_penalty",
  "prompt_cache_retention",
  "reasoning_effort",
  "reasoning_format",
  "repetition_penalty",
  "seed",
  "service_tier",
  "store",
  "stream",
  "temperature",
  "top_k",
  "top_logprobs",
  "top_p",
  "verbosity",
];

export const openAiChatRequest: BodyShape = object({
  ...settings(...settingNames),
  messages: arrayOf(requestMessage),
  audio: object({ format: structural, voice: { ...object({ id: structural }), string: "structural" } }),
  functions: arrayOf(functionDefinition),
  function_call: { ...namedTool, string: "structural" },
  logit_bias: { string: "unknown", others: structural, othersAreNamed: true },
  metadata: freeForm,
  modalities: arrayOf(structural),
  prediction: object({ type: structural, content }),
  prompt_cache_key: text,
  reasoning: measures,
  response_format: responseFormat,
  safety_identifier: text,
  system: { string: "text", role: "system", items: contentPart },
  thinking: measures,
  stop: { string: "text", items: text },
  stream_options: object({ include_usage: structural, include_obfuscation: structural }),
  tool_choice: toolChoice,
  tools: arrayOf(tool),
  user: text,
  web_search_options: webSearchOptions,
});

const annotations = arrayOf(
  object({
    type: structural,
    url_citation: object({ title: text, url: text, start_index: structural, end_index: structural }),
  }),
);

const answerMessage = object(
  {
    role: structural,
    content,
    refusal: text,
    tool_calls: arrayOf(toolCall),
    function_call: calledFunction,
    audio: object({ id: structural, data: encoded, transcript: text, expires_at: structural }),
    annotations,
    ...reasoning,
  },
  { isMessage: true },
);

const deltaMessage = object(
  {
    role: structural,
    content: { ...runningValue, string: "text" },
    refusal: runningText,
    reasoning: runningText,
    reasoning_content: runningText,
    thinking: runningText,
    tool_calls: arrayOf(
      object(
        {
          index: structural,
          id: structural,
          type: structural,
          function: object({ name: structural, arguments: runningToolInput }),
          custom: object({ name: structural, input: { ...runningText, isToolInput: true } }),
        },
        { stream: { isIndexed: true } },
      ),
    ),
    function_call: object({ name: structural, arguments: runningToolInput }),
    audio: object({ id: structural, data: encoded, transcript: runningText, expires_at: structural }),
    annotations,
    signature: structural,
    object: structural,
  },
  { others: runningValue },
);

function answer(name: "message" | "delta", message: BodyShape): BodyShape {
  const choice = object(
    {
      index: structural,
      finish_reason: structural,
      logprobs: object({ content: tokens, refusal: tokens }),
      content_filter_results: measures,
      [name]: message,
    },
    { stream: { isIndexed: true, adds: { index: 0, finish_reason: null }, endsWith: "finish_reason" } },
  );
  return object(
    {
      id: structural,
      object: structural,
      created: structural,
      model: structural,
      service_tier: structural,
      system_fingerprint: structural,
      choices: arrayOf(choice),
      usage,
      time_info: measures,
      prompt_filter_results: measures,
      obfuscation: encoded,
      citations: arrayOf(text),
      search_results: anyValue,
      x_groq: measures,
      error: apiError,
    },
    { stream: { keeps: ["id", "object", "created", "model", "service_tier", "system_fingerprint"] } },
  );
}

export const openAiChatResponse: BodyShape = answer("message", answerMessage);

/** One event of a stream. */
export const openAiChatChunk: BodyShape = answer("delta", deltaMessage);
