import { ApiError, type GenerateContentResponse, GoogleGenAI, Type } from "@google/genai";
import { afterEach, describe, expect, it } from "vitest";
import { fakeGemini } from "../testing/fake-gemini";
import type { ConnectedClient, Failure, Said, Setup } from "./client-under-test";
import { guaranteesOf } from "./guarantees";
import { model, prompt, type Scene, startScene } from "./scene";

/** The official client, unchanged: only `httpOptions.baseUrl` and `apiKey` are ours. */
const connect = ({ url, key, retries, headers }: Setup, apiVersion = "v1beta") =>
  new GoogleGenAI({
    apiKey: key,
    apiVersion,
    httpOptions: {
      baseUrl: url,
      headers,
      ...(retries > 0 && { retryOptions: { attempts: retries + 1, initialDelay: 0.1 } }),
    },
  });

const schema = { type: Type.OBJECT, properties: { text: { type: Type.STRING } }, required: ["text"] };
const tools = [
  { functionDeclarations: [{ name: "send_mail", description: "Sends a mail.", parameters: schema }] },
];

const traits = {
  provider: "gemini",
  answers: fakeGemini,
  errors: { 401: ApiError, 403: ApiError, 404: ApiError, 429: ApiError, 503: ApiError },
  failureOf,
  waitsForRetryAfter: false,
  heedsShouldRetry: false,
} as const;

guaranteesOf("@google/genai", { ...traits, connect: (setup) => contentClient(connect(setup)) });

/** Which is what the client asks for by itself from its third version on. */
guaranteesOf("@google/genai, at v1", {
  ...traits,
  connect: (setup) => contentClient(connect(setup, "v1")),
});

/** The message of this client's errors is the whole body. */
function failureOf({ status, message }: ApiError): Failure {
  const { error } = JSON.parse(message);
  if (error.code !== status || !error.status || !error.details[0].reason) throw new Error(message);
  return { status, message: error.message, retryAfter: undefined };
}

function contentClient({ models }: GoogleGenAI): ConnectedClient {
  const saidBy = ({ text, usageMetadata }: GenerateContentResponse): Said => ({
    texts: [text ?? ""],
    promptTokens: usageMetadata?.promptTokenCount,
    completionTokens: usageMetadata?.candidatesTokenCount,
  });
  return {
    chat: async (contents, asked) => saidBy(await models.generateContent({ model: asked, contents })),

    async stream(contents, reading) {
      const stream = await models.generateContentStream({
        model,
        contents,
        config: { ...(reading && { abortSignal: reading.signal }) },
      });
      let pieces = "";
      let last: GenerateContentResponse | undefined;
      for await (const chunk of stream) {
        pieces += chunk.text ?? "";
        last = chunk;
        reading?.onPiece();
      }
      if (!last) throw new Error("The stream was empty.");
      return { ...saidBy(last), texts: [pieces] };
    },

    async callTool(contents) {
      const asked = await models.generateContent({ model, contents, config: { tools } });
      const call = asked.functionCalls?.[0];
      const content = asked.candidates?.[0]?.content;
      if (!call?.name || !content) throw new Error("A call was expected.");
      const { name } = call;
      return {
        arguments: call.args,
        answer: async (output) =>
          saidBy(
            await models.generateContent({
              model,
              contents: [
                { role: "user", parts: [{ text: contents }] },
                content,
                { role: "user", parts: [{ functionResponse: { name, response: { output } } }] },
              ],
              config: { tools },
            }),
          ),
      };
    },

    async streamToolCall(contents) {
      for await (const chunk of await models.generateContentStream({ model, contents, config: { tools } })) {
        if (chunk.functionCalls?.[0]) return chunk.functionCalls[0].args;
      }
      return undefined;
    },

    async structured(contents) {
      const config = { responseMimeType: "application/json", responseSchema: schema };
      return JSON.parse((await models.generateContent({ model, contents, config })).text ?? "");
    },

    async streamStructured(contents) {
      const config = { responseMimeType: "application/json", responseSchema: schema };
      let json = "";
      for await (const chunk of await models.generateContentStream({ model, contents, config })) {
        json += chunk.text ?? "";
      }
      return JSON.parse(json);
    },

    async embed(contents) {
      return (await models.embedContent({ model, contents })).embeddings?.[0]?.values ?? [];
    },

    async countTokens(contents) {
      return (await models.countTokens({ model, contents })).totalTokens ?? 0;
    },
  };
}

describe("@google/genai", () => {
  let scene: Scene;
  afterEach(() => scene.close());

  it("holds a conversation: what it sends again is redacted again", async () => {
    scene = await startScene({ provider: "gemini", answers: fakeGemini });
    const { url, key } = scene.gateway;
    const chat = connect({ url, key, retries: 0, headers: {} }).chats.create({ model });

    await chat.sendMessage({ message: prompt });
    const answer = await chat.sendMessage({ message: "And again." });

    expect(answer.text).toBe("You wrote: And again.");
    expect(chat.getHistory().map((content) => content.parts?.[0]?.text)).toEqual([
      prompt,
      `You wrote: ${prompt}`,
      "And again.",
      "You wrote: And again.",
    ]);
    expect(scene.received()).not.toMatch(/jane|Heron|vg_live/);
    expect(scene.upstream.seen[0]?.headers).toMatchObject({ "x-goog-api-key": "sk-sealed" });
  });
});
