import { newRequestId } from "@veilgate/contracts";
import { expect, it } from "vitest";
import { GatewayError } from "../http/gateway-error";
import { dialectOfPath, errorBody } from "./error-body";

it("answers a client whose base URL is wrong in the client's own words", () => {
  const expected = {
    "/v1/v1/messages": "anthropic",
    "/v1/v1/messages/count_tokens": "anthropic",
    "/anthropic/messages": "anthropic",
    "/v1/v1beta/models/gemini-2.5-flash:generateContent": "gemini",
    "/v1/models/gemini-2.5-flash:streamGenerateContent": "gemini",
    "/v1/v1/chat/completions": "openai",
    "/v1/threads/thread_1/messages": "openai",
  };

  for (const [path, dialect] of Object.entries(expected))
    expect([path, dialectOfPath(path)]).toEqual([path, dialect]);
});

it("says what the base URL has to be for each kind of client", () => {
  const error = new GatewayError("route_not_supported");

  for (const dialect of ["openai", "anthropic", "gemini"] as const) {
    const text = JSON.stringify(errorBody(dialect, error, newRequestId()));
    expect(text).toMatch(/OpenAI.+\/v1.+Anthropic.+Gemini.+no path/);
  }
});

it("names the member that is wrong in the sentence itself, for people who read nothing else", () => {
  const error = new GatewayError("bad_request", { param: "messages" });

  for (const dialect of ["openai", "anthropic", "gemini", "masker"] as const) {
    expect(JSON.stringify(errorBody(dialect, error, newRequestId()))).toContain(
      "requires. member: messages.",
    );
  }
});

it("says of broken JSON at which byte it breaks", () => {
  const error = new GatewayError("bad_json", { reason: "syntax", byte: 16 });

  expect(JSON.stringify(errorBody("openai", error, newRequestId()))).toContain("reason: syntax. byte: 16.");
});
