import { describe, expect, test } from "vitest";
import { clientsOf, type SnippetUpstream } from "./client";
import { requestSnippets } from "./snippets";

const upstream = (provider: SnippetUpstream["provider"], ...models: string[]): SnippetUpstream => ({
  name: provider,
  provider,
  models,
});
const all = [upstream("openai"), upstream("anthropic", "claude-*"), upstream("gemini", "gemini-*", "mine")];
const clients = clientsOf(all, "http://127.0.0.1:8080/");
const key = "vg_live_abcdefghijkl_secret";

describe("clients", () => {
  test("each has the base URL that its SDK wants, however the gateway's address was written", () => {
    expect(clients.map(({ id, baseUrl }) => [id, baseUrl])).toEqual([
      ["openai", "http://127.0.0.1:8080/v1"],
      ["anthropic", "http://127.0.0.1:8080"],
      ["gemini", "http://127.0.0.1:8080"],
    ]);
  });

  test("only those that the upstreams serve are offered", () => {
    const ids = (upstreams: readonly SnippetUpstream[]) =>
      clientsOf(upstreams, "http://g").map(({ id }) => id);
    expect(ids([upstream("azure-openai")])).toEqual(["openai"]);
    expect(ids([upstream("anthropic")])).toEqual(["openai", "anthropic"]);
  });

  test("the example asks for a model that the upstream names", () => {
    expect(clients.map(({ model }) => model)).toEqual(["gpt-4o-mini", "claude-sonnet-4-5", "mine"]);
  });
});

describe.each(clients)("snippets for $label", (client) => {
  test("each holds base URL and key, so that it works when pasted", () => {
    for (const { code } of requestSnippets(client, key)) {
      expect(code).toContain(client.baseUrl);
      expect(code).toContain(key);
      expect(code).not.toContain("VEILGATE_KEY");
    }
  });

  test("without a key they read it from the environment", () => {
    for (const { code } of requestSnippets(client, undefined)) expect(code).toContain("VEILGATE_KEY");
  });

  test("the curl command sends valid JSON", () => {
    const curl = requestSnippets(client, key)[0]?.code ?? "";
    const body = /-d '([\s\S]*)'$/.exec(curl)?.[1] ?? "";
    expect(JSON.stringify(JSON.parse(body))).toContain("ada@example.com");
  });
});
