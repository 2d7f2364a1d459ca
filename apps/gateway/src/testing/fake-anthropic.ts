import { createHash } from "node:crypto";
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

/** An upstream with Anthropic's messages and its counting of tokens. */

const Content = z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]);
const ToolResult = z.object({ type: z.literal("tool_result"), content: Content });
const Thinking = z.object({ type: z.literal("thinking"), thinking: z.string(), signature: z.string() });
const Text = z.object({ type: z.literal("text"), text: z.string() });
const MessagesBody = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: Content })),
  tools: z.array(z.object({ name: z.string() })).optional(),
  output_config: z.object({ format: z.object({ type: z.string() }).nullish() }).optional(),
  output_format: z.object({ type: z.string() }).nullish(),
  thinking: z.object({ type: z.string() }).optional(),
});
type MessagesBody = z.infer<typeof MessagesBody>;

export function fakeAnthropic(trouble?: Trouble): Script {
  return answerByPath({
    "/messages/count_tokens": answerJson({ input_tokens: promptTokens }),
    "/messages": (request, response) => {
      const body = MessagesBody.parse(JSON.parse(request.body.toString("utf8")));
      return answerMessages(body, trouble)(request, response);
    },
  });
}

function answerMessages(body: MessagesBody, trouble: Trouble | undefined): Script {
  if (!isSignedAsThought(body)) {
    const message = "Invalid `signature` in `thinking` block.";
    return answerJson({ type: "error", error: { type: "invalid_request_error", message } }, 400);
  }
  const reply = replyTo(heard(body));
  if (body.stream) return answerEvents(eventsOf(body, reply), trouble);
  const usage = { ...inputUsage, output_tokens: completionTokens };
  const blocks = [...thoughtsOf(body), blockOf(reply)];
  return answerJson(messageOf(body, blocks, reasonOf(reply), usage), 200, {
    "request-id": "req_provider",
    "anthropic-ratelimit-requests-remaining": "49",
  });
}

/** A block of thinking has to come back as it went, or the provider refuses it. */
function isSignedAsThought({ messages }: MessagesBody): boolean {
  const blocks = messages.flatMap(({ content }) => (typeof content === "string" ? [] : content));
  return blocks
    .flatMap((block) => Thinking.safeParse(block).data ?? [])
    .every(({ thinking, signature }) => signature === signatureOf(thinking));
}

function signatureOf(thinking: string): string {
  return createHash("sha256").update(thinking).digest("base64");
}

function thoughtsOf(body: MessagesBody): z.infer<typeof Thinking>[] {
  if (body.thinking?.type !== "enabled") return [];
  const thinking = `They said: ${heard(body).text}`;
  return [{ type: "thinking", thinking, signature: signatureOf(thinking) }];
}

function heard(body: MessagesBody): Heard {
  const content = body.messages.at(-1)?.content ?? "";
  const blocks = typeof content === "string" ? [] : content;
  const result = blocks.map((block) => ToolResult.safeParse(block).data).find((block) => block !== undefined);
  const format = body.output_config?.format ?? body.output_format;
  return {
    text: textOf(result?.content ?? content),
    tool: body.tools?.[0]?.name,
    isToolResult: result !== undefined,
    isJson: format?.type === "json_schema",
  };
}

function textOf(content: z.infer<typeof Content>): string {
  if (typeof content === "string") return content;
  return content.map((block) => Text.safeParse(block).data?.text ?? "").join("");
}

const inputUsage = {
  input_tokens: promptTokens,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  service_tier: "standard",
};

function messageOf(
  body: MessagesBody,
  content: readonly object[],
  stopReason: string | null,
  usage: object,
): object {
  return {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: body.model,
    content,
    stop_reason: stopReason,
    stop_sequence: null,
    usage,
  };
}

function blockOf(reply: Reply): object {
  return reply.kind === "text"
    ? { type: "text", text: reply.text }
    : { type: "tool_use", id: "toolu_1", name: reply.tool, input: reply.arguments };
}

function reasonOf(reply: Reply): string {
  return reply.kind === "text" ? "end_turn" : "tool_use";
}

function eventsOf(body: MessagesBody, reply: Reply): string[] {
  const thoughts = thoughtsOf(body);
  const message = messageOf(body, [], null, { ...inputUsage, output_tokens: 0 });
  return [
    { type: "message_start", message },
    { type: "ping" },
    ...thoughts.flatMap(({ thinking, signature }, index) =>
      blockEvents(index, { type: "thinking", thinking: "", signature: "" }, [
        ...piecesOf(thinking).map((piece) => ({ type: "thinking_delta", thinking: piece })),
        { type: "signature_delta", signature },
      ]),
    ),
    ...replyEvents(thoughts.length, reply),
    {
      type: "message_delta",
      delta: { stop_reason: reasonOf(reply), stop_sequence: null },
      usage: { output_tokens: completionTokens },
    },
    { type: "message_stop" },
  ].map(namedEvent);
}

function replyEvents(index: number, reply: Reply): { type: string }[] {
  if (reply.kind === "text") {
    const deltas = piecesOf(reply.text).map((text) => ({ type: "text_delta", text }));
    return blockEvents(index, { type: "text", text: "" }, deltas);
  }
  const pieces = ["", ...piecesOf(JSON.stringify(reply.arguments))];
  const deltas = pieces.map((partial_json) => ({ type: "input_json_delta", partial_json }));
  return blockEvents(index, { type: "tool_use", id: "toolu_1", name: reply.tool, input: {} }, deltas);
}

function blockEvents(index: number, block: object, deltas: readonly object[]): { type: string }[] {
  const start = { type: "content_block_start", index, content_block: block };
  const stop = { type: "content_block_stop", index };
  return [start, ...deltas.map((delta) => ({ type: "content_block_delta", index, delta })), stop];
}
