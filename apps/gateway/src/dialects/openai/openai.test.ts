import { newRequestId } from "@veilgate/contracts";
import { describe, expect, it } from "vitest";
import { GatewayError } from "../../http/gateway-error";
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

it("an error in a stream is one event that the official clients throw on", () => {
  const event = errorEvent(new GatewayError("upstream_timeout"), newRequestId());

  expect(event).toMatch(/^data: \{"error":\{.*\}\}\n\n$/);
});
