import { z } from "zod";
import {
  answerByPath,
  answerEvents,
  completionTokens,
  type Heard,
  namedEvent,
  piecesOf,
  promptTokens,
  type Reply,
  replyTo,
  type Trouble,
} from "./fake-model";
import { answerJson, type Script } from "./fake-upstream";

/** An upstream with OpenAI's responses, which repeat much of their request. */

const Content = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]);
const Item = z.object({
  type: z.string().optional(),
  role: z.string().optional(),
  content: Content.optional(),
  output: Content.optional(),
});
const ResponsesBody = z.object({
  model: z.string(),
  stream: z.boolean().nullish(),
  instructions: z.string().nullish(),
  input: z.union([z.string(), z.array(Item)]),
  tools: z.array(z.looseObject({ type: z.string(), name: z.string().optional() })).nullish(),
  text: z.looseObject({ format: z.looseObject({ type: z.string() }).optional() }).nullish(),
});
type ResponsesBody = z.infer<typeof ResponsesBody>;

const usage = {
  input_tokens: promptTokens,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: completionTokens,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: promptTokens + completionTokens,
};

export function fakeResponses(trouble?: Trouble): Script {
  return answerByPath({
    "/responses": (request, response) => {
      const body = ResponsesBody.parse(JSON.parse(request.body.toString("utf8")));
      const reply = replyTo(heard(body));
      const script = body.stream
        ? answerEvents(eventsOf(body, reply), trouble)
        : answerJson(responseOf(body, [itemOf(reply)], "completed"));
      return script(request, response);
    },
  });
}

function heard({ input, tools, text }: ResponsesBody): Heard {
  const last: z.infer<typeof Item> | undefined =
    typeof input === "string" ? { content: input } : input.at(-1);
  return {
    text: textOf(last?.output ?? last?.content ?? ""),
    tool: tools?.find((tool) => tool.type === "function")?.name,
    isToolResult: last?.type === "function_call_output",
    isJson: text?.format?.type.startsWith("json") === true,
  };
}

function textOf(content: z.infer<typeof Content>): string {
  return typeof content === "string" ? content : content.map((part) => part.text ?? "").join("");
}

function responseOf(body: ResponsesBody, output: readonly object[], status: string): object {
  return {
    id: "resp_1",
    object: "response",
    created_at: 1_700_000_000,
    status,
    error: null,
    incomplete_details: null,
    instructions: body.instructions ?? null,
    metadata: {},
    model: body.model,
    output,
    parallel_tool_calls: true,
    reasoning: { effort: null, summary: null },
    store: true,
    temperature: 1,
    text: body.text ?? { format: { type: "text" } },
    tool_choice: "auto",
    tools: body.tools ?? [],
    top_p: 1,
    truncation: "disabled",
    usage: status === "completed" ? usage : null,
    user: null,
  };
}

function itemOf(reply: Reply, isWhole = true): { id: string; [member: string]: unknown } {
  const status = isWhole ? "completed" : "in_progress";
  if (reply.kind === "text") {
    const content = isWhole ? [partOf(reply.text)] : [];
    return { id: "msg_1", type: "message", status, role: "assistant", content };
  }
  const args = isWhole ? JSON.stringify(reply.arguments) : "";
  return { id: "fc_1", type: "function_call", status, call_id: "call_1", name: reply.tool, arguments: args };
}

function partOf(text: string): object {
  return { type: "output_text", text, annotations: [], logprobs: [] };
}

function eventsOf(body: ResponsesBody, reply: Reply): string[] {
  const item = itemOf(reply);
  const begun = responseOf(body, [], "in_progress");
  const events: StreamEvent[] = [
    { type: "response.created", response: begun },
    { type: "response.in_progress", response: begun },
    { type: "response.output_item.added", output_index: 0, item: itemOf(reply, false) },
    ...(reply.kind === "text" ? textEvents(item.id, reply.text) : callEvents(item.id, reply)),
    { type: "response.output_item.done", output_index: 0, item },
    { type: "response.completed", response: responseOf(body, [item], "completed") },
  ];
  return events.map((event, sequence_number) => namedEvent({ ...event, sequence_number }));
}

type StreamEvent = { readonly type: string } & Readonly<Record<string, unknown>>;

function textEvents(item_id: string, text: string): StreamEvent[] {
  const at = { item_id, output_index: 0, content_index: 0 };
  return [
    { type: "response.content_part.added", ...at, part: partOf("") },
    ...piecesOf(text).map((delta) => ({ type: "response.output_text.delta", ...at, delta, logprobs: [] })),
    { type: "response.output_text.done", ...at, text, logprobs: [] },
    { type: "response.content_part.done", ...at, part: partOf(text) },
  ];
}

function callEvents(item_id: string, reply: Extract<Reply, { kind: "call" }>): StreamEvent[] {
  const at = { item_id, output_index: 0 };
  const args = JSON.stringify(reply.arguments);
  return [
    ...piecesOf(args).map((delta) => ({ type: "response.function_call_arguments.delta", ...at, delta })),
    { type: "response.function_call_arguments.done", ...at, name: reply.tool, arguments: args },
  ];
}
