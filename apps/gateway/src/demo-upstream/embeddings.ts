import { createHash } from "node:crypto";
import { z } from "zod";
import { demoCall } from "./answer";
import { countWords, textOf } from "./reply";

const dimensionsMax = 4096;
const Dimensions = z.number().int().min(1).max(dimensionsMax);
const dimensionsDefault = 8;

const EmbeddingsRequest = z.object({
  model: z.string().default("demo"),
  input: z.union([z.string(), z.array(z.string()).min(1)]),
  encoding_format: z.string().nullish(),
  dimensions: Dimensions.nullish(),
});

/** OpenAI's embeddings, as numbers or in base64, which its SDKs ask for. */
export const embeddings = demoCall(EmbeddingsRequest, (request, { model }) => {
  const texts = typeof request.input === "string" ? [request.input] : request.input;
  const tokens = countWords(texts.join(" "));
  const data = texts.map((text, index) => {
    const vector = vectorOf(text, request.dimensions ?? dimensionsDefault);
    const embedding = request.encoding_format === "base64" ? toBase64(vector) : vector;
    return { object: "embedding", index, embedding };
  });
  const usage = { prompt_tokens: tokens, total_tokens: tokens };
  return { body: { object: "list", data, model: model || request.model, usage } };
});

const EmbedRequest = z.object({
  content: z.object({ parts: z.array(z.object({ text: z.string().optional() })) }),
  outputDimensionality: Dimensions.nullish(),
});

/** Gemini's `:embedContent`. */
export const embedContent = demoCall(EmbedRequest, (request) => ({ body: { embedding: embed(request) } }));

/** Gemini's `:batchEmbedContents`. */
export const batchEmbedContents = demoCall(
  z.object({ requests: z.array(EmbedRequest).min(1) }),
  (request) => ({
    body: { embeddings: request.requests.map(embed) },
  }),
);

function embed({ content, outputDimensionality }: z.infer<typeof EmbedRequest>) {
  return { values: vectorOf(textOf(content.parts), outputDimensionality ?? dimensionsDefault) };
}

/** Of length one, and the same for the same text. It says nothing about what the text means. */
function vectorOf(text: string, dimensions: number): number[] {
  const raw = Array.from({ length: dimensions }, (_, index) => {
    return createHash("sha256").update(`${index}|${text}`).digest().readInt16BE(0);
  });
  const length = Math.hypot(...raw) || 1;
  return raw.map((value) => value / length);
}

function toBase64(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString("base64");
}
