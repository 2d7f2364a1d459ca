import { z } from "zod";
import { type Answer, type Asked, demoCall, namedEvent } from "./answer";
import { countTurns, pieces, type Reply, replyTo, textOf } from "./reply";

const Content = z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]);
const MessagesRequest = z.object({
  model: z.string().default("demo"),
  stream: z.boolean().nullish(),
  system: Content.nullish(),
  messages: z.array(z.object({ role: z.string(), content: Content })).min(1),
  tools: z.array(z.object({ name: z.string() })).nullish(),
});
type MessagesRequest = z.infer<typeof MessagesRequest>;

/** Anthropic's messages. */
export const messages = demoCall(MessagesRequest, answer);

/** What a call of the same shape would cost. */
export const countMessageTokens = demoCall(MessagesRequest, (request) => ({
  body: { input_tokens: countTurns(turnsOf(request)) },
}));

function answer(request: MessagesRequest, { id, created }: Asked): Answer {
  const tool = request.tools?.[0]?.name;
  const reply = replyTo({ model: request.model, turns: turnsOf(request), tool }, id, created);
  if (request.stream) return { events: streamed(reply) };
  return {
    body: {
      ...messageOf(reply),
      content: [blockOf(reply)],
      stop_reason: stopOf(reply),
      usage: usageOf(reply),
    },
  };
}

function turnsOf({ system, messages }: MessagesRequest) {
  const turns = messages.map(({ role, content }) => ({ role, text: textOf(content) }));
  return [{ role: "system", text: textOf(system) }, ...turns];
}

function messageOf({ id, model }: Reply) {
  return { id: `msg_${id}`, type: "message", role: "assistant", model, stop_sequence: null };
}

function blockOf({ id, text, toolCall }: Reply) {
  return toolCall ? { type: "tool_use", id: `toolu_${id.slice(-8)}`, ...toolCall } : { type: "text", text };
}

/** The same answer word by word. */
function* streamed(reply: Reply): Iterable<string> {
  const { text, toolCall } = reply;
  const usage = { ...usageOf(reply), output_tokens: 1 };
  const message = { ...messageOf(reply), content: [], stop_reason: null, usage };
  yield namedEvent("message_start", { message });
  const empty = toolCall ? { ...blockOf(reply), input: {} } : { type: "text", text: "" };
  yield namedEvent("content_block_start", { index: 0, content_block: empty });
  yield namedEvent("ping");
  const deltas = toolCall
    ? pieces(JSON.stringify(toolCall.input)).map((piece) => ({
        type: "input_json_delta",
        partial_json: piece,
      }))
    : pieces(text ?? "").map((piece) => ({ type: "text_delta", text: piece }));
  for (const delta of deltas) yield namedEvent("content_block_delta", { index: 0, delta });
  yield namedEvent("content_block_stop", { index: 0 });
  const delta = { stop_reason: stopOf(reply), stop_sequence: null };
  yield namedEvent("message_delta", { delta, usage: { output_tokens: reply.completionTokens } });
  yield namedEvent("message_stop");
}

function stopOf({ toolCall }: Reply): string {
  return toolCall ? "tool_use" : "end_turn";
}

function usageOf({ promptTokens, completionTokens }: Reply) {
  return { input_tokens: promptTokens, output_tokens: completionTokens };
}
