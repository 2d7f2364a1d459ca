import { describe, expect, test } from "vitest";
import { envSnippet, openAiBaseUrl, requestSnippets } from "./snippets";

const baseUrl = openAiBaseUrl("http://127.0.0.1:8080/");
const key = "vg_live_abcdefghijkl_secret";

describe("snippets", () => {
  test("the base URL has one slash before v1, however the gateway's address was written", () => {
    expect(baseUrl).toBe("http://127.0.0.1:8080/v1");
  });

  test("every snippet holds base URL and key, so that it works when pasted", () => {
    for (const { code } of [...requestSnippets({ baseUrl, key }), envSnippet({ baseUrl, key })]) {
      expect(code).toContain(baseUrl);
      expect(code).toContain(key);
      expect(code).not.toContain("VEILGATE_KEY");
    }
  });

  test("without a key the snippets read it from the environment", () => {
    for (const { code } of requestSnippets({ baseUrl })) expect(code).toContain("VEILGATE_KEY");
  });

  test("the curl command sends valid JSON", () => {
    const curl = requestSnippets({ baseUrl, key })[0]?.code ?? "";
    const body = /-d '([\s\S]*)'$/.exec(curl)?.[1] ?? "";
    expect(JSON.parse(body)).toMatchObject({ messages: [{ role: "user" }] });
  });
});
