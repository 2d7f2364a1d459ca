import { bodyShapes } from "../body/shapes/body-shapes";
import type { Position } from "./request-positions";

/** Places of an answer where a model may write a pseudonym. */

const { openai, anthropic, gemini } = bodyShapes;

function positionsOf(
  shape: Position["shape"],
  route: string,
  bodies: Readonly<Record<string, (value: string) => unknown>>,
): Position[] {
  return Object.entries(bodies).map(([place, body]) => ({ place: `${route}: ${place}`, shape, body }));
}

const choice = (message: object) => ({
  id: "chatcmpl-1",
  choices: [{ index: 0, message, finish_reason: "stop" }],
});
const output = (item: object) => ({ id: "resp_1", object: "response", status: "completed", output: [item] });
const blocks = (block: object) => ({ id: "msg_1", type: "message", role: "assistant", content: [block] });
const parts = (part: object) => ({ candidates: [{ index: 0, content: { role: "model", parts: [part] } }] });

const openAiAnswers = [
  ...positionsOf(openai.chat.response, "chat", {
    content: (v) => choice({ content: v }),
    "a content part": (v) => choice({ content: [{ type: "text", text: v }] }),
    "a refusal": (v) => choice({ refusal: v }),
    reasoning: (v) => choice({ reasoning_content: v }),
    "arguments of a tool": (v) =>
      choice({ tool_calls: [{ id: "c", function: { name: "f", arguments: JSON.stringify({ to: v }) } }] }),
    "the input of a custom tool": (v) =>
      choice({ tool_calls: [{ id: "c", custom: { name: "f", input: v } }] }),
    "a transcript": (v) => choice({ audio: { id: "audio_1", data: "UklGRg==", transcript: v } }),
    "the title of an annotation": (v) =>
      choice({ annotations: [{ type: "url_citation", url_citation: { title: v } }] }),
    "an error": (v) => ({ error: { message: `Unknown: ${v}`, type: "invalid_request_error" } }),
  }),
  ...positionsOf(openai.completions.response, "completions", {
    "the text": (v) => ({ choices: [{ index: 0, text: v, finish_reason: "stop" }] }),
  }),
  ...positionsOf(openai.responses.response, "responses", {
    "an output text": (v) =>
      output({
        type: "message",
        role: "assistant",
        content: [{ type: "output_text", text: v, annotations: [] }],
      }),
    "a refusal": (v) => output({ type: "message", content: [{ type: "refusal", refusal: v }] }),
    "a summary of reasoning": (v) =>
      output({ type: "reasoning", summary: [{ type: "summary_text", text: v }] }),
    "arguments of a function": (v) =>
      output({ type: "function_call", name: "f", arguments: JSON.stringify({ to: v }) }),
    "the input of a custom tool": (v) => output({ type: "custom_tool_call", name: "f", input: v }),
    "a command of a shell": (v) => output({ type: "local_shell_call", action: { command: ["mail", v] } }),
    "repeated instructions": (v) => ({ ...output({ type: "message", content: [] }), instructions: v }),
    "repeated metadata": (v) => ({ ...output({ type: "message", content: [] }), metadata: { owner: v } }),
  }),
];

const anthropicAnswers = positionsOf(anthropic.messages.response, "messages", {
  "a text block": (v) => blocks({ type: "text", text: v }),
  "a cited text": (v) =>
    blocks({ type: "text", text: "a", citations: [{ type: "char_location", cited_text: v }] }),
  thinking: (v) => blocks({ type: "thinking", thinking: v, signature: "EqgfCioI" }),
  "the input of a tool": (v) => blocks({ type: "tool_use", id: "toolu_1", name: "f", input: { to: [v] } }),
  "a name in the input of a tool": (v) =>
    blocks({ type: "tool_use", id: "toolu_1", name: "f", input: { [v]: 1 } }),
  "the query of a server's tool": (v) =>
    blocks({ type: "server_tool_use", name: "web_search", input: { query: v } }),
  "a stop sequence": (v) => ({ ...blocks({ type: "text", text: "a" }), stop_sequence: v }),
  "an error": (v) => ({ type: "error", error: { type: "invalid_request_error", message: v } }),
});

const geminiAnswers = positionsOf(gemini.generateContent.response, "generateContent", {
  "a part": (v) => parts({ text: v }),
  "a thought": (v) => parts({ text: v, thought: true }),
  "the arguments of a function": (v) => parts({ functionCall: { name: "f", args: { to: { mail: v } } } }),
  "executable code": (v) => parts({ executableCode: { language: "PYTHON", code: v } }),
  "the output of code": (v) => parts({ codeExecutionResult: { outcome: "OUTCOME_OK", output: v } }),
  "a query of a search": (v) => ({ candidates: [{ groundingMetadata: { webSearchQueries: [v] } }] }),
  "a grounded text": (v) => ({
    candidates: [{ groundingMetadata: { groundingSupports: [{ segment: { text: v } }] } }],
  }),
  "an error": (v) => ({ error: { code: 400, message: v, status: "INVALID_ARGUMENT" } }),
});

export const answerPositions: readonly Position[] = [...openAiAnswers, ...anthropicAnswers, ...geminiAnswers];
