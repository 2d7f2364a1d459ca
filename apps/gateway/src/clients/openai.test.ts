import OpenAI, { AzureOpenAI } from "openai";
import { afterEach, describe, expect, it } from "vitest";
import { fakeChat } from "../testing/fake-chat";
import { fakeResponses } from "../testing/fake-responses";
import { guaranteesOf, type Setup } from "./guarantees";
import { chatClient, openAiTraits, responsesClient } from "./openai-adapter";
import { model, prompt, type Scene, startScene } from "./scene";

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
