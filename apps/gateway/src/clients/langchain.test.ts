import { ChatAnthropic } from "@langchain/anthropic";
import type { Embeddings } from "@langchain/core/embeddings";
import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { type AIMessageChunk, HumanMessage, ToolMessage, type UsageMetadata } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { ChatGoogleGenerativeAI, GoogleGenerativeAIEmbeddings } from "@langchain/google-genai";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { fakeAnthropic } from "../testing/fake-anthropic";
import { fakeChat } from "../testing/fake-chat";
import { fakeGemini } from "../testing/fake-gemini";
import { fakeResponses } from "../testing/fake-responses";
import type { ConnectedClient, Failure, Said, Setup } from "./client-under-test";
import { guaranteesOf } from "./guarantees";
import { model } from "./scene";

/** LangChain's models of the providers, unchanged: only the address and the key are ours. */

type ModelOf = (id: string) => BaseChatModel;

const openAi =
  ({ url, key, retries, headers }: Setup, useResponsesApi: boolean): ModelOf =>
  (id) =>
    new ChatOpenAI({
      model: id,
      apiKey: key,
      maxRetries: retries,
      useResponsesApi,
      configuration: { baseURL: `${url}/v1`, defaultHeaders: headers },
    });

const anthropic =
  ({ url, key, retries, headers }: Setup): ModelOf =>
  (id) =>
    new ChatAnthropic({
      model: id,
      apiKey: key,
      maxRetries: retries,
      anthropicApiUrl: url,
      clientOptions: { defaultHeaders: headers },
    });

const google =
  ({ url, key, retries, headers }: Setup): ModelOf =>
  (id) =>
    new ChatGoogleGenerativeAI({
      model: id,
      apiKey: key,
      maxRetries: retries,
      baseUrl: url,
      customHeaders: headers,
    });

/** The errors are those of the SDKs that LangChain brings along. */
const traits = {
  errors: {
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    429: "RateLimitError",
    503: "InternalServerError",
  },
  failureOf: ({ status, message, headers }: Error & { status?: number; headers?: Headers }): Failure => ({
    status,
    message,
    retryAfter: headers?.get("retry-after"),
  }),
  waitsForRetryAfter: false,
  heedsShouldRetry: false,
};

guaranteesOf("@langchain/openai: chat completions", {
  ...traits,
  provider: "openai",
  answers: fakeChat,
  connect(setup) {
    const { url, key, retries } = setup;
    const configuration = { baseURL: `${url}/v1` };
    const embeddings = new OpenAIEmbeddings({ model, apiKey: key, maxRetries: retries, configuration });
    return chatClient(openAi(setup, false), embeddings);
  },
});

guaranteesOf("@langchain/openai: responses", {
  ...traits,
  provider: "openai",
  answers: fakeResponses,
  connect: (setup) => chatClient(openAi(setup, true)),
});

guaranteesOf("@langchain/anthropic", {
  ...traits,
  provider: "anthropic",
  answers: fakeAnthropic,
  connect: (setup) => chatClient(anthropic(setup)),
});

const fetchError = "GoogleGenerativeAIFetchError";
guaranteesOf("@langchain/google-genai", {
  ...traits,
  errors: {
    401: fetchError,
    403: fetchError,
    404: fetchError,
    429: fetchError,
    503: fetchError,
  },
  triesAgainAfter429: false,
  seesErrorEvents: false,
  provider: "gemini",
  answers: fakeGemini,
  connect(setup) {
    const { url, key } = setup;
    const embeddings = new GoogleGenerativeAIEmbeddings({ model, apiKey: key, baseUrl: url });
    return chatClient(google(setup), embeddings);
  },
});

const unhandled = "unhandledRejection";
const watchers = process.listeners(unhandled);
// Google's older SDK leaves a promise behind that nobody waits for when a stream is aborted.
const isLeftBehind = (reason: unknown) => String(reason).includes("Error reading from the stream");
beforeAll(() => {
  process.removeAllListeners(unhandled);
  process.on(unhandled, (reason, promise) => {
    if (!isLeftBehind(reason)) for (const watcher of watchers) watcher(reason, promise);
  });
});
afterAll(() => {
  process.removeAllListeners(unhandled);
  for (const watcher of watchers) process.on(unhandled, watcher);
});

const Answer = z.object({ text: z.string() });
const sendMail = tool(() => "", { name: "send_mail", description: "Sends a mail.", schema: Answer });

function saidBy({ text, usage_metadata }: AIMessageChunk): Said {
  // Its inferred type is empty under this compiler's strictness about optional members.
  const usage = usage_metadata as UsageMetadata | undefined;
  return { texts: [text], promptTokens: usage?.input_tokens, completionTokens: usage?.output_tokens };
}

function withTool(chat: BaseChatModel) {
  if (!chat.bindTools) throw new Error("The model takes no tools.");
  return chat.bindTools([sendMail]);
}

function chatClient(modelOf: ModelOf, embeddings?: Embeddings): ConnectedClient {
  return {
    chat: async (text, asked) => saidBy(await modelOf(asked).invoke(text)),

    async stream(text, reading) {
      let whole: AIMessageChunk | undefined;
      let pieces = "";
      const options = reading && { signal: reading.signal };
      for await (const chunk of await modelOf(model).stream(text, options)) {
        whole = whole?.concat(chunk) ?? chunk;
        pieces += chunk.text;
        if (pieces !== "") reading?.onPiece();
      }
      if (!whole) throw new Error("The stream was empty.");
      const said = saidBy(whole);
      return { ...said, texts: [pieces, ...said.texts] };
    },

    async callTool(text) {
      const chat = withTool(modelOf(model));
      const asked = await chat.invoke(text);
      const call = asked.tool_calls?.[0];
      if (!call) throw new Error("A call was expected.");
      const { name, id = "" } = call;
      return {
        arguments: call.args,
        answer: async (content) =>
          saidBy(
            await chat.invoke([
              new HumanMessage(text),
              asked,
              new ToolMessage({ content, name, tool_call_id: id }),
            ]),
          ),
      };
    },

    async streamToolCall(text) {
      let whole: AIMessageChunk | undefined;
      for await (const chunk of await withTool(modelOf(model)).stream(text)) {
        whole = whole?.concat(chunk) ?? chunk;
      }
      return whole?.tool_calls?.[0]?.args;
    },

    structured: (text) => modelOf(model).withStructuredOutput(Answer).invoke(text),

    async streamStructured(text) {
      // By tools, which is some models' own choice, LangChain reads each piece of Claude's arguments as a whole.
      const chat = modelOf(model).withStructuredOutput(Answer, { method: "jsonSchema" });
      let last: unknown;
      for await (const partial of await chat.stream(text)) last = partial;
      return last;
    },

    ...(embeddings && { embed: (text: string) => embeddings.embedQuery(text) }),
  };
}
