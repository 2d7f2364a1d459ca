import { z } from "zod";
import { type Answer, type Asked, dataEvent, demoCall } from "./answer";
import { countTurns, pieces, type Reply, replyTo, textOf } from "./reply";

const Content = z.object({
  role: z.string().optional(),
  parts: z.array(z.object({ text: z.string().optional() })).optional(),
});
const Tool = z.object({ functionDeclarations: z.array(z.object({ name: z.string() })).optional() });
const ContentRequest = z.object({
  systemInstruction: Content.nullish(),
  contents: z.array(Content).min(1),
  tools: z.array(Tool).nullish(),
});
type ContentRequest = z.infer<typeof ContentRequest>;

/** Gemini's `:generateContent`. */
export const generateContent = demoCall(ContentRequest, (request, asked) => {
  const reply = replyOf(request, asked);
  return { body: chunkOf(reply, partOf(reply), true) };
});

/** Gemini's `:streamGenerateContent?alt=sse`: the last event says why the model stopped. */
export const streamGenerateContent = demoCall(ContentRequest, (request, asked): Answer => {
  const reply = replyOf(request, asked);
  const parts = reply.toolCall ? [partOf(reply)] : pieces(reply.text ?? "").map((text) => ({ text }));
  return { events: parts.map((part, index) => dataEvent(chunkOf(reply, part, index === parts.length - 1))) };
});

const CountRequest = z.union([
  ContentRequest,
  z.object({ generateContentRequest: ContentRequest }).transform((body) => body.generateContentRequest),
]);

/** What a call of the same shape would cost. */
export const countContentTokens = demoCall(CountRequest, (request) => ({
  body: { totalTokens: countTurns(turnsOf(request)) },
}));

function replyOf(request: ContentRequest, { id, created, model }: Asked): Reply {
  const tool = request.tools?.flatMap((one) => one.functionDeclarations ?? [])[0]?.name;
  return replyTo({ model, turns: turnsOf(request), tool }, id, created);
}

function turnsOf({ systemInstruction, contents }: ContentRequest) {
  const turns = contents.map(({ role, parts }) => ({ role: role ?? "user", text: textOf(parts) }));
  return [{ role: "system", text: textOf(systemInstruction?.parts) }, ...turns];
}

function partOf({ text, toolCall }: Reply) {
  return toolCall ? { functionCall: { name: toolCall.name, args: toolCall.input } } : { text };
}

function chunkOf({ id, model, promptTokens, completionTokens }: Reply, part: object, isLast: boolean) {
  const candidate = { content: { parts: [part], role: "model" }, index: 0 };
  return {
    candidates: [isLast ? { ...candidate, finishReason: "STOP" } : candidate],
    usageMetadata: {
      promptTokenCount: promptTokens,
      ...(isLast && { candidatesTokenCount: completionTokens }),
      totalTokenCount: promptTokens + (isLast ? completionTokens : 0),
    },
    modelVersion: model,
    responseId: id,
  };
}
