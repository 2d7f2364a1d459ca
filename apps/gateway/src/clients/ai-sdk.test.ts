import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogleGenerativeAI } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import {
  APICallError,
  type EmbeddingModel,
  embed,
  generateObject,
  generateText,
  type LanguageModel,
  type LanguageModelUsage,
  type ModelMessage,
  Output,
  stepCountIs,
  streamText,
  type ToolSet,
  tool,
} from "ai";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { fakeAnthropic } from "../testing/fake-anthropic";
import { fakeChat } from "../testing/fake-chat";
import { fakeGemini } from "../testing/fake-gemini";
import { fakeResponses } from "../testing/fake-responses";
import type { ConnectedClient, Failure, Said, Setup } from "./client-under-test";
import { guaranteesOf } from "./guarantees";
import { model, prompt, type Scene, startScene, toolResult } from "./scene";

/** The Vercel AI SDK with its providers, unchanged: only `baseURL` and `apiKey` are ours. */

globalThis.AI_SDK_LOG_WARNINGS = false;

const openAi = ({ url, key, headers }: Setup) => createOpenAI({ baseURL: `${url}/v1`, apiKey: key, headers });
const anthropic = ({ url, key, headers }: Setup) =>
  createAnthropic({ baseURL: `${url}/v1`, apiKey: key, headers });
const google = ({ url, key, headers }: Setup) =>
  createGoogleGenerativeAI({ baseURL: `${url}/v1beta`, apiKey: key, headers });

const traits = {
  errors: { 401: APICallError, 403: APICallError, 404: APICallError, 429: APICallError, 503: APICallError },
  failureOf: ({ statusCode, message, responseHeaders }: APICallError): Failure => ({
    status: statusCode,
    message,
    retryAfter: responseHeaders?.["retry-after"] ?? null,
  }),
  waitsForRetryAfter: true,
  heedsShouldRetry: false,
};

guaranteesOf("ai with @ai-sdk/openai: responses", {
  ...traits,
  provider: "openai",
  answers: fakeResponses,
  connect: (setup) => textClient(setup, openAi(setup)),
});

guaranteesOf("ai with @ai-sdk/openai: chat completions", {
  ...traits,
  provider: "openai",
  answers: fakeChat,
  connect: (setup) => textClient(setup, openAi(setup).chat, openAi(setup).embedding(model)),
});

guaranteesOf("ai with @ai-sdk/anthropic", {
  ...traits,
  provider: "anthropic",
  answers: fakeAnthropic,
  connect: (setup) => textClient(setup, anthropic(setup)),
});

guaranteesOf("ai with @ai-sdk/google", {
  ...traits,
  provider: "gemini",
  answers: fakeGemini,
  connect: (setup) => textClient(setup, google(setup), google(setup).embedding(model)),
});

const Answer = z.object({ text: z.string() });
const tools: ToolSet = { send_mail: tool({ description: "Sends a mail.", inputSchema: Answer }) };

function saidBy(text: string, usage: LanguageModelUsage): Said {
  return { texts: [text], promptTokens: usage.inputTokens, completionTokens: usage.outputTokens };
}

function textClient(
  { retries }: Setup,
  modelOf: (id: string) => LanguageModel,
  embedding?: EmbeddingModel,
): ConnectedClient {
  const common = { model: modelOf(model), maxRetries: retries };
  return {
    async chat(prompt, asked) {
      const { text, usage } = await generateText({ ...common, model: modelOf(asked), prompt });
      return saidBy(text, usage);
    },

    async stream(prompt, reading) {
      const result = streamText({
        ...common,
        prompt,
        onError: () => {},
        ...(reading && { abortSignal: reading.signal }),
      });
      let pieces = "";
      for await (const part of result.fullStream) {
        if (part.type === "error") throw part.error;
        if (part.type !== "text-delta") continue;
        pieces += part.text;
        reading?.onPiece();
      }
      const said = saidBy(await result.text, await result.usage);
      return { ...said, texts: [pieces, ...said.texts] };
    },

    async callTool(prompt) {
      const asked = await generateText({ ...common, prompt, tools });
      const call = asked.toolCalls[0];
      if (!call) throw new Error("A call was expected.");
      const { toolCallId, toolName } = call;
      return {
        arguments: call.input,
        async answer(value) {
          const output = { type: "text" as const, value };
          const messages: ModelMessage[] = [
            { role: "user", content: prompt },
            ...asked.response.messages,
            { role: "tool", content: [{ type: "tool-result", toolCallId, toolName, output }] },
          ];
          const { text, usage } = await generateText({ ...common, messages, tools });
          return saidBy(text, usage);
        },
      };
    },

    async streamToolCall(prompt) {
      const result = streamText({ ...common, prompt, tools });
      await result.consumeStream();
      return (await result.toolCalls)[0]?.input;
    },

    async structured(prompt) {
      const { object } = await generateObject({ ...common, prompt, schema: Answer });
      const { output } = await generateText({ ...common, prompt, output: Output.object({ schema: Answer }) });
      if (output.text !== object.text) throw new Error("Two ways to ask gave two answers.");
      return object;
    },

    async streamStructured(prompt) {
      const result = streamText({ ...common, prompt, output: Output.object({ schema: Answer }) });
      let last: unknown;
      for await (const partial of result.partialOutputStream) last = partial;
      if (JSON.stringify(last) !== JSON.stringify(await result.output))
        throw new Error("Parts are no whole.");
      return last;
    },

    ...(embedding && {
      embed: async (value: string) =>
        (await embed({ model: embedding, value, maxRetries: retries })).embedding,
    }),
  };
}

describe("ai", () => {
  let scene: Scene;
  afterEach(() => scene.close());

  it.each([
    ["openai", fakeResponses, openAi],
    ["anthropic", fakeAnthropic, anthropic],
    ["gemini", fakeGemini, google],
  ] as const)("runs a tool of its own in a stream, with %s", async (provider, answers, connect) => {
    scene = await startScene({ provider, answers });
    const { url, key } = scene.gateway;
    const inputs: unknown[] = [];
    const send_mail = tool({
      inputSchema: Answer,
      execute: async (input) => {
        inputs.push(input);
        return toolResult;
      },
    });

    const result = streamText({
      model: connect({ url, key, retries: 0, headers: {} })(model),
      prompt,
      tools: { send_mail },
      stopWhen: stepCountIs(3),
    });

    expect(await result.text).toBe(`The tool said: ${toolResult}`);
    expect(inputs).toEqual([{ text: prompt }]);
    expect(scene.received()).not.toMatch(/jane|example\.|Heron|vg_live/);
  });
});
