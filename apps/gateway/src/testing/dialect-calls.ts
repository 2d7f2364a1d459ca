import type { ProviderId } from "@veilgate/contracts";
import { z } from "zod";
import type { Dialect } from "../dialects/dialect";
import { event, textEvent } from "./fake-upstream";

/** A call of a dialect, with what its provider sends, for what has to hold in every one of them. */
export interface DialectCall {
  readonly name: string;
  readonly dialect: Dialect;
  readonly path: string;
  /** Where the text stands in the request. */
  body(text: string): Readonly<Record<string, unknown>>;
  /** How the client tells that its answer ended in order; undefined when the answer is no stream. */
  readonly stream: DialectStream | undefined;
}

export interface DialectStream {
  /** One event with a piece of text. */
  piece(text: string): string;
  readonly end: string;
  /** In the bytes of a stream that ended in order, and in no other. */
  readonly mark: string;
  /** The provider's own words for a failure in the middle. */
  error(message: string): string;
}

const named = (payload: { readonly type: string } & Readonly<Record<string, unknown>>) =>
  `event: ${payload.type}\ndata: ${JSON.stringify(payload)}\n\n`;
const unnamed = (payload: object) => `data: ${JSON.stringify(payload)}\r\n\r\n`;

const chat: DialectStream = {
  piece: textEvent,
  end: `${event({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}data: [DONE]\n\n`,
  mark: "[DONE]",
  error: (message) => `data: ${JSON.stringify({ error: { message, type: "server_error" } })}\n\n`,
};
const responses: DialectStream = {
  piece: (delta) =>
    named({ type: "response.output_text.delta", item_id: "i", output_index: 0, content_index: 0, delta }),
  end: named({ type: "response.completed", response: { output: [] } }),
  mark: "response.completed",
  error: (message) => named({ type: "error", code: "server_error", message, param: null }),
};
const anthropic: DialectStream = {
  piece: (text) => named({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } }),
  end: named({ type: "message_stop" }),
  mark: "message_stop",
  error: (message) => named({ type: "error", error: { type: "overloaded_error", message } }),
};
const candidate = (text: string, finishReason?: string) =>
  unnamed({ candidates: [{ index: 0, content: { role: "model", parts: [{ text }] }, finishReason }] });
const gemini: DialectStream = {
  piece: candidate,
  end: candidate("", "STOP"),
  mark: "finishReason",
  error: (message) => unnamed({ error: { code: 503, message, status: "UNAVAILABLE" } }),
};

const messages = (text: string) => [{ role: "user", content: text }];
const contents = (text: string) => [{ role: "user", parts: [{ text }] }];

/** The harness's upstreams have to name these models, so that each provider is asked in its own dialect. */
export const dialectCalls: readonly DialectCall[] = [
  call("chat", "openai", "/v1/chat/completions", (text) => ({ model: "gpt-x", messages: messages(text) })),
  call(
    "streamed chat",
    "openai",
    "/v1/chat/completions",
    (text) => ({ model: "gpt-x", stream: true, messages: messages(text) }),
    chat,
  ),
  call("responses", "openai", "/v1/responses", (text) => ({ model: "gpt-x", input: text })),
  call(
    "streamed responses",
    "openai",
    "/v1/responses",
    (text) => ({ model: "gpt-x", stream: true, input: text }),
    responses,
  ),
  call("embeddings", "openai", "/v1/embeddings", (text) => ({ model: "gpt-x", input: text })),
  call("Anthropic's messages", "anthropic", "/v1/messages", (text) => ({
    model: "claude-x",
    max_tokens: 9,
    messages: messages(text),
  })),
  call(
    "Anthropic's streamed messages",
    "anthropic",
    "/v1/messages",
    (text) => ({ model: "claude-x", max_tokens: 9, stream: true, messages: messages(text) }),
    anthropic,
  ),
  call("Gemini's content", "gemini", "/v1beta/models/gemini-x:generateContent", (text) => ({
    contents: contents(text),
  })),
  call(
    "Gemini's events",
    "gemini",
    "/v1beta/models/gemini-x:streamGenerateContent?alt=sse",
    (text) => ({ contents: contents(text) }),
    gemini,
  ),
  call(
    "Gemini's streamed array",
    "gemini",
    "/v1beta/models/gemini-x:streamGenerateContent",
    (text) => ({ contents: contents(text) }),
    gemini,
  ),
];

function call(
  name: string,
  dialect: Dialect,
  path: string,
  body: DialectCall["body"],
  stream?: DialectStream,
): DialectCall {
  return { name, dialect, path, body, stream };
}

/** How the streams look that are asked for at a provider's path. */
export function streamAt(path: string): DialectStream {
  if (path.includes(":streamGenerateContent")) return gemini;
  if (path.includes("/messages")) return anthropic;
  return path.includes("/responses") ? responses : chat;
}

/** One upstream for each dialect, all at the same address. */
export function dialectUpstreams(baseUrl: string) {
  const providers: ReadonlyArray<readonly [ProviderId, string]> = [
    ["openai", "gpt-*"],
    ["anthropic", "claude-*"],
    ["gemini", "gemini-*"],
  ];
  return providers.map(([provider, model]) => ({ baseUrl, provider, models: [model] }));
}

const requestId = z.uuid();
const code = z.string().regex(/^[a-z_]+$/);
const gatewayErrors = {
  openai: z.strictObject({
    error: z.strictObject({
      message: z.string(),
      type: z.string(),
      code,
      param: z.string().nullable(),
      request_id: requestId,
    }),
  }),
  anthropic: z.strictObject({
    type: z.literal("error"),
    error: z.strictObject({
      type: z.string(),
      message: z.string(),
      code,
      details: z.strictObject({ error_code: code }),
    }),
    request_id: requestId,
  }),
  gemini: z.strictObject({
    error: z.strictObject({
      code: z.int(),
      message: z.string(),
      status: z.string().regex(/^[A-Z_]+$/),
      details: z.tuple([
        z.strictObject({
          "@type": z.literal("type.googleapis.com/google.rpc.ErrorInfo"),
          reason: code,
          domain: z.literal("veilgate"),
          metadata: z.strictObject({ request_id: requestId }),
        }),
      ]),
    }),
  }),
  masker: z.strictObject({ detail: z.string(), code, request_id: requestId }),
};

/**
 * The code of an error of the gateway's.
 *
 * @throws Error when the text is no JSON, or not exactly an error of the dialect.
 */
export function errorCodeIn(dialect: Dialect, text: string): string {
  const payload: unknown = JSON.parse(text);
  if (dialect === "openai") return gatewayErrors.openai.parse(payload).error.code;
  if (dialect === "anthropic") return gatewayErrors.anthropic.parse(payload).error.code;
  if (dialect === "masker") return gatewayErrors.masker.parse(payload).code;
  return gatewayErrors.gemini.parse(payload).error.details[0].reason;
}
