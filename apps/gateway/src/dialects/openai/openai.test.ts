import { newRequestId } from "@veilgate/contracts";
import { describe, expect, it } from "vitest";
import { GatewayError } from "../../http/gateway-error";
import { chatStream } from "./chat-stream";
import { errorEvent } from "./error";
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
    expect(chatStream.pieces(chunk)).toMatchObject([
      { text: "a", pointer: "/choices/0/delta/content", channel: "1/content", kind: "text" },
      {
        text: "{}",
        pointer: "/choices/0/delta/tool_calls/0/function/arguments",
        channel: "1/tool_calls/2/function/arguments",
        kind: "tool-arguments",
      },
    ]);
    expect(chatStream.endedChannels(chunk)).toEqual(["1/"]);
  });

  it("can stand alone in an event without repeating anything else", () => {
    const [content, tool] = chatStream.pieces(chunk);

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
    const [piece] = chatStream.pieces(parts);

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
      expect(chatStream.pieces(payload)).toEqual([]);
      expect(chatStream.endedChannels(payload)).toEqual([]);
    }
  });
});

it("an error in a stream is one event that the official clients throw on", () => {
  const event = errorEvent(new GatewayError("upstream_timeout"), newRequestId());

  expect(event).toMatch(/^data: \{"error":\{.*\}\}\n\n$/);
});
