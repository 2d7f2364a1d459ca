import OpenAI from "openai";
import { zodResponseFormat, zodTextFormat } from "openai/helpers/zod";
import { z } from "zod";
import type { ClientUnderTest, ConnectedClient, Failure, Said } from "./client-under-test";
import { model } from "./scene";

/** The official client's two ways of talking, for the servers that it is pointed at. */

const Answer = z.object({ text: z.string() });
const parameters = { type: "object", properties: { text: { type: "string" } }, required: ["text"] };
const chatTools = [
  { type: "function" as const, function: { name: "send_mail", description: "Sends a mail.", parameters } },
];
const tools = [
  {
    type: "function" as const,
    name: "send_mail",
    description: "Sends a mail.",
    parameters: { ...parameters, additionalProperties: false },
    strict: true,
  },
];

export const openAiErrors = {
  401: OpenAI.AuthenticationError,
  403: OpenAI.PermissionDeniedError,
  404: OpenAI.NotFoundError,
  429: OpenAI.RateLimitError,
  503: OpenAI.InternalServerError,
};

/** What the official client's errors say, code and request id included. */
export function openAiFailure(error: InstanceType<typeof OpenAI.APIError<number, Headers, object>>): Failure {
  if (!error.code || !/^[0-9a-f-]{36}$/.test(error.requestID ?? "")) throw error;
  return { status: error.status, message: error.message, retryAfter: error.headers.get("retry-after") };
}

export const openAiTraits = {
  errors: openAiErrors,
  failureOf: openAiFailure,
  waitsForRetryAfter: true,
  heedsShouldRetry: true,
} satisfies Partial<ClientUnderTest>;

export function chatClient(client: OpenAI): ConnectedClient {
  const messages = (content: string) => [{ role: "user" as const, content }];
  const saidBy = (completion: OpenAI.ChatCompletion): Said => ({
    texts: [completion.choices[0]?.message.content ?? ""],
    promptTokens: completion.usage?.prompt_tokens,
    completionTokens: completion.usage?.completion_tokens,
  });
  return {
    chat: async (text, model) =>
      saidBy(await client.chat.completions.create({ model, messages: messages(text) })),

    async stream(text, reading) {
      const runner = client.chat.completions.stream(
        { model, messages: messages(text), stream_options: { include_usage: true } },
        { signal: reading?.signal },
      );
      let pieces = "";
      for await (const chunk of runner) {
        pieces += chunk.choices[0]?.delta.content ?? "";
        if (pieces !== "") reading?.onPiece();
      }
      const final = saidBy(await runner.finalChatCompletion());
      return { ...final, texts: [pieces, ...final.texts, (await runner.finalContent()) ?? ""] };
    },

    async callTool(text) {
      const asked = await client.chat.completions.create({
        model,
        messages: messages(text),
        tools: chatTools,
      });
      const call = asked.choices[0]?.message.tool_calls?.[0];
      if (call?.type !== "function") throw new Error("A call was expected.");
      return {
        arguments: JSON.parse(call.function.arguments),
        answer: async (content) =>
          saidBy(
            await client.chat.completions.create({
              model,
              messages: [
                ...messages(text),
                { role: "assistant", tool_calls: [call] },
                { role: "tool", tool_call_id: call.id, content },
              ],
              tools: chatTools,
            }),
          ),
      };
    },

    async streamToolCall(text) {
      const runner = client.chat.completions.stream({ model, messages: messages(text), tools: chatTools });
      const call = (await runner.finalMessage()).tool_calls?.[0];
      return call?.type === "function" ? JSON.parse(call.function.arguments) : undefined;
    },

    async structured(text) {
      const completion = await client.chat.completions.parse({
        model,
        messages: messages(text),
        response_format: zodResponseFormat(Answer, "answer"),
      });
      return completion.choices[0]?.message.parsed;
    },

    async streamStructured(text) {
      const runner = client.chat.completions.stream({
        model,
        messages: messages(text),
        response_format: zodResponseFormat(Answer, "answer"),
      });
      return (await runner.finalChatCompletion()).choices[0]?.message.parsed;
    },

    async embed(input) {
      return (await client.embeddings.create({ model, input })).data[0]?.embedding ?? [];
    },
  };
}

export function responsesClient(client: OpenAI): ConnectedClient {
  const saidBy = (response: OpenAI.Responses.Response): Said => ({
    texts: response.output.flatMap((item) =>
      item.type === "message"
        ? item.content.map((part) => (part.type === "output_text" ? part.text : ""))
        : [],
    ),
    promptTokens: response.usage?.input_tokens,
    completionTokens: response.usage?.output_tokens,
  });
  return {
    chat: async (input, model) => saidBy(await client.responses.create({ model, input })),

    async stream(input, reading) {
      const stream = client.responses.stream({ model, input }, { signal: reading?.signal });
      let pieces = "";
      for await (const event of stream) {
        if (event.type !== "response.output_text.delta") continue;
        pieces += event.delta;
        reading?.onPiece();
      }
      const final = saidBy(await stream.finalResponse());
      return { ...final, texts: [pieces, ...final.texts] };
    },

    async callTool(text) {
      const asked = await client.responses.create({ model, input: text, tools });
      const call = asked.output.find((item) => item.type === "function_call");
      if (!call) throw new Error("A call was expected.");
      return {
        arguments: JSON.parse(call.arguments),
        answer: async (output) =>
          saidBy(
            await client.responses.create({
              model,
              input: [
                { role: "user", content: text },
                call,
                { type: "function_call_output", call_id: call.call_id, output },
              ],
              tools,
            }),
          ),
      };
    },

    async streamToolCall(input) {
      const stream = client.responses.stream({ model, input, tools });
      let pieces = "";
      for await (const event of stream) {
        if (event.type === "response.function_call_arguments.delta") pieces += event.delta;
      }
      const call = (await stream.finalResponse()).output.find((item) => item.type === "function_call");
      if (call?.arguments !== pieces) throw new Error("The pieces are not the whole.");
      return JSON.parse(pieces);
    },

    async structured(input) {
      const text = { format: zodTextFormat(Answer, "answer") };
      return (await client.responses.parse({ model, input, text })).output_parsed;
    },

    async streamStructured(input) {
      const text = { format: zodTextFormat(Answer, "answer") };
      return (await client.responses.stream({ model, input, text }).finalResponse()).output_parsed;
    },
  };
}
