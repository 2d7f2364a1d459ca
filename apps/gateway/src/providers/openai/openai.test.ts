import { newRequestId } from "@veilgate/contracts";
import { describe, expect, it } from "vitest";
import { RequestHeaders } from "../../http/request-headers";
import { toRequest } from "./request";

describe("the upstream request", () => {
  const upstream = {
    id: "ups_a" as never,
    name: "openai",
    provider: "openai" as const,
    baseUrl: "https://api.openai.com/v1/",
    credential: null,
    organization: "org-configured",
    models: [],
    modelOverride: "",
    timeoutMs: 1,
    allowPrivate: false,
    weight: 1,
    headers: {
      user_agent: ["agent-a", "agent-b"],
      set: { "x-team": "acme", authorization: "never", host: "never" },
    },
  };
  const requestOf = (headers: string[], change: Partial<typeof upstream> = {}) => {
    const request = toRequest({
      requestId: newRequestId(),
      operation: "chat-completions",
      model: "m",
      upstream: { ...upstream, ...change },
      query: "",
      headers: new RequestHeaders(headers),
      passedCredential: undefined,
      isStream: false,
    });
    const pairs = request.headers.flatMap((name, at) =>
      at % 2 === 0 ? [[name, request.headers[at + 1]]] : [],
    );
    return { ...request, headers: Object.fromEntries(pairs) as Record<string, string> };
  };

  it("goes below the base URL, with or without a slash at its end", () => {
    expect(requestOf([])).toMatchObject({ origin: "https://api.openai.com", path: "/v1/chat/completions" });
  });

  it("takes the organization of the request, else the upstream's, else none", () => {
    expect(requestOf(["OpenAI-Organization", "org-request"]).headers["openai-organization"]).toBe(
      "org-request",
    );
    expect(requestOf([]).headers["openai-organization"]).toBe("org-configured");
    expect(requestOf(["OpenAI-Organization", "jane doe@example.com"]).headers["openai-organization"]).toBe(
      "org-configured",
    );
    expect(requestOf([], { organization: null as never }).headers["openai-organization"]).toBeUndefined();
  });

  it("carries the header profile, which cannot set the framing or the credential", () => {
    const { headers } = requestOf(["user-agent", "client/1", "cookie", "a=b"]);

    expect(headers).toMatchObject({ "x-team": "acme", "accept-encoding": "identity" });
    expect(["agent-a", "agent-b"]).toContain(headers["user-agent"]);
    expect(headers.authorization).toBeUndefined();
    expect(headers.host).toBeUndefined();
    expect(headers.cookie).toBeUndefined();
  });
});
