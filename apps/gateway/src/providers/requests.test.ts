import { newId, newRequestId, type ProviderId, Secret } from "@veilgate/contracts";
import { openAiChatRequest, readJsonBody } from "@veilgate/redaction";
import { describe, expect, it } from "vitest";
import { RequestHeaders } from "../http/request-headers";
import type { UpstreamCall } from "./provider";
import { providerOf } from "./registry";

function requestOf(
  provider: ProviderId,
  baseUrl: string,
  call: Partial<UpstreamCall>,
  headers: string[] = [],
) {
  const request = providerOf(provider).toRequest({
    requestId: newRequestId(),
    operation: "chat-completions",
    model: "m-1",
    upstream: {
      id: newId("ups"),
      name: "a",
      provider,
      baseUrl,
      credential: new Secret("the-credential"),
      organization: null,
      models: [],
      modelOverride: "",
      timeoutMs: 1,
      allowPrivate: false,
      weight: 1,
      headers: { user_agent: [], set: { "x-api-key": "never", "api-key": "never" } },
    },
    query: "",
    headers: new RequestHeaders(headers),
    passedCredential: undefined,
    isStream: false,
    ...call,
  });
  const named = request.headers.flatMap((name, at) =>
    at % 2 === 0 ? [[name, request.headers[at + 1]]] : [],
  );
  return { ...request, headers: Object.fromEntries(named) as Record<string, string | undefined> };
}

type Row = [ProviderId, base: string, UpstreamCall["operation"], url: string, header: string];

const rows: Row[] = [
  ["openai", "https://a.test/v1", "responses", "https://a.test/v1/responses", "authorization"],
  ["openai", "https://a.test/v1/", "embeddings", "https://a.test/v1/embeddings", "authorization"],
  ["openai", "https://a.test/v1", "moderations", "https://a.test/v1/moderations", "authorization"],
  ["openai", "https://a.test/v1", "completions", "https://a.test/v1/completions", "authorization"],
  ["openai", "https://a.test/v1", "models", "https://a.test/v1/models", "authorization"],
  ["anthropic", "https://a.test", "messages", "https://a.test/v1/messages", "x-api-key"],
  ["anthropic", "https://a.test/v1", "messages", "https://a.test/v1/messages", "x-api-key"],
  [
    "anthropic",
    "https://a.test",
    "count-message-tokens",
    "https://a.test/v1/messages/count_tokens",
    "x-api-key",
  ],
  ["anthropic", "https://a.test", "models", "https://a.test/v1/models?limit=1000", "x-api-key"],
  ["anthropic", "https://a.test", "own-models", "https://a.test/v1/models?limit=1000", "x-api-key"],
  ["gemini", "https://a.test", "models", "https://a.test/v1beta/openai/models", "authorization"],
  ["gemini", "https://a.test", "own-models", "https://a.test/v1beta/models?pageSize=1000", "x-goog-api-key"],
  ["anthropic", "https://a.test", "chat-completions", "https://a.test/v1/chat/completions", "authorization"],
  [
    "gemini",
    "https://a.test",
    "generate-content",
    "https://a.test/v1beta/models/m-1:generateContent",
    "x-goog-api-key",
  ],
  [
    "gemini",
    "https://a.test/v1",
    "stream-generate-content",
    "https://a.test/v1/models/m-1:streamGenerateContent?alt=sse",
    "x-goog-api-key",
  ],
  [
    "gemini",
    "https://a.test/v1beta",
    "embed-content",
    "https://a.test/v1beta/models/m-1:embedContent",
    "x-goog-api-key",
  ],
  [
    "gemini",
    "https://a.test",
    "chat-completions",
    "https://a.test/v1beta/openai/chat/completions",
    "authorization",
  ],
  [
    "azure-openai",
    "https://a.test",
    "chat-completions",
    "https://a.test/openai/deployments/m-1/chat/completions?api-version=2024-10-21",
    "api-key",
  ],
  [
    "azure-openai",
    "https://a.test/openai/v1",
    "chat-completions",
    "https://a.test/openai/v1/chat/completions",
    "api-key",
  ],
  [
    "azure-openai",
    "https://a.test",
    "responses",
    "https://a.test/openai/responses?api-version=2024-10-21",
    "api-key",
  ],
  ["cerebras", "https://a.test", "chat-completions", "https://a.test/v1/chat/completions", "authorization"],
  ["cerebras", "https://a.test/v1", "completions", "https://a.test/v1/completions", "authorization"],
  ["local", "https://a.test/v1", "chat-completions", "https://a.test/v1/chat/completions", "authorization"],
  ["local", "https://a.test/chat", "chat-completions", "https://a.test/chat", "authorization"],
];

it.each(rows)(
  "%s at %s: %s goes to %s with its credential in %s",
  (provider, base, operation, url, header) => {
    const { origin, path, headers, method, credential } = requestOf(provider, base, { operation });

    expect(origin + path).toBe(url);
    expect(method).toBe(operation.endsWith("models") ? "GET" : "POST");
    expect(headers[header]).toBe(header === "authorization" ? "Bearer the-credential" : "the-credential");
    expect(credential).toContain("the-credential");
    for (const other of ["authorization", "x-api-key", "x-goog-api-key", "api-key"]) {
      if (other !== header) expect(headers[other]).toBeUndefined();
    }
  },
);

it("a passed credential goes on in the header it came in, and the configured one stays", () => {
  const passedCredential = { header: "x-api-key", value: "the-clients" };
  const { headers } = requestOf("anthropic", "https://a.test", { operation: "messages", passedCredential });

  expect(headers["x-api-key"]).toBe("the-clients");
  expect(JSON.stringify(headers)).not.toContain("the-credential");
});

it("the version of Anthropic's API is the client's, else the one we know", () => {
  const versionOf = (sent: string[]) =>
    requestOf("anthropic", "https://a.test", { operation: "messages" }, sent).headers["anthropic-version"];

  expect(versionOf([])).toBe("2023-06-01");
  expect(versionOf(["Anthropic-Version", "2030-01-02"])).toBe("2030-01-02");
  expect(versionOf(["Anthropic-Version", "jane@example.com"])).toBe("2023-06-01");
});

it("the version of Azure's API is the client's when it is a version", () => {
  const pathOf = (query: string) => requestOf("azure-openai", "https://a.test", { query }).path;

  expect(pathOf("api-version=2025-01-01-preview")).toContain("?api-version=2025-01-01-preview");
  expect(pathOf("api-version=jane@example.com")).toContain("?api-version=2024-10-21");
});

describe("Cerebras", () => {
  const rewrite = (body: object) =>
    providerOf("cerebras").rewrite?.(
      readJsonBody(Buffer.from(JSON.stringify(body)), openAiChatRequest),
      "chat-completions",
    );
  const user = { role: "user", content: "hi" };
  const tool = { type: "function", function: { name: "f" } };

  it("gets a system parameter as the first message, unless there is one", () => {
    expect(rewrite({ system: "s", messages: [user] })).toEqual({
      remove: ["system"],
      set: { messages: [{ role: "system", content: "s" }, user] },
    });
    expect(rewrite({ system: "s", messages: [{ role: "system", content: "own" }] })).toEqual({
      remove: ["system"],
      set: {},
    });
    expect(rewrite({ messages: [user] })).toBeUndefined();
  });

  it("gets strict tools that are not called in parallel, unless the request says otherwise", () => {
    expect(rewrite({ messages: [user], tools: [tool] })).toEqual({
      set: {
        tools: [{ type: "function", function: { name: "f", strict: true } }],
        parallel_tool_calls: false,
      },
    });
    const own = { type: "function", function: { name: "f", strict: false } };
    expect(rewrite({ messages: [user], tools: [own], parallel_tool_calls: true })).toBeUndefined();
  });
});

it.each(["openai", "local"] as const)(
  "%s gets our request id, which ties its log to the audit event",
  (provider) => {
    const requestId = newRequestId();

    expect(requestOf(provider, "https://a.test/v1", { requestId }).headers["x-client-request-id"]).toBe(
      requestId,
    );
  },
);
