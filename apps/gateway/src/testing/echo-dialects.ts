import { namedEvent } from "./fake-model";

/** What was said to a model, or by it: texts, and the arguments of a call. */
export interface Said {
  readonly text: string;
  readonly args: unknown;
}

/** How a conversation is written in a dialect, and how a model that repeats all it was told answers in it. */
export interface EchoDialect {
  path(isStream: boolean): string;
  body(texts: readonly string[], args: unknown, isStream: boolean): object;
  heard(body: string): Said;
  answer(said: Said): object;
  events(texts: readonly string[], args: readonly string[]): string;
  saidIn(answer: string): Said;
  saidInStream(stream: string): Said;
}

/** Between what was said in several messages. */
const rule = "\n\n---\n\n";
export const joined = (texts: readonly string[]) => texts.join(rule);

// biome-ignore lint/suspicious/noExplicitAny: answers are read as clients do that trust their providers.
type Json = any;

/** The JSON of each event. */
const payloads = (stream: string): Json[] =>
  stream
    .split(/\r?\n/)
    .filter((line) => line.startsWith("data: {"))
    .map((line) => JSON.parse(line.slice(6)));
const together = (pieces: readonly (string | undefined)[]) => pieces.map((piece) => piece ?? "").join("");
const textsOf = (content: Json): string[] =>
  typeof content === "string" ? [content] : (content ?? []).map((part: Json) => part.text ?? "");
/** Every other message as parts. */
const contentOf = (text: string, at: number, type: string) => (at % 2 === 0 ? text : [{ type, text }]);
const event = (payload: object) => `data: ${JSON.stringify(payload)}\n\n`;

const chat: EchoDialect = {
  path: () => "/v1/chat/completions",
  body: (texts, args, stream) => ({
    model: "gpt-x",
    stream,
    messages: [
      ...texts.map((text, at) => ({
        role: at === 0 ? "system" : "user",
        content: contentOf(text, at, "text"),
      })),
      {
        role: "assistant",
        content: null,
        tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: JSON.stringify(args) } }],
      },
    ],
  }),
  heard(body) {
    const { messages }: Json = JSON.parse(body);
    const call = messages.at(-1).tool_calls[0].function;
    const texts = messages.slice(0, -1).flatMap(({ content }: Json) => textsOf(content));
    return { text: joined(texts), args: JSON.parse(call.arguments) };
  },
  answer: ({ text, args }) => ({
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content: text,
          tool_calls: [
            { id: "c", type: "function", function: { name: "f", arguments: JSON.stringify(args) } },
          ],
        },
        finish_reason: "tool_calls",
      },
    ],
  }),
  events(texts, args) {
    const deltas = [
      ...texts.map((content) => ({ content })),
      ...args.map((piece) => ({ tool_calls: [{ index: 0, function: { arguments: piece } }] })),
    ];
    const choices = deltas.map((delta) => event({ choices: [{ index: 0, delta }] }));
    return `${choices.join("")}${event({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}data: [DONE]\n\n`;
  },
  saidIn(answer) {
    const { message }: Json = JSON.parse(answer).choices[0];
    return { text: message.content, args: JSON.parse(message.tool_calls[0].function.arguments) };
  },
  saidInStream(stream) {
    const deltas = payloads(stream).map(({ choices }) => choices[0].delta);
    const args = together(deltas.map((delta) => delta.tool_calls?.[0].function.arguments));
    return { text: together(deltas.map(({ content }) => content)), args: JSON.parse(args) };
  },
};

const callItem = (args: unknown) => ({
  type: "function_call",
  call_id: "c",
  name: "f",
  arguments: typeof args === "string" ? args : JSON.stringify(args),
});
const message = (text: string) => ({
  type: "message",
  role: "assistant",
  content: [{ type: "output_text", text }],
});

const responses: EchoDialect = {
  path: () => "/v1/responses",
  body: ([first = "", ...texts], args, stream) => ({
    model: "gpt-x",
    stream,
    instructions: first,
    input: [
      ...texts.map((text, at) => ({ role: "user", content: contentOf(text, at, "input_text") })),
      callItem(args),
      { type: "function_call_output", call_id: "c", output: "done" },
    ],
  }),
  heard(body) {
    const { instructions, input }: Json = JSON.parse(body);
    const texts = input.slice(0, -2).flatMap(({ content }: Json) => textsOf(content));
    return { text: joined([instructions, ...texts]), args: JSON.parse(input.at(-2).arguments) };
  },
  answer: ({ text, args }) => ({ object: "response", output: [message(text), callItem(args)] }),
  events(texts, args) {
    const output = [message(texts.join("")), callItem(args.join(""))];
    return [
      ...texts.map((delta) => ({
        type: "response.output_text.delta",
        item_id: "i",
        output_index: 0,
        content_index: 0,
        delta,
      })),
      ...args.map((delta) => ({
        type: "response.function_call_arguments.delta",
        item_id: "c",
        output_index: 1,
        delta,
      })),
      { type: "response.completed", response: { object: "response", output } },
    ]
      .map(namedEvent)
      .join("");
  },
  saidIn: (answer) => outputOf(JSON.parse(answer).output),
  saidInStream(stream) {
    const all = payloads(stream);
    const of = (kind: string) =>
      together(all.filter(({ type }) => type === `response.${kind}.delta`).map(({ delta }) => delta));
    const said = { text: of("output_text"), args: JSON.parse(of("function_call_arguments")) };
    const whole = outputOf(all.at(-1).response.output);
    if (JSON.stringify(whole) !== JSON.stringify(said)) throw new Error("The end says something else.");
    return said;
  },
};
const outputOf = ([first, second]: Json): Said => ({
  text: first.content[0].text,
  args: JSON.parse(second.arguments),
});

const anthropic: EchoDialect = {
  path: () => "/v1/messages",
  body: ([first = "", ...texts], args, stream) => ({
    model: "claude-x",
    max_tokens: 9,
    stream,
    system: first,
    messages: [
      ...texts.map((text, at) => ({ role: "user", content: contentOf(text, at, "text") })),
      { role: "assistant", content: [{ type: "tool_use", id: "c", name: "f", input: args }] },
    ],
  }),
  heard(body) {
    const { system, messages }: Json = JSON.parse(body);
    const texts = messages.slice(0, -1).flatMap(({ content }: Json) => textsOf(content));
    return { text: joined([system, ...texts]), args: messages.at(-1).content[0].input };
  },
  answer: ({ text, args }) => ({
    type: "message",
    role: "assistant",
    content: [
      { type: "text", text },
      { type: "tool_use", id: "c", name: "f", input: args },
    ],
    stop_reason: "tool_use",
  }),
  events(texts, args) {
    const block = (index: number, content_block: object, deltas: readonly object[]) => [
      { type: "content_block_start", index, content_block },
      ...deltas.map((delta) => ({ type: "content_block_delta", index, delta })),
      { type: "content_block_stop", index },
    ];
    return [
      { type: "message_start", message: { type: "message", role: "assistant", content: [] } },
      ...block(
        0,
        { type: "text", text: "" },
        texts.map((text) => ({ type: "text_delta", text })),
      ),
      ...block(
        1,
        { type: "tool_use", id: "c", name: "f", input: {} },
        args.map((partial_json) => ({ type: "input_json_delta", partial_json })),
      ),
      { type: "message_delta", delta: { stop_reason: "tool_use" } },
      { type: "message_stop" },
    ]
      .map(namedEvent)
      .join("");
  },
  saidIn(answer) {
    const [first, second]: Json = JSON.parse(answer).content;
    return { text: first.text, args: second.input };
  },
  saidInStream(stream) {
    const deltas = payloads(stream).map(({ delta }) => delta ?? {});
    const args = together(deltas.map(({ partial_json }) => partial_json));
    return { text: together(deltas.map(({ text }) => text)), args: JSON.parse(args) };
  },
};

const candidate = (parts: readonly object[], finishReason?: string) => ({
  candidates: [{ index: 0, content: { role: "model", parts }, ...(finishReason && { finishReason }) }],
});
const call = (args: unknown) => ({ functionCall: { name: "f", args } });
const partsOf = (payload: Json): Json[] => payload.candidates[0].content.parts;
const saidInParts = (parts: readonly Json[]): Said => ({
  text: together(parts.map(({ text }) => text)),
  args: parts.find(({ functionCall }) => functionCall)?.functionCall.args,
});

const gemini: EchoDialect = {
  path: (isStream) =>
    `/v1beta/models/gemini-x:${isStream ? "streamGenerateContent?alt=sse" : "generateContent"}`,
  body: ([first = "", ...texts], args) => ({
    systemInstruction: { parts: [{ text: first }] },
    contents: [
      ...texts.map((text) => ({ role: "user", parts: [{ text }] })),
      { role: "model", parts: [call(args)] },
    ],
  }),
  heard(body) {
    const { systemInstruction, contents }: Json = JSON.parse(body);
    const texts = contents.slice(0, -1).map(({ parts }: Json) => parts[0].text);
    const { args } = contents.at(-1).parts[0].functionCall;
    return { text: joined([systemInstruction.parts[0].text, ...texts]), args };
  },
  answer: ({ text, args }) => candidate([{ text }, call(args)], "STOP"),
  events: (texts, args) =>
    [...texts.map((text) => candidate([{ text }])), candidate([call(JSON.parse(args.join("")))], "STOP")]
      .map((payload) => `data: ${JSON.stringify(payload)}\r\n\r\n`)
      .join(""),
  saidIn: (answer) => saidInParts(partsOf(JSON.parse(answer))),
  saidInStream: (stream) => saidInParts(payloads(stream).flatMap(partsOf)),
};

export const echoDialects = { chat, responses, anthropic, gemini };
