import { z } from "zod";
import { type Answer, type Asked, dataEvent, demoCall } from "./answer";
import { pieces, type Reply, replyTo, textOf } from "./reply";

const Part = z.object({ type: z.string().optional(), text: z.string().optional() });
const Tool = z.object({ function: z.object({ name: z.string() }) });
const ChatRequest = z.object({
  model: z.string().default("demo"),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  messages: z
    .array(z.object({ role: z.string(), content: z.union([z.string(), z.array(Part)]).nullish() }))
    .min(1),
  tools: z.array(Tool).nullish(),
});
type ChatRequest = z.infer<typeof ChatRequest>;

/** OpenAI's chat completions. */
export const chat = demoCall(ChatRequest, answer);

function answer(request: ChatRequest, { id, created, model }: Asked): Answer {
  const turns = request.messages.map(({ role, content }) => ({ role, text: textOf(content) }));
  const tool = request.tools?.[0]?.function.name;
  const reply = replyTo({ model: model || request.model, turns, tool }, id, created);
  if (!request.stream) return { body: whole(reply) };
  return { events: streamed(reply, request.stream_options?.include_usage === true) };
}

function whole(reply: Reply): unknown {
  return {
    ...envelopeOf(reply, "chat.completion"),
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content: reply.text,
          refusal: null,
          ...(reply.toolCall && { tool_calls: [{ ...callOf(reply), function: functionOf(reply) }] }),
        },
        logprobs: null,
        finish_reason: finishOf(reply),
      },
    ],
    usage: usageOf(reply),
  };
}

/** The same answer word by word. */
function* streamed(reply: Reply, includeUsage: boolean): Iterable<string> {
  const envelope = envelopeOf(reply, "chat.completion.chunk");
  const chunk = (delta: unknown, finish: string | null = null) =>
    dataEvent({
      ...envelope,
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
      ...(includeUsage && { usage: null }),
    });
  yield chunk({ role: "assistant", content: reply.text === null ? null : "" });
  for (const word of pieces(reply.text ?? "")) yield chunk({ content: word });
  if (reply.toolCall) {
    const opening = { ...callOf(reply), function: { ...functionOf(reply), arguments: "" } };
    yield chunk({ tool_calls: [{ index: 0, ...opening }] });
    for (const piece of pieces(functionOf(reply).arguments)) {
      yield chunk({ tool_calls: [{ index: 0, function: { arguments: piece } }] });
    }
  }
  yield chunk({}, finishOf(reply));
  if (includeUsage) yield dataEvent({ ...envelope, choices: [], usage: usageOf(reply) });
  yield "data: [DONE]\n\n";
}

function envelopeOf({ id, created, model }: Reply, object: string) {
  return { id: `chatcmpl-${id}`, object, created, model };
}

function callOf({ id }: Reply) {
  return { id: `call_${id.slice(-8)}`, type: "function" };
}

function functionOf({ toolCall }: Reply) {
  return { name: toolCall?.name ?? "", arguments: JSON.stringify(toolCall?.input) };
}

function finishOf({ toolCall }: Reply): string {
  return toolCall ? "tool_calls" : "stop";
}

function usageOf({ promptTokens, completionTokens }: Reply) {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}
