import { z } from "zod";

const Part = z.object({ type: z.string().optional(), text: z.string().optional() });
const Tool = z.object({ function: z.object({ name: z.string() }) });

/** Read leniently: the demo answers whatever a client of the OpenAI API may send. */
export const ChatRequest = z.object({
  model: z.string().default("demo"),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  messages: z
    .array(z.object({ role: z.string(), content: z.union([z.string(), z.array(Part)]).nullish() }))
    .min(1),
  tools: z.array(Tool).nullish(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

export interface Reply {
  readonly id: string;
  readonly created: number;
  readonly model: string;
  /** Null when a tool is called instead. */
  readonly text: string | null;
  readonly toolCall: { readonly id: string; readonly name: string; readonly arguments: string } | undefined;
  readonly usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
}

/** Says back what it received; calls the first tool when the message asks for a call. */
export function replyTo(request: ChatRequest, id: string, created: number): Reply {
  const last = lastUserText(request);
  const tool = /\bcall\b/i.test(last) ? request.tools?.[0] : undefined;
  const toolCall = tool && {
    id: `call_${id.slice(-8)}`,
    name: tool.function.name,
    arguments: JSON.stringify({ text: last }),
  };
  const text = toolCall ? null : `You wrote: ${last}`;
  const prompt = countWords(request.messages.map((message) => textOf(message.content)).join(" "));
  const completion = countWords(text ?? last);
  return {
    id,
    created,
    model: request.model,
    text,
    toolCall,
    usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion },
  };
}

export function wholeAnswer(reply: Reply): unknown {
  const { toolCall } = reply;
  return {
    id: reply.id,
    object: "chat.completion",
    created: reply.created,
    model: reply.model,
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content: reply.text,
          refusal: null,
          ...(toolCall && {
            tool_calls: [{ id: toolCall.id, type: "function", function: functionOf(toolCall) }],
          }),
        },
        logprobs: null,
        finish_reason: toolCall ? "tool_calls" : "stop",
      },
    ],
    usage: reply.usage,
  };
}

/** The same answer word by word, as the data of its events. */
export function* streamedAnswer(reply: Reply, includeUsage: boolean): Iterable<unknown> {
  const { toolCall } = reply;
  const envelope = {
    id: reply.id,
    object: "chat.completion.chunk",
    created: reply.created,
    model: reply.model,
  };
  const chunk = (delta: unknown, finish: string | null = null) => ({
    ...envelope,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(includeUsage && { usage: null }),
  });
  yield chunk({ role: "assistant", content: reply.text === null ? null : "" });
  for (const word of pieces(reply.text ?? "")) yield chunk({ content: word });
  if (toolCall) {
    const opening = { ...functionOf(toolCall), arguments: "" };
    yield chunk({ tool_calls: [{ index: 0, id: toolCall.id, type: "function", function: opening }] });
    for (const piece of pieces(toolCall.arguments)) {
      yield chunk({ tool_calls: [{ index: 0, function: { arguments: piece } }] });
    }
  }
  yield chunk({}, toolCall ? "tool_calls" : "stop");
  if (includeUsage) yield { ...envelope, choices: [], usage: reply.usage };
}

/** At most eight characters each, as models write them: cut through words and placeholders. */
function pieces(text: string): string[] {
  return text.match(/\s*\S{1,8}|\s+$/gsu) ?? [];
}

function functionOf(toolCall: NonNullable<Reply["toolCall"]>) {
  return { name: toolCall.name, arguments: toolCall.arguments };
}

function lastUserText(request: ChatRequest): string {
  const messages = request.messages.filter((message) => message.role === "user");
  return textOf((messages.at(-1) ?? request.messages.at(-1))?.content);
}

function textOf(content: ChatRequest["messages"][number]["content"]): string {
  if (typeof content === "string") return content;
  return (content ?? []).map((part) => part.text ?? "").join(" ");
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
