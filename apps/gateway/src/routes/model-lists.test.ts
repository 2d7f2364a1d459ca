import Anthropic from "@anthropic-ai/sdk";
import { GoogleGenAI } from "@google/genai";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerJson, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

/** The lists of models in the words of Anthropic's and Google's clients. */
let upstream: FakeUpstream;
let gateway: Harness;

const policies = { strict: "version: 1\nlimits: { allowed_models: ['*-small', '*-4'] }\n" };
const claude = {
  type: "model",
  id: "claude-4",
  display_name: "Claude 4",
  created_at: "2026-01-02T00:00:00Z",
  max_input_tokens: 200_000,
  max_tokens: 64_000,
};

beforeEach(async () => {
  upstream = await startFakeUpstream(answerJson({}));
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

const anthropic = () => new Anthropic({ baseURL: gateway.url, apiKey: gateway.key, maxRetries: 0 });
const google = () =>
  new GoogleGenAI({
    apiKey: gateway.key,
    httpOptions: { baseUrl: gateway.url, retryOptions: { attempts: 1 } },
  });

describe("models.list() of Anthropic's client", () => {
  beforeEach(async () => {
    upstream.script = answerJson({
      data: [claude, { ...claude, id: "claude-3" }, { id: "claude-small" }],
      has_more: false,
    });
    gateway = await startHarness({
      policies,
      upstreams: [
        { baseUrl: upstream.baseUrl, provider: "openai", models: ["gpt-small"] },
        { baseUrl: upstream.baseUrl, provider: "anthropic", models: ["named-small", "claude-*"] },
      ],
    });
  });

  it("gets the allowed models of upstreams that answer its calls, in Anthropic's own form", async () => {
    const { data } = await anthropic().models.list();

    expect(data.map(({ id }) => id)).toEqual(["named-small", "claude-4", "claude-small"]);
    expect(data[1]).toEqual({ ...claude, capabilities: null });
    expect(data[0]).toMatchObject({ type: "model", display_name: "named-small" });
    expect(Date.parse(data[0]?.created_at ?? "")).toBe(0);
  });

  it("asks for the whole list at once, and ends its own with what a client goes on by", async () => {
    const response = await gateway.fetch("/v1/models", {
      headers: { "x-api-key": gateway.key, "anthropic-version": "2023-06-01" },
    });

    expect(await response.json()).toMatchObject({
      has_more: false,
      first_id: "named-small",
      last_id: "claude-small",
    });
    expect(upstream.seen.map(({ path }) => path)).toEqual(["/v1/models?limit=1000"]);
    expect(upstream.seen[0]?.headers["x-api-key"]).toBe("sk-sealed");
  });

  it("gets one, and an error of its own for one that the key may not use", async () => {
    expect(await anthropic().models.retrieve("claude-4")).toMatchObject({ id: "claude-4", type: "model" });
    await expect(anthropic().models.retrieve("claude-3")).rejects.toBeInstanceOf(Anthropic.NotFoundError);
    await expect(anthropic().models.retrieve("gpt-small")).rejects.toMatchObject({
      error: { type: "error", error: { type: "not_found_error", code: "model_not_found" } },
    });
  });

  it("is served below /anthropic too", async () => {
    const response = await gateway.fetch("/anthropic/v1/models", { headers: { "x-api-key": gateway.key } });
    expect(await response.json()).toMatchObject({ data: [{ type: "model" }, {}, {}] });
  });
});

describe("models.list() of Google's client", () => {
  const small = {
    name: "models/gemini-small",
    version: "001",
    displayName: "Small",
    inputTokenLimit: 9,
    outputTokenLimit: 7,
    supportedGenerationMethods: ["generateContent", "bidiGenerateContent"],
  };

  beforeEach(async () => {
    upstream.script = answerJson({ models: [small, { name: "models/gemini-big" }] });
    gateway = await startHarness({
      policies,
      upstreams: [
        { baseUrl: upstream.baseUrl, provider: "anthropic", models: ["claude-4"] },
        {
          baseUrl: upstream.baseUrl.replace("/v1", "/v1beta"),
          provider: "gemini",
          models: ["named-small", "gemini-*"],
        },
      ],
    });
  });

  it("gets the allowed models of upstreams that answer its calls, in Gemini's own form", async () => {
    const listed = [];
    for await (const model of await google().models.list()) listed.push(model);

    expect(listed.map(({ name }) => name)).toEqual(["models/named-small", "models/gemini-small"]);
    expect(listed[1]).toMatchObject({ displayName: "Small", inputTokenLimit: 9, outputTokenLimit: 7 });
    expect(upstream.seen.map(({ path }) => path)).toEqual(["/v1beta/models?pageSize=1000"]);
    expect(upstream.seen[0]?.headers["x-goog-api-key"]).toBe("sk-sealed");
  });

  it("names only methods that the gateway serves", async () => {
    const response = await gateway.fetch("/v1beta/models", { headers: { "x-goog-api-key": gateway.key } });
    const { models } = (await response.json()) as { models: { supportedGenerationMethods: string[] }[] };

    expect(models[1]?.supportedGenerationMethods).toEqual(["generateContent"]);
    expect(models[0]?.supportedGenerationMethods).toContain("embedContent");
  });

  it("gets one, by the version of the API that it asks for, and an error of its own for another", async () => {
    const one = await google().models.get({ model: "gemini-small" });
    expect(one).toMatchObject({ name: "models/gemini-small", displayName: "Small" });
    await expect(google().models.get({ model: "gemini-big" })).rejects.toThrow(/NOT_FOUND.*model_not_found/);
    const key = { headers: { "x-goog-api-key": gateway.key } };
    expect(await (await gateway.fetch("/v1/models", key)).json()).toHaveProperty("models");
    expect(await (await gateway.fetch("/v1/models/gemini-small", key)).json()).toMatchObject({
      name: "models/gemini-small",
    });
  });

  it("OpenAI's clients see the same models by the names that they call them by", async () => {
    upstream.script = answerJson({ data: [{ id: "models/gemini-small", object: "model" }] });
    const response = await gateway.fetch("/v1/models", {
      headers: { authorization: `Bearer ${gateway.key}` },
    });
    const { data } = (await response.json()) as { data: { id: string }[] };

    expect(data.map(({ id }) => id)).toEqual(["claude-4", "named-small", "gemini-small"]);
    expect(upstream.seen.map(({ path }) => path)).toEqual(["/v1beta/openai/models"]);
  });
});

it("a method of Gemini's that the gateway does not know is no model with another method", async () => {
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl, provider: "gemini" }] });
  const response = await gateway.fetch("/v1beta/models/gemini-big:predict", { method: "POST", body: "{}" });
  expect([response.status, await response.json()]).toMatchObject([404, { error: { status: "NOT_FOUND" } }]);
  expect((await gateway.fetch("/v1beta/models", { method: "DELETE" })).headers.get("allow")).toBe("GET");
});

it("a list in any words is audited and refused like any call", async () => {
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl, provider: "anthropic", models: ["m"] }],
  });
  const refused = await gateway.fetch("/v1/models", { headers: { "anthropic-version": "2023-06-01" } });
  expect([refused.status, await refused.json()]).toMatchObject([401, { type: "error" }]);

  const response = await gateway.fetch("/v1beta/models", { headers: { "x-goog-api-key": gateway.key } });
  expect(await response.json()).toEqual({ models: [] });
  expect(gateway.outcomeOf(response)).toMatchObject({ endpoint: "/v1beta/models", outcome: "allowed" });
});
