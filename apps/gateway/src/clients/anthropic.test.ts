import Anthropic from "@anthropic-ai/sdk";
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { fakeAnthropic } from "../testing/fake-anthropic";
import { answerJson } from "../testing/fake-upstream";
import type { ConnectedClient, Failure, Said, Setup } from "./client-under-test";
import { guaranteesOf } from "./guarantees";
import { address, model, prompt, type Scene, startScene, toolResult } from "./scene";

/** The official client, unchanged: only `baseURL` and `apiKey` are ours. */
const connect = ({ url, key, retries, headers }: Setup) =>
  new Anthropic({ apiKey: key, baseURL: url, maxRetries: retries, defaultHeaders: headers });

const Answer = z.object({ text: z.string() });
const tools = [
  {
    name: "send_mail",
    description: "Sends a mail.",
    input_schema: { type: "object" as const, properties: { text: { type: "string" } }, required: ["text"] },
  },
];

guaranteesOf("@anthropic-ai/sdk", {
  provider: "anthropic",
  answers: fakeAnthropic,
  connect: (setup) => messagesClient(connect(setup)),
  errors: {
    401: Anthropic.AuthenticationError,
    403: Anthropic.PermissionDeniedError,
    404: Anthropic.NotFoundError,
    429: Anthropic.RateLimitError,
    503: Anthropic.InternalServerError,
  },
  failureOf,
  waitsForRetryAfter: true,
  heedsShouldRetry: true,
});

/** What the official client's errors say, code and request id included. */
function failureOf(error: InstanceType<typeof Anthropic.APIError<number, Headers, object>>): Failure {
  if (!error.errorCode || !error.type || !/^[0-9a-f-]{36}$/.test(error.requestID ?? "")) throw error;
  return {
    status: error.status,
    message: error.apiMessage ?? "",
    retryAfter: error.headers.get("retry-after"),
  };
}

function messagesClient(client: Anthropic): ConnectedClient {
  const common = { model, max_tokens: 100 };
  const messages = (content: string) => [{ role: "user" as const, content }];
  const saidBy = ({ content, usage }: Anthropic.Message): Said => ({
    texts: content.map((block) => (block.type === "text" ? block.text : "")),
    promptTokens: usage.input_tokens,
    completionTokens: usage.output_tokens,
  });
  return {
    chat: async (text, asked) =>
      saidBy(await client.messages.create({ ...common, model: asked, messages: messages(text) })),

    async stream(text, reading) {
      const stream = client.messages.stream(
        { ...common, messages: messages(text) },
        { signal: reading?.signal },
      );
      let pieces = "";
      stream.on("text", (piece) => {
        pieces += piece;
      });
      for await (const event of stream) if (event.type === "content_block_delta") reading?.onPiece();
      const final = saidBy(await stream.finalMessage());
      return { ...final, texts: [pieces, ...final.texts, await stream.finalText()] };
    },

    async callTool(text) {
      const asked = await client.messages.create({ ...common, messages: messages(text), tools });
      const call = asked.content.find((block) => block.type === "tool_use");
      if (!call) throw new Error("A call was expected.");
      return {
        arguments: call.input,
        answer: async (content) =>
          saidBy(
            await client.messages.create({
              ...common,
              messages: [
                ...messages(text),
                { role: "assistant", content: asked.content },
                { role: "user", content: [{ type: "tool_result", tool_use_id: call.id, content }] },
              ],
              tools,
            }),
          ),
      };
    },

    async streamToolCall(text) {
      const stream = client.messages.stream({ ...common, messages: messages(text), tools });
      const call = (await stream.finalMessage()).content.find((block) => block.type === "tool_use");
      return call?.input;
    },

    async structured(text) {
      const output_config = { format: zodOutputFormat(Answer) };
      return (await client.messages.parse({ ...common, messages: messages(text), output_config }))
        .parsed_output;
    },

    async streamStructured(text) {
      const output_config = { format: zodOutputFormat(Answer) };
      const stream = client.messages.stream({ ...common, messages: messages(text), output_config });
      return (await stream.finalMessage()).parsed_output;
    },

    async countTokens(text) {
      return (await client.messages.countTokens({ model, messages: messages(text) })).input_tokens;
    },
  };
}

describe("@anthropic-ai/sdk", () => {
  let scene: Scene;
  afterEach(() => scene.close());
  const start = async () => {
    scene = await startScene({ provider: "anthropic", answers: fakeAnthropic });
    const { url, key } = scene.gateway;
    return connect({ url, key, retries: 0, headers: {} });
  };
  const ask = { model, max_tokens: 100, messages: [{ role: "user" as const, content: prompt }] };

  it("works below /anthropic too, with the key as a bearer token", async () => {
    await start();
    const baseURL = `${scene.gateway.url}/anthropic`;
    const client = new Anthropic({ apiKey: null, authToken: scene.gateway.key, baseURL, maxRetries: 0 });

    const message = await client.messages.create(ask);

    expect(message.content).toEqual([{ type: "text", text: `You wrote: ${prompt}` }]);
    expect(scene.upstream.seen[0]?.headers).toMatchObject({ "x-api-key": "sk-sealed" });
    expect(scene.received()).not.toMatch(/vg_live|jane/);
  });

  it("knows an answer by our request id, and reads the provider's rate limits", async () => {
    const client = await start();
    const { data, response, request_id } = await client.messages.create(ask).withResponse();

    expect(request_id).toBe(response.headers.get("x-request-id"));
    expect(data).toHaveProperty("_request_id", request_id);
    expect(response.headers.get("anthropic-ratelimit-requests-remaining")).toBe("49");
  });

  it("sends signed thinking back as the provider wrote it, in a round trip with a tool", async () => {
    const client = await start();
    const thinking = { type: "enabled" as const, budget_tokens: 1_024 };
    const first = await client.messages.stream({ ...ask, thinking, tools }).finalMessage();
    const call = first.content.find((block) => block.type === "tool_use");
    expect(call?.input).toEqual({ text: prompt });

    const second = await client.messages.create({
      ...ask,
      thinking,
      tools,
      messages: [
        ...ask.messages,
        { role: "assistant", content: first.content },
        { role: "user", content: [{ type: "tool_result", tool_use_id: call?.id ?? "", content: prompt }] },
      ],
    });

    expect(second.content.at(-1)).toEqual({ type: "text", text: `The tool said: ${prompt}` });
    expect(scene.received()).not.toMatch(/jane|Heron/);
  });

  it("runs a tool in a loop of its own, with the values", async () => {
    const client = await start();
    const inputs: unknown[] = [];
    const sendMail = betaZodTool({
      name: "send_mail",
      description: "Sends a mail.",
      inputSchema: Answer,
      run: (input) => {
        inputs.push(input);
        return toolResult;
      },
    });

    const final = await client.beta.messages.toolRunner({ ...ask, tools: [sendMail] });

    expect(final.content).toMatchObject([{ type: "text", text: `The tool said: ${toolResult}` }]);
    expect(inputs).toEqual([{ text: prompt }]);
    expect(scene.received()).not.toMatch(/jane|example\.|Heron|vg_live/);
  });

  it("uses what is in beta, whose name goes along", async () => {
    const client = await start();

    const message = await client.beta.messages.create({ ...ask, betas: ["context-1m-2025-08-07"] });

    expect(message.content).toMatchObject([{ type: "text", text: `You wrote: ${prompt}` }]);
    expect(scene.upstream.seen[0]?.headers["anthropic-beta"]).toBe("context-1m-2025-08-07");
  });

  it("throws the provider's own errors as it does without us, with values put back", async () => {
    const client = await start();
    scene.upstream.script = (request, response) => {
      const pseudonym = /<EMAIL_[a-z2-7]{8}>/.exec(String(request.body))?.[0];
      const error = { type: "overloaded_error", message: `Cannot serve ${pseudonym}.` };
      answerJson({ type: "error", error, request_id: "req_provider" }, 529)(request, response);
    };

    await expect(client.messages.create(ask)).rejects.toMatchObject({
      status: 529,
      type: "overloaded_error",
      apiMessage: `Cannot serve ${address}.`,
    });
  });

  it("finds the models that the key may use", async () => {
    const client = await start();

    const models = await client.models.list();

    expect(models.data.map(({ id }) => id)).toEqual([model]);
    expect((await client.models.retrieve(model)).id).toBe(model);
    await expect(client.models.retrieve("test-2")).rejects.toBeInstanceOf(Anthropic.NotFoundError);
  });
});
