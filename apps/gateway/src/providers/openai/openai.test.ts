import { newRequestId } from "@veilgate/contracts";
import { describe, expect, it } from "vitest";
import { GatewayError } from "../../http/gateway-error";
import { RequestHeaders } from "../../http/request-headers";
import { errorEvent } from "./errors";
import { toRequest } from "./request";
import { streamCodec } from "./stream";
import { usageOf } from "./usage";

describe("usage", () => {
  const usage = (text: string) => usageOf(Buffer.from(text));

  it("is the last object of that name, with objects inside it", () => {
    expect(usage('{"usage":{"prompt_tokens":1,"completion_tokens":2,"d":{"cached":0}}}')).toEqual({
      promptTokens: 1,
      completionTokens: 2,
    });
    expect(usage('data: {"usage":null}\n\ndata: {"usage" : { "prompt_tokens":3 }}\n\n')).toEqual({
      promptTokens: 3,
      completionTokens: 0,
    });
  });

  it("is never what a text says", () => {
    expect(usage(JSON.stringify({ content: '"usage":{"prompt_tokens":9}' }))).toBeUndefined();
    expect(usage('{"usage":{"prompt_tokens":"9"}}')).toBeUndefined();
    expect(usage('{"usage":{"prompt_tokens":-1}}')).toBeUndefined();
    expect(usage('{"usage":')).toBeUndefined();
    expect(usage("")).toBeUndefined();
  });
});

describe("the text of a chunk", () => {
  const chunk = {
    id: "c",
    model: "m",
    usage: { prompt_tokens: 1 },
    choices: [
      {
        index: 1,
        delta: {
          role: "assistant",
          content: "a",
          tool_calls: [{ index: 2, id: "call", type: "function", function: { name: "f", arguments: "{}" } }],
        },
        finish_reason: "stop",
      },
    ],
  };

  it("is every string of a delta that is no name, each with its channel", () => {
    expect(streamCodec.pieces(chunk)).toMatchObject([
      { text: "a", pointer: "/choices/0/delta/content", channel: "1/content", kind: "text" },
      {
        text: "{}",
        pointer: "/choices/0/delta/tool_calls/0/function/arguments",
        channel: "1/tool_calls/2/function/arguments",
        kind: "tool-arguments",
      },
    ]);
    expect(streamCodec.endedChannels(chunk)).toEqual(["1/"]);
  });

  it("can stand alone in an event without repeating anything else", () => {
    const [content, tool] = streamCodec.pieces(chunk);

    expect(content?.carry("<")).toEqual({
      id: "c",
      model: "m",
      choices: [{ index: 1, delta: { content: "<" }, finish_reason: null }],
    });
    expect(tool?.carry("<")).toEqual({
      id: "c",
      model: "m",
      choices: [
        {
          index: 1,
          delta: { tool_calls: [{ index: 2, function: { arguments: "<" } }] },
          finish_reason: null,
        },
      ],
    });
  });

  it("is found in parts with a type, and in nothing that is no chunk", () => {
    const parts = {
      choices: [{ delta: { content: [{ type: "thinking", thinking: [{ type: "text", text: "x" }] }] } }],
    };
    const [piece] = streamCodec.pieces(parts);

    expect(piece?.pointer).toBe("/choices/0/delta/content/0/thinking/0/text");
    expect(piece?.carry("y")).toEqual({
      choices: [
        {
          index: 0,
          delta: { content: [{ type: "thinking", thinking: [{ type: "text", text: "y" }] }] },
          finish_reason: null,
        },
      ],
    });
    for (const payload of [null, 1, "x", [], {}, { choices: "x" }, { choices: [null, { delta: 1 }] }]) {
      expect(streamCodec.pieces(payload)).toEqual([]);
      expect(streamCodec.endedChannels(payload)).toEqual([]);
    }
  });
});

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
      method: "POST",
      endpoint: "/chat/completions",
      upstream: { ...upstream, ...change },
      headers: new RequestHeaders(headers),
      passedAuthorization: undefined,
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

it("an error in a stream is one event that the official clients throw on", () => {
  const event = errorEvent(new GatewayError("upstream_timeout"), newRequestId());

  expect(event).toMatch(/^data: \{"error":\{.*\}\}\n\n$/);
});
