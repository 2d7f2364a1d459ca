import type { Dialect } from "../dialects/dialect";
import { dialectCalls } from "./dialect-calls";

/** Stands wherever text can stand in a body, and may not reach a provider. */
export const canary = "zephyrquill.canary@example.com";

/** A body that a route accepts. */
export interface CanaryBody {
  readonly dialect: Dialect;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const texts = [{ type: "text", text: canary }];
const schema = { type: "object", description: canary, properties: { [canary]: { enum: [canary] } } };
const turns = [
  { role: "system", content: canary },
  { role: "user", name: "jane", content: texts },
  {
    role: "assistant",
    content: null,
    tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: `{"to":"${canary}"}` } }],
  },
  { role: "tool", tool_call_id: "c", content: canary },
];
const parts = [
  { text: canary },
  { functionCall: { name: "f", args: { to: canary } } },
  { functionResponse: { name: "f", response: { from: [canary] } } },
];
const rich: readonly CanaryBody[] = [
  {
    dialect: "openai",
    path: "/v1/chat/completions",
    body: {
      model: "gpt-x",
      messages: turns,
      tools: [{ type: "function", function: { name: "f", description: canary, parameters: schema } }],
      stop: [canary],
      max_tokens: 5,
      temperature: 0.5,
      stream: false,
      metadata: { note: canary },
      user: canary,
      own_member: { deep: [canary] },
    },
  },
  {
    dialect: "openai",
    path: "/v1/completions",
    body: { model: "gpt-x", prompt: [canary], suffix: canary, n: 1 },
  },
  {
    dialect: "openai",
    path: "/v1/responses",
    body: {
      model: "gpt-x",
      instructions: canary,
      input: [
        { role: "user", content: [{ type: "input_text", text: canary }] },
        { type: "function_call_output", call_id: "c", output: canary },
      ],
      tools: [{ type: "function", name: "f", description: canary, parameters: schema }],
      metadata: { note: canary },
    },
  },
  { dialect: "openai", path: "/v1/moderations", body: { model: "gpt-x", input: [canary] } },
  {
    dialect: "anthropic",
    path: "/v1/messages",
    body: {
      model: "claude-x",
      max_tokens: 9,
      system: texts,
      messages: [
        { role: "user", content: canary },
        { role: "assistant", content: [{ type: "tool_use", id: "t", name: "f", input: { to: canary } }] },
        { role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: texts }] },
      ],
      tools: [{ name: "f", description: canary, input_schema: schema }],
      stop_sequences: [canary],
    },
  },
  {
    dialect: "anthropic",
    path: "/v1/messages/count_tokens",
    body: { model: "claude-x", system: canary, messages: [{ role: "user", content: texts }] },
  },
  {
    dialect: "gemini",
    path: "/v1beta/models/gemini-x:generateContent",
    body: {
      systemInstruction: { parts: [{ text: canary }] },
      contents: [{ role: "user", parts }],
      tools: [{ functionDeclarations: [{ name: "f", description: canary, parameters: schema }] }],
      generationConfig: { stopSequences: [canary], maxOutputTokens: 9 },
    },
  },
  {
    dialect: "gemini",
    path: "/v1beta/models/gemini-x:countTokens",
    body: { contents: [{ parts: [{ text: canary }] }] },
  },
  {
    dialect: "gemini",
    path: "/v1beta/models/gemini-x:embedContent",
    body: { content: { parts: [{ text: canary }] }, title: canary },
  },
  {
    dialect: "gemini",
    path: "/v1beta/models/gemini-x:batchEmbedContents",
    body: { requests: [{ model: "models/gemini-x", content: { parts: [{ text: canary }] } }] },
  },
  { dialect: "masker", path: "/v1/detect", body: { text: canary, language: "en", entities: ["EMAIL"] } },
  { dialect: "masker", path: "/v1/mask", body: { json: { a: [canary, 1], [canary]: null } } },
  { dialect: "masker", path: "/v1/redact", body: { text: canary, mode: "placeholder", policy_id: "strict" } },
  { dialect: "masker", path: "/api/profile-mask/strict", body: { value: canary } },
];
/** Of every route that takes a body. */
export const canaryBodies: readonly CanaryBody[] = [
  ...rich,
  ...dialectCalls.map(({ dialect, path, body }) => ({ dialect, path, body: body(canary) })),
];
