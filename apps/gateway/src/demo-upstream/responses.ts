import { z } from "zod";
import { type Answer, type Asked, demoCall, namedEvent } from "./answer";
import { pieces, type Reply, replyTo, textOf } from "./reply";

const Content = z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]);
const Item = z.object({ role: z.string().optional(), content: Content.nullish(), output: Content.nullish() });
const ResponsesRequest = z.object({
  model: z.string().default("demo"),
  stream: z.boolean().nullish(),
  instructions: z.string().nullish(),
  input: z.union([z.string(), z.array(Item).min(1)]),
  tools: z.array(z.object({ name: z.string().optional() })).nullish(),
});
type ResponsesRequest = z.infer<typeof ResponsesRequest>;

/** OpenAI's responses. */
export const responses = demoCall(ResponsesRequest, answer);

function answer(request: ResponsesRequest, { id, created }: Asked): Answer {
  const items =
    typeof request.input === "string" ? [{ role: "user", content: request.input }] : request.input;
  const turns = [
    { role: "system", text: request.instructions ?? "" },
    ...items.map((item) => ({
      role: item.role ?? "tool",
      text: textOf(item.content ?? ("output" in item ? item.output : undefined)),
    })),
  ];
  const tool = request.tools?.find(({ name }) => name !== undefined)?.name;
  const reply = replyTo({ model: request.model, turns, tool }, id, created);
  return request.stream ? { events: streamed(reply) } : { body: responseOf(reply, "completed") };
}

function responseOf(reply: Reply, status: "completed" | "in_progress") {
  const isDone = status === "completed";
  return {
    id: `resp_${reply.id}`,
    object: "response",
    created_at: reply.created,
    status,
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {},
    model: reply.model,
    output: isDone ? [itemOf(reply)] : [],
    parallel_tool_calls: true,
    tool_choice: "auto",
    tools: [],
    usage: isDone ? usageOf(reply) : null,
  };
}

function itemOf(reply: Reply) {
  const { id, text, toolCall } = reply;
  const common = { status: "completed" };
  if (toolCall) {
    const call = {
      call_id: `call_${id.slice(-8)}`,
      name: toolCall.name,
      arguments: JSON.stringify(toolCall.input),
    };
    return { id: `fc_${id}`, type: "function_call", ...common, ...call };
  }
  return { id: `msg_${id}`, type: "message", ...common, role: "assistant", content: [partOf(text ?? "")] };
}

function partOf(text: string) {
  return { type: "output_text", text, annotations: [], logprobs: [] };
}

/** The same answer word by word, as events that count themselves. */
function* streamed(reply: Reply): Iterable<string> {
  let number = 0;
  const event = (type: string, members: object) =>
    namedEvent(type, { sequence_number: number++, ...members });
  const started = responseOf(reply, "in_progress");
  const item = itemOf(reply);
  const place = { item_id: item.id, output_index: 0 };
  yield event("response.created", { response: started });
  yield event("response.in_progress", { response: started });
  if (reply.toolCall) {
    const text = JSON.stringify(reply.toolCall.input);
    yield event("response.output_item.added", {
      output_index: 0,
      item: { ...item, status: "in_progress", arguments: "" },
    });
    for (const delta of pieces(text))
      yield event("response.function_call_arguments.delta", { ...place, delta });
    yield event("response.function_call_arguments.done", { ...place, arguments: text });
  } else {
    const text = reply.text ?? "";
    const inContent = { ...place, content_index: 0 };
    yield event("response.output_item.added", {
      output_index: 0,
      item: { ...item, status: "in_progress", content: [] },
    });
    yield event("response.content_part.added", { ...inContent, part: partOf("") });
    for (const delta of pieces(text))
      yield event("response.output_text.delta", { ...inContent, delta, logprobs: [] });
    yield event("response.output_text.done", { ...inContent, text, logprobs: [] });
    yield event("response.content_part.done", { ...inContent, part: partOf(text) });
  }
  yield event("response.output_item.done", { output_index: 0, item });
  yield event("response.completed", { response: responseOf(reply, "completed") });
}

function usageOf({ promptTokens, completionTokens }: Reply) {
  return {
    input_tokens: promptTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: completionTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: promptTokens + completionTokens,
  };
}
