import { z } from "zod";
import {
  answerByPath,
  answerEvents,
  completionTokens,
  type Heard,
  piecesOf,
  promptTokens,
  type Reply,
  replyTo,
  type Trouble,
  vector,
} from "./fake-model";
import { answerJson, type Script } from "./fake-upstream";

/** An upstream with OpenAI's chat completions and embeddings, also those of Azure and of others' endpoints for it. */

const Content = z.union([z.string(), z.array(z.object({ text: z.string() })), z.null()]).optional();
const ChatBody = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  messages: z.array(z.object({ role: z.string(), content: Content })),
  tools: z.array(z.object({ function: z.object({ name: z.string() }) })).optional(),
  response_format: z.object({ type: z.string() }).optional(),
});
type ChatBody = z.infer<typeof ChatBody>;

const EmbeddingsBody = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  encoding_format: z.enum(["float", "base64"]).optional(),
});

const usage = {
  prompt_tokens: promptTokens,
  completion_tokens: completionTokens,
  total_tokens: promptTokens + completionTokens,
};

export function fakeChat(trouble?: Trouble): Script {
  return answerByPath({
    "/chat/completions": (request, response) => {
      const body = ChatBody.parse(JSON.parse(request.body.toString("utf8")));
      const reply = replyTo(heard(body));
      const script = body.stream
        ? answerEvents(eventsOf(body, reply), trouble)
        : answerJson(completionOf(body, reply));
      return script(request, response);
    },
    "/embeddings": (request, response) => {
      const { model, input, encoding_format } = EmbeddingsBody.parse(JSON.parse(String(request.body)));
      const base64 = Buffer.from(Float32Array.from(vector).buffer).toString("base64");
      const embedding = encoding_format === "base64" ? base64 : vector;
      const data = [input].flat().map((_, index) => ({ object: "embedding", index, embedding }));
      const counted = { prompt_tokens: promptTokens, total_tokens: promptTokens };
      return answerJson({ object: "list", data, model, usage: counted })(request, response);
    },
  });
}

function heard(body: ChatBody): Heard {
  const last = body.messages.at(-1);
  const content = last?.content ?? "";
  return {
    text: typeof content === "string" ? content : content.map((part) => part.text).join(" "),
    tool: body.tools?.[0]?.function.name,
    isToolResult: last?.role === "tool",
    isJson: body.response_format?.type.startsWith("json") === true,
  };
}

function completionOf(body: ChatBody, reply: Reply): object {
  const message =
    reply.kind === "text"
      ? { role: "assistant", content: reply.text, refusal: null, annotations: [] }
      : {
          role: "assistant",
          content: null,
          refusal: null,
          tool_calls: [
            {
              id: "call_1",
              type: "function",
              function: { name: reply.tool, arguments: JSON.stringify(reply.arguments) },
            },
          ],
        };
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1_700_000_000,
    model: body.model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishOf(reply) }],
    usage,
    service_tier: "default",
    system_fingerprint: null,
  };
}

function finishOf(reply: Reply): string {
  return reply.kind === "text" ? "stop" : "tool_calls";
}

function eventsOf(body: ChatBody, reply: Reply): string[] {
  const withUsage = body.stream_options?.include_usage === true;
  const chunk = (choices: readonly object[], counted: object | null = null) => {
    const envelope = {
      id: "chatcmpl-1",
      object: "chat.completion.chunk",
      created: 1_700_000_000,
      model: body.model,
      service_tier: "default",
      system_fingerprint: null,
    };
    const payload = { ...envelope, choices, ...(withUsage && { usage: counted }), obfuscation: "x7Gq" };
    return `data: ${JSON.stringify(payload)}\n\n`;
  };
  const delta = (part: object, finish: string | null = null) =>
    chunk([{ index: 0, delta: part, logprobs: null, finish_reason: finish }]);
  const toolDelta = (part: object) => delta({ tool_calls: [{ index: 0, ...part }] });
  const parts =
    reply.kind === "text"
      ? [
          delta({ role: "assistant", content: "", refusal: null }),
          ...piecesOf(reply.text).map((content) => delta({ content })),
        ]
      : [
          delta({ role: "assistant", content: null }),
          toolDelta({ id: "call_1", type: "function", function: { name: reply.tool, arguments: "" } }),
          ...piecesOf(JSON.stringify(reply.arguments)).map((piece) =>
            toolDelta({ function: { arguments: piece } }),
          ),
        ];
  const end = [delta({}, finishOf(reply)), ...(withUsage ? [chunk([], usage)] : []), "data: [DONE]\n\n"];
  return [...parts, ...end];
}
