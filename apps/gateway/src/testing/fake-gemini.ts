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

/** An upstream with Gemini's content, tokens and embeddings. */

const Part = z.object({
  text: z.string().optional(),
  functionResponse: z
    .object({ name: z.string(), response: z.union([z.record(z.string(), z.unknown()), z.string()]) })
    .optional(),
});
const ContentBody = z.object({
  contents: z.array(z.object({ role: z.string().optional(), parts: z.array(Part) })),
  tools: z
    .array(z.object({ functionDeclarations: z.array(z.object({ name: z.string() })).optional() }))
    .optional(),
  generationConfig: z.object({ responseMimeType: z.string().optional() }).optional(),
});
type ContentBody = z.infer<typeof ContentBody>;
const BatchBody = z.object({ requests: z.array(z.unknown()) });

const usageMetadata = {
  promptTokenCount: promptTokens,
  candidatesTokenCount: completionTokens,
  totalTokenCount: promptTokens + completionTokens,
  promptTokensDetails: [{ modality: "TEXT", tokenCount: promptTokens }],
};

/** Of what the model thought before a call; a result without it is refused. */
const signature = "ZmFrZSBzaWduYXR1cmU=";
const unsigned = answerJson(
  {
    error: {
      code: 400,
      message: "A function call misses its thought signature.",
      status: "INVALID_ARGUMENT",
    },
  },
  400,
);

export function fakeGemini(trouble?: Trouble): Script {
  return answerByPath({
    ":generateContent": (request, response) => {
      const asked = heard(bodyOf(request.body));
      const reply = replyTo(asked);
      if (asked.isToolResult && !request.body.includes(signature)) return unsigned(request, response);
      return answerJson(answerOf([partOf(reply)], "STOP", usageMetadata))(request, response);
    },
    ":streamGenerateContent": (request, response) => {
      const reply = replyTo(heard(bodyOf(request.body)));
      return answerEvents(eventsOf(reply), trouble)(request, response);
    },
    ":countTokens": answerJson({
      totalTokens: promptTokens,
      promptTokensDetails: usageMetadata.promptTokensDetails,
    }),
    ":embedContent": answerJson({ embedding: { values: vector } }),
    ":batchEmbedContents": (request, response) => {
      const { requests } = BatchBody.parse(JSON.parse(request.body.toString("utf8")));
      return answerJson({ embeddings: requests.map(() => ({ values: vector })) })(request, response);
    },
  });
}

function bodyOf(bytes: Buffer): ContentBody {
  return ContentBody.parse(JSON.parse(bytes.toString("utf8")));
}

function heard(body: ContentBody): Heard {
  const parts = body.contents.at(-1)?.parts ?? [];
  const result = parts.find((part) => part.functionResponse)?.functionResponse?.response;
  const spoken = typeof result === "object" ? String(Object.values(result).at(-1)) : result;
  return {
    text: spoken ?? parts.map((part) => part.text ?? "").join(""),
    tool: body.tools?.flatMap((tool) => tool.functionDeclarations ?? [])[0]?.name,
    isToolResult: result !== undefined,
    isJson: body.generationConfig?.responseMimeType === "application/json",
  };
}

function answerOf(parts: readonly object[], finishReason: string | undefined, usage: object): object {
  return {
    candidates: [{ content: { parts, role: "model" }, ...(finishReason && { finishReason }), index: 0 }],
    usageMetadata: usage,
    modelVersion: "gemini-test",
    responseId: "r-1",
  };
}

/** A call comes in one piece, and with what the model thought of it, signed. */
function partOf(reply: Reply): object {
  return reply.kind === "text"
    ? { text: reply.text }
    : { functionCall: { name: reply.tool, args: reply.arguments }, thoughtSignature: signature };
}

function eventsOf(reply: Reply): string[] {
  const parts = reply.kind === "text" ? piecesOf(reply.text).map((text) => ({ text })) : [partOf(reply)];
  const { candidatesTokenCount: _later, ...soFar } = usageMetadata;
  return parts
    .map((part, at) =>
      at === parts.length - 1 ? answerOf([part], "STOP", usageMetadata) : answerOf([part], undefined, soFar),
    )
    .map((payload) => `data: ${JSON.stringify(payload)}\r\n\r\n`);
}
