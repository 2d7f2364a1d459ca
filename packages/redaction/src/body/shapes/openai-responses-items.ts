import {
  anyValue,
  arrayOf,
  type BodyShape,
  encoded,
  object,
  partText,
  reference,
  settings,
  structural,
  text,
  toolInput,
  toolInputValue,
} from "../shape";
import { tokens } from "./openai-common";
import { responsesTool } from "./openai-responses-tools";

/**
 * Items of the Responses API: what a request has as `input` and an answer as `output`. Kinds of items and of
 * parts are told apart by their `type`, and no member means text in one kind and an identifier in another, so all kinds
 * are one shape.
 */

const annotation = object({
  ...settings("type", "index", "start_index", "end_index", "file_id", "container_id"),
  url: text,
  title: text,
  filename: text,
});

/** Parts of messages, of reasoning and of what tools return. */
export const responsesPart: BodyShape = object(
  {
    type: structural,
    detail: structural,
    text: partText,
    refusal: partText,
    annotations: arrayOf(annotation),
    logprobs: tokens,
    image_url: { ...object({ url: encoded }), string: "opaque", opaque: "images" },
    file_data: { ...encoded, opaque: "files" },
    file_url: { ...reference, opaque: "files" },
    file_id: { ...reference, opaque: "by-type" },
    filename: text,
    input_audio: { ...object({ data: encoded, format: structural }), opaque: "audio" },
  },
  { textPart: { type: "input_text" }, content: {} },
);

const parts: BodyShape = { string: "text", items: responsesPart };

/** What a tool returned: a text, parts, or the object that is the picture of a screen. */
const toolOutput: BodyShape = {
  ...responsesPart,
  string: "text",
  items: {
    ...responsesPart,
    members: new Map([
      ...(responsesPart.members ?? []),
      ["stdout", text],
      ["stderr", text],
      ["outcome", object(settings("type", "exit_code"))],
    ]),
  },
};

/** Steps of a computer, a shell or a search. */
const action = object({
  ...settings("type", "button", "x", "y", "scroll_x", "scroll_y", "timeout_ms", "max_output_length"),
  command: { ...toolInput, items: toolInput },
  commands: arrayOf(toolInput),
  env: { ...toolInput, others: toolInput },
  keys: arrayOf(toolInput),
  path: { ...toolInput, items: object(settings("x", "y")) },
  pattern: text,
  queries: arrayOf(text),
  query: text,
  sources: arrayOf(object({ type: structural, url: text })),
  text: toolInput,
  url: toolInput,
  user: toolInput,
  working_directory: toolInput,
});

const safetyCheck = object({ id: structural, code: structural, message: text });

const searchResult = object({
  ...settings("file_id", "score", "vector_store_id"),
  attributes: anyValue,
  filename: text,
  text,
});

const codeOutput = object({ type: structural, logs: text, url: text });

export const responsesItem: BodyShape = object(
  {
    ...settings(
      "id",
      "type",
      "role",
      "status",
      "phase",
      "call_id",
      "name",
      "namespace",
      "approval_request_id",
      "approve",
      "container_id",
      "server_label",
      "execution",
      "max_output_length",
      "background",
      "output_format",
      "quality",
      "size",
    ),
    fingerprint: encoded,
    content: parts,
    summary: arrayOf(responsesPart),
    encrypted_content: encoded,
    arguments: { ...toolInputValue, string: "json" },
    input: toolInput,
    output: toolOutput,
    outputs: arrayOf(codeOutput),
    code: text,
    action,
    actions: arrayOf(action),
    operation: object({ type: structural, path: toolInput, diff: toolInput }),
    queries: arrayOf(text),
    results: arrayOf(searchResult),
    result: { ...encoded, opaque: "images", isStrippedAlone: true },
    revised_prompt: text,
    reason: text,
    error: { ...object({ type: structural, code: structural, message: text }), string: "text" },
    tools: arrayOf(responsesTool),
    environment: { string: "structural", others: anyValue, othersAreNamed: true },
    caller: object(settings("type", "caller_id")),
    acknowledged_safety_checks: arrayOf(safetyCheck),
    pending_safety_checks: arrayOf(safetyCheck),
  },
  {
    isMessage: true,
    content: {
      roles: [
        ["_output", "tool"],
        ["", "assistant"],
      ],
    },
  },
);
