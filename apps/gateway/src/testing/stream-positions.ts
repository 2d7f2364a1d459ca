/** A place of a stream where a model may write a pseudonym, piece by piece. */
export interface StreamPosition {
  /** `route: place`. */
  readonly place: string;
  /** One event with a piece of what the model writes. */
  readonly event: (piece: string) => string;
  /** What ends the stream. */
  readonly end: readonly string[];
  /** The piece of an event's payload; empty for every other event. */
  readonly pieceOf: (payload: unknown) => string;
  /** What the model writes so that this text stands here, and how a client reads it again. */
  readonly write: (text: string) => string;
  readonly read: (written: string) => string;
  /** The text comes in one event. */
  readonly isWhole: boolean;
}

type Payload = (piece: string) => object;
type Kind = "text" | "json" | "whole";

const unnamed = (payload: object) => `data: ${JSON.stringify(payload)}\n\n`;
const named = (payload: object) =>
  `event: ${"type" in payload ? payload.type : ""}\ndata: ${JSON.stringify(payload)}\n\n`;

/** A mark that stands for the piece, so that its place in the payload can be found again. */
const mark = "\u0001";

function positions(
  route: string,
  toEvent: (payload: object) => string,
  end: readonly object[],
  places: Readonly<Record<string, readonly [Kind, Payload]>>,
  last: readonly string[] = [],
): StreamPosition[] {
  return Object.entries(places).map(([place, [kind, payload]]) => {
    const path = pathOf(payload(mark), mark) ?? [];
    const isJson = kind === "json";
    return {
      place: `${route}: ${place}`,
      event: (piece) => toEvent(payload(piece)),
      end: [...end.map(toEvent), ...last],
      pieceOf: (given) => textAt(given, payload(mark), path),
      write: (text) => (isJson ? JSON.stringify({ to: text }).replaceAll("<", "\\u003c") : text),
      read: (written) => (isJson ? JSON.parse(written).to : written),
      isWhole: kind === "whole",
    };
  });
}

function pathOf(value: unknown, wanted: string): string[] | undefined {
  if (value === wanted) return [];
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const rest = pathOf(inner, wanted);
    if (rest !== undefined) return [name, ...rest];
  }
  return undefined;
}

/** Only of events of the same kind: those whose `type`, and the names on the way, are the same. */
function textAt(given: unknown, like: object, path: readonly string[]): string {
  const typeOf = (payload: unknown) =>
    typeof payload === "object" && payload !== null && "type" in payload ? payload.type : undefined;
  if (typeOf(given) !== typeOf(like)) return "";
  let value = given;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return "";
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === "string" ? value : "";
}

const delta = (members: object) => ({ choices: [{ index: 0, delta: members, finish_reason: null }] });
const called = (members: object) => delta({ tool_calls: [{ index: 0, ...members }] });
const chat = positions(
  "chat",
  unnamed,
  [{ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }],
  {
    content: ["text", (content) => delta({ content })],
    "a second choice": ["text", (content) => ({ choices: [{ index: 1, delta: { content } }] })],
    "a content part": ["text", (text) => delta({ content: [{ type: "text", text }] })],
    "a refusal": ["text", (refusal) => delta({ refusal })],
    "reasoning (DeepSeek)": ["text", (reasoning_content) => delta({ reasoning_content })],
    "reasoning (Cerebras)": ["text", (reasoning) => delta({ reasoning })],
    "a transcript": ["text", (transcript) => delta({ audio: { id: "a", transcript } })],
    "arguments of a tool": ["json", (text) => called({ function: { arguments: text } })],
    "arguments of a function": ["json", (text) => delta({ function_call: { arguments: text } })],
    "the input of a custom tool": ["text", (input) => called({ custom: { input } })],
    "a whole answer that is JSON": ["json", (content) => delta({ content })],
    "a member that nobody knows": ["text", (x_new) => delta({ x_new })],
    "the title of an annotation": [
      "whole",
      (title) => delta({ annotations: [{ type: "url_citation", url_citation: { title } }] }),
    ],
    "an error": ["whole", (message) => ({ error: { message, type: "server_error" } })],
  },
  ["data: [DONE]\n\n"],
);

const completions = positions(
  "completions",
  unnamed,
  [{ choices: [{ index: 0, text: "", finish_reason: "stop" }] }],
  { "the text": ["text", (text) => ({ choices: [{ index: 0, text, finish_reason: null }] })] },
  ["data: [DONE]\n\n"],
);

const at = { item_id: "i", output_index: 0, content_index: 0 };
const item = (members: object) => ({ type: "response.output_item.done", output_index: 0, item: members });
const responses = positions("responses", named, [{ type: "response.completed", response: { output: [] } }], {
  "an output text": ["text", (d) => ({ type: "response.output_text.delta", ...at, delta: d })],
  "a refusal": ["text", (d) => ({ type: "response.refusal.delta", ...at, delta: d })],
  reasoning: ["text", (d) => ({ type: "response.reasoning_text.delta", ...at, delta: d })],
  "a summary of reasoning": [
    "text",
    (d) => ({
      type: "response.reasoning_summary_text.delta",
      item_id: "i",
      output_index: 0,
      summary_index: 0,
      delta: d,
    }),
  ],
  "arguments of a function": [
    "json",
    (d) => ({ type: "response.function_call_arguments.delta", item_id: "i", output_index: 0, delta: d }),
  ],
  "arguments of an MCP tool": [
    "json",
    (d) => ({ type: "response.mcp_call_arguments.delta", item_id: "i", output_index: 0, delta: d }),
  ],
  "the input of a custom tool": [
    "text",
    (d) => ({ type: "response.custom_tool_call_input.delta", item_id: "i", output_index: 0, delta: d }),
  ],
  code: [
    "text",
    (d) => ({ type: "response.code_interpreter_call_code.delta", item_id: "i", output_index: 0, delta: d }),
  ],
  "a transcript": ["text", (d) => ({ type: "response.audio.transcript.delta", output_index: 0, delta: d })],
  "a text that is done": ["whole", (text) => ({ type: "response.output_text.done", ...at, text })],
  "a part that is done": [
    "whole",
    (text) => ({ type: "response.content_part.done", ...at, part: { type: "output_text", text } }),
  ],
  "an item that is done": [
    "whole",
    (text) => item({ type: "message", content: [{ type: "output_text", text }] }),
  ],
  "the query of a search": ["whole", (query) => item({ type: "web_search_call", action: { query } })],
  "a command of a shell": [
    "whole",
    (command) => item({ type: "local_shell_call", action: { command: ["mail", command] } }),
  ],
  "the title of an annotation": [
    "whole",
    (title) => ({
      type: "response.output_text.annotation.added",
      ...at,
      annotation: { type: "url_citation", title },
    }),
  ],
  "a member that nobody knows": ["whole", (x_new) => ({ type: "response.x_new", x_new })],
});

const block = (members: object) => ({ type: "content_block_delta", index: 0, delta: members });
const started = (content_block: object) => ({ type: "content_block_start", index: 0, content_block });
const anthropic = positions(
  "messages",
  named,
  [{ type: "content_block_stop", index: 0 }, { type: "message_stop" }],
  {
    "a text": ["text", (text) => block({ type: "text_delta", text })],
    thinking: ["text", (thinking) => block({ type: "thinking_delta", thinking })],
    "the input of a tool": ["json", (partial_json) => block({ type: "input_json_delta", partial_json })],
    "an answer that is JSON": ["json", (text) => block({ type: "text_delta", text })],
    "a summary of what was left out": ["text", (content) => block({ type: "compaction_delta", content })],
    "a cited text": [
      "whole",
      (cited_text) => block({ type: "citations_delta", citation: { type: "char_location", cited_text } }),
    ],
    "the text that a block begins with": ["whole", (text) => started({ type: "text", text })],
    "the input that a block begins with": [
      "whole",
      (to) => started({ type: "tool_use", id: "t", name: "f", input: { to: [to] } }),
    ],
    "a title that a search found": [
      "whole",
      (title) => started({ type: "web_search_tool_result", content: [{ type: "web_search_result", title }] }),
    ],
    "the output of code": [
      "whole",
      (stdout) =>
        started({
          type: "bash_code_execution_tool_result",
          content: { type: "bash_code_execution_result", stdout },
        }),
    ],
    "a stop sequence": ["whole", (stop_sequence) => ({ type: "message_delta", delta: { stop_sequence } })],
    "an error": ["whole", (message) => ({ type: "error", error: { type: "overloaded_error", message } })],
    "a member that nobody knows": ["whole", (x_new) => ({ type: "x_new", x_new })],
  },
);

const part = (members: object) => ({
  candidates: [{ index: 0, content: { role: "model", parts: [members] } }],
});
const gemini = positions(
  "generateContent",
  unnamed,
  [{ candidates: [{ index: 0, content: { parts: [] }, finishReason: "STOP" }] }],
  {
    "a part": ["text", (text) => part({ text })],
    "a thought": ["text", (text) => part({ text, thought: true })],
    "an answer that is JSON": ["json", (text) => part({ text })],
    "the arguments of a function": [
      "whole",
      (mail) => part({ functionCall: { name: "f", args: { to: { mail } } } }),
    ],
    "the response of a function": [
      "whole",
      (r) => part({ functionResponse: { name: "f", response: { r } } }),
    ],
    "executable code": ["whole", (code) => part({ executableCode: { language: "PYTHON", code } })],
    "the output of code": [
      "whole",
      (output) => part({ codeExecutionResult: { outcome: "OUTCOME_OK", output } }),
    ],
    "a query of a search": [
      "whole",
      (query) => ({ candidates: [{ groundingMetadata: { webSearchQueries: [query] } }] }),
    ],
    "a grounded text": [
      "whole",
      (text) => ({ candidates: [{ groundingMetadata: { groundingSupports: [{ segment: { text } }] } }] }),
    ],
    "a member that nobody knows": ["whole", (x_new) => ({ x_new })],
  },
);

export const streamPositions: readonly StreamPosition[] = [
  ...chat,
  ...completions,
  ...responses,
  ...anthropic,
  ...gemini,
];
