import {
  arrayOf,
  type BodyShape,
  encoded,
  freeForm,
  object,
  partText,
  reference,
  structural,
  text,
  toolInput,
  toolInputJson,
} from "../shape";
import { jsonSchema } from "./json-schema";

/**
 * Bodies of `POST /v1/chat/completions`. What a person may have written (`user`, `name`, `stop`,
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

const webSearchOptions = object({
  search_context_size: structural,
  user_location: object({
    type: structural,
    approximate: object({ city: text, country: text, region: text, timezone: text }),
  }),
});

const settings = [
  "frequency_penalty",
  "logprobs",
  "max_completion_tokens",
  "max_tokens",
  "model",
  "n",
  "parallel_tool_calls",
  "policy_id",
  "presence_penalty",
  "prompt_cache_retention",
  "reasoning_effort",
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
  ...Object.fromEntries(settings.map((name) => [name, structural])),
  messages: arrayOf(requestMessage),
  audio: object({ format: structural, voice: { ...object({ id: structural }), string: "structural" } }),
  functions: arrayOf(functionDefinition),
  function_call: { ...namedTool, string: "structural" },
  logit_bias: { string: "unknown", others: structural, othersAreNamed: true },
  metadata: freeForm,
  modalities: arrayOf(structural),
  prediction: object({ type: structural, content }),
  prompt_cache_key: text,
  response_format: responseFormat,
  safety_identifier: text,
  stop: { string: "text", items: text },
  stream_options: object({ include_usage: structural, include_obfuscation: structural }),
  tool_choice: toolChoice,
  tools: arrayOf(tool),
  user: text,
  web_search_options: webSearchOptions,
});

const answerMessage = object(
  {
    role: structural,
    content,
    refusal: text,
    tool_calls: arrayOf(toolCall),
    function_call: calledFunction,
    audio: object({ id: structural, data: encoded, transcript: text, expires_at: structural }),
    annotations: arrayOf(object({ type: structural, url_citation: object({ title: text, url: text }) })),
    ...reasoning,
  },
  { isMessage: true },
);

/** Single tokens: a placeholder is never whole in one of them. */
const tokens = arrayOf(object({ token: structural, bytes: structural, logprob: structural }));

/** Numbers, and objects of numbers with the details. */
const details: BodyShape = { string: "structural", others: structural, othersAreNamed: true };
const usage: BodyShape = { string: "unknown", others: details, othersAreNamed: true };

function answer(messageName: "message" | "delta"): BodyShape {
  const choice = object({
    index: structural,
    finish_reason: structural,
    logprobs: object({ content: tokens, refusal: tokens }),
    [messageName]: answerMessage,
  });
  return object({
    id: structural,
    object: structural,
    created: structural,
    model: structural,
    service_tier: structural,
    system_fingerprint: structural,
    choices: arrayOf(choice),
    usage,
    obfuscation: structural,
  });
}

export const openAiChatResponse: BodyShape = answer("message");

/** One event of a stream. */
export const openAiChatChunk: BodyShape = answer("delta");
