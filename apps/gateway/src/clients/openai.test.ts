import OpenAI, { AzureOpenAI } from "openai";
import { afterEach, describe, expect, it } from "vitest";
import { fakeChat } from "../testing/fake-chat";
import { vector } from "../testing/fake-model";
import { fakeResponses } from "../testing/fake-responses";
import type { Setup } from "./client-under-test";
import { guaranteesOf } from "./guarantees";
import { chatClient, openAiTraits, responsesClient } from "./openai-adapter";
import { model, prompt, type Scene, startScene, toolResult } from "./scene";

/** The official client, unchanged: only `baseURL` and `apiKey` are ours. */
const connect = ({ url, key, retries, headers }: Setup) =>
  new OpenAI({ apiKey: key, baseURL: `${url}/v1`, maxRetries: retries, defaultHeaders: headers });

const connectAzure = ({ url, key, retries, headers }: Setup) =>
  new AzureOpenAI({
    apiKey: key,
    endpoint: url,
    apiVersion: "2025-01-01-preview",
    maxRetries: retries,
    defaultHeaders: headers,
  });

guaranteesOf("openai: chat completions", {
  ...openAiTraits,
  provider: "openai",
  answers: fakeChat,
  connect: (setup) => chatClient(connect(setup)),
});

guaranteesOf("openai: responses", {
  ...openAiTraits,
  provider: "openai",
  answers: fakeResponses,
  connect: (setup) => responsesClient(connect(setup)),
});

guaranteesOf("openai, for a Claude model", {
  ...openAiTraits,
  provider: "anthropic",
  answers: fakeChat,
  connect: (setup) => ({ ...chatClient(connect(setup)), embed: undefined }),
});

guaranteesOf("openai, for a Gemini model", {
  ...openAiTraits,
  provider: "gemini",
  answers: fakeChat,
  connect: (setup) => chatClient(connect(setup)),
});

guaranteesOf("openai: AzureOpenAI", {
  ...openAiTraits,
  provider: "azure-openai",
  answers: fakeChat,
  connect: (setup) => chatClient(connectAzure(setup)),
});

describe("Azure's newer API, without deployments and dates", () => {
  it("is called by the official client of OpenAI, as Azure tells its users", async () => {
    const scene = await startScene({ provider: "azure-openai", answers: fakeChat });
    const { url, key } = scene.gateway;
    const client = new OpenAI({ apiKey: key, baseURL: `${url}/openai/v1/`, maxRetries: 0 });

    expect((await chatClient(client).chat(prompt, model)).texts).toEqual([`You wrote: ${prompt}`]);
    expect(await chatClient(client).embed?.(prompt)).toEqual(vector);

    expect(scene.received()).not.toMatch(/jane|Heron|vg_live/);
    await scene.close();
  });

  it("gives responses to Azure's own client too", async () => {
    const scene = await startScene({ provider: "azure-openai", answers: fakeResponses });
    const { url, key } = scene.gateway;
    const client = connectAzure({ url, key, retries: 0, headers: {} });

    expect(await responsesClient(client).structured(prompt)).toEqual({ text: prompt });

    expect(scene.upstream.seen[0]?.path).toBe("/openai/responses?api-version=2025-01-01-preview");
    expect(scene.received()).not.toMatch(/jane|Heron|vg_live/);
    await scene.close();
  });
});

describe("the official client's own loop", () => {
  it("runs a tool with the values, and ends with them", async () => {
    const scene = await startScene({ provider: "openai", answers: fakeChat });
    const { url, key } = scene.gateway;
    const inputs: unknown[] = [];
    const runner = connect({ url, key, retries: 0, headers: {} }).chat.completions.runTools({
      model,
      messages: [{ role: "user", content: prompt }],
      tools: [
        {
          type: "function",
          function: {
            name: "send_mail",
            description: "Sends a mail.",
            parameters: { type: "object", properties: { text: { type: "string" } } },
            parse: JSON.parse,
            function: (input: unknown) => {
              inputs.push(input);
              return toolResult;
            },
          },
        },
      ],
    });

    expect(await runner.finalContent()).toBe(`The tool said: ${toolResult}`);
    expect(inputs).toEqual([{ text: prompt }]);
    expect(scene.received()).not.toMatch(/jane|example\.|Heron|vg_live/);
    await scene.close();
  });
});

describe("a chat completion of the official client goes to", () => {
  let scene: Scene;
  afterEach(() => scene.close());
  const rows = [
    ["openai", "/v1/chat/completions", "authorization"],
    ["anthropic", "/v1/chat/completions", "authorization"],
    ["gemini", "/v1/openai/chat/completions", "authorization"],
    [
      "azure-openai",
      `/openai/deployments/${model}/chat/completions?api-version=2025-01-01-preview`,
      "api-key",
    ],
  ] as const;

  it.each(rows)("%s at %s, with the upstream's credential", async (provider, path, header) => {
    scene = await startScene({ provider, answers: fakeChat });
    const setup = { url: scene.gateway.url, key: scene.gateway.key, retries: 0, headers: {} };
    const client = provider === "azure-openai" ? connectAzure(setup) : connect(setup);

    await chatClient(client).chat(prompt, model);

    expect(scene.upstream.seen[0]?.path).toBe(path);
    expect(scene.upstream.seen[0]?.headers[header]).toMatch(/^(?:Bearer )?sk-sealed$/);
  });
});
