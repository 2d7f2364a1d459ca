import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerEcho,
  answerJson,
  answerStream,
  completion,
  doneEvent,
  type FakeUpstream,
  finishEvent,
  startFakeUpstream,
  textEvent,
} from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  upstream = await startFakeUpstream(answerEcho);
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }] });
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

const prompt = (content: string) => ({ model: "gpt-test", messages: [{ role: "user", content }] });
const sent = () => upstream.seen[0]?.body.toString("utf8") ?? "";

describe("an answer as a whole", () => {
  it("gives the provider a pseudonym and the client its value", async () => {
    const response = await gateway.chat(prompt("Write to jane.doe@example.com today."));

    expect(response.status).toBe(200);
    const body = (await response.json()) as ReturnType<typeof JSON.parse>;
    expect(body.choices[0].message.content).toBe("Write to jane.doe@example.com today.");
    expect(sent()).toMatch(/Write to <EMAIL_[a-z2-7]{8}> today\./);
    expect(sent()).not.toContain("jane.doe");
  });

  it("forwards a body in which nothing is found byte for byte, and the answer as it came", async () => {
    const answer = '{ "id":"x" , "n":1e400,"big":12345678901234567890,"choices":[] }';
    upstream.script = (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    };
    const body =
      '{"messages" : [{"role":"user","content":"caf\\u00e9 \\/ ok"}],\n"seed":12345678901234567890,"x":1e400, "model":"m"}';

    const response = await gateway.chat(body);

    expect(await response.text()).toBe(answer);
    expect(sent()).toBe(body);
  });

  it("says what was done in headers", async () => {
    const response = await gateway.chat(prompt("Mail a.b@example.com and c.d@example.com."));

    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("x-veilgate-policy")).toBe("strict@7");
    expect(response.headers.get("x-veilgate-outcome")).toBe("redacted");
    expect(response.headers.get("x-veilgate-entities")).toBe("2");
    expect(response.headers.get("server-timing")).toMatch(
      /^redact;dur=[\d.]+, upstream;dur=[\d.]+, total;dur=[\d.]+$/,
    );
  });

  it("is recorded before the client has it, with counts and no text", async () => {
    const response = await gateway.chat(prompt("Mail a.b@example.com."));
    await response.arrayBuffer();

    expect(gateway.records().map((record) => record.kind)).toEqual(["intent", "outcome"]);
    expect(gateway.outcomeOf(response)).toMatchObject({
      outcome: "redacted",
      error: null,
      policy_id: "strict",
      policy_version: 7,
      entities_total: 1,
      entities_by_type: { EMAIL: 1 },
      restored_total: 1,
      prompt_tokens: 9,
      completion_tokens: 12,
      upstream_status: 200,
      status: 200,
      model: "*",
    });
    expect(JSON.stringify(gateway.records())).not.toContain("example.com");
    expect(gateway.logLines.join("")).not.toContain("example.com");
  });
});

describe("a stream", () => {
  const streamed = (content: string) => ({ ...prompt(content), stream: true });

  it("is restored wherever the model cut the pseudonym", async () => {
    upstream.script = (request, response) => {
      const { messages } = JSON.parse(request.body.toString("utf8"));
      const events = [...messages[0].content].map((char) => textEvent(char));
      return answerStream([...events, finishEvent, doneEvent])(request, response);
    };

    const response = await gateway.chat(streamed("To jane.doe@example.com <ok>"));
    const text = await response.text();

    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(contentOf(text)).toBe("To jane.doe@example.com <ok>");
    expect(text.endsWith("data: [DONE]\n\n")).toBe(true);
  });

  it("without placeholders reaches the client byte for byte", async () => {
    const events = [textEvent("a"), ": keep-alive\n\n", textEvent("b"), finishEvent, doneEvent];
    upstream.script = answerStream(events);

    const response = await gateway.chat(streamed("Mail a.b@example.com."));

    expect(await response.text()).toBe(events.join(""));
  });

  it("that ends without its terminal mark is an error for the client and in the record", async () => {
    upstream.script = answerStream([textEvent("half")]);

    const response = await gateway.chat(streamed("hello"));
    const text = await response.text();

    expect(text).toContain('"code":"upstream_error"');
    expect(text).not.toContain("[DONE]");
    expect(gateway.outcomeOf(response)).toMatchObject({
      outcome: "failed",
      error: "upstream_error",
      stream: true,
    });
  });
});

it("appends `_redaction` as the last member when the tenant wants it", async () => {
  await gateway.close();
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    settings: { response_metadata: "body" },
  });

  const response = await gateway.chat({ ...prompt("Mail a.b@example.com."), policy_id: "strict" });
  const body = (await response.json()) as ReturnType<typeof JSON.parse>;

  expect(Object.keys(body).at(-1)).toBe("_redaction");
  expect(body._redaction).toMatchObject({
    request_id: response.headers.get("x-request-id"),
    entities_total: 1,
    entities_by_type: { EMAIL: 1 },
    policy_id: "strict",
    policy_version: 7,
  });
  expect(sent()).not.toContain("policy_id");
});

it("shows the provider's failure with its status and body", async () => {
  const failure = {
    error: { message: "Rate limit", type: "tokens", code: "rate_limit_exceeded", param: null },
  };
  upstream.script = answerJson(failure, 429, {
    "retry-after": "7",
    "set-cookie": "a=b",
    "openai-organization": "org-x",
  });

  const response = await gateway.chat(prompt("hi"));

  expect(response.status).toBe(429);
  expect(await response.json()).toEqual(failure);
  expect(response.headers.get("retry-after")).toBe("7");
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(response.headers.get("openai-organization")).toBeNull();
  expect(gateway.outcomeOf(response)).toMatchObject({
    outcome: "failed",
    error: "upstream_error",
    upstream_status: 429,
  });
});

it("gives the provider exactly the allow-listed headers", async () => {
  upstream.script = answerJson(completion("ok"));

  await gateway.chat(prompt("hi"), {
    cookie: "a=b",
    "x-forwarded-for": "203.0.113.9",
    "x-api-key": gateway.key,
    "x-stainless-lang": "js",
    "openai-beta": "assistants=v2",
    "openai-organization": "org-request",
  });

  const names = upstream.seen[0]?.rawHeaders
    .filter((_, at) => at % 2 === 0)
    .map((name) => name.toLowerCase());
  expect(names?.sort()).toEqual(
    [
      "accept",
      "accept-encoding",
      "authorization",
      "connection",
      "content-length",
      "content-type",
      "host",
      "openai-beta",
      "openai-organization",
      "user-agent",
      "x-client-request-id",
    ].sort(),
  );
  expect(upstream.seen[0]?.headers.authorization).toBe("Bearer sk-sealed");
  expect(upstream.seen[0]?.headers["openai-organization"]).toBe("org-request");
});

/** The text of the first choice, as a client puts it together. */
function contentOf(stream: string): string {
  return stream
    .split("\n\n")
    .filter((block) => block.startsWith("data: {"))
    .map((block) => JSON.parse(block.slice(6)).choices[0]?.delta?.content ?? "")
    .join("");
}

it("does not show the client a credential that the provider quotes", async () => {
  upstream.script = answerJson({ error: { message: "Incorrect API key provided: sk-sealed." } }, 401);

  const response = await gateway.chat(prompt("hi"));

  expect(response.status).toBe(502);
  expect(await response.text()).not.toContain("sk-sealed");
});

it("overrides the model where the upstream says so, and fills it in where there is none", async () => {
  await gateway.close();
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl, modelOverride: "forced" }] });

  const response = await gateway.chat('{"messages":[{"role":"user","content":"hi"}]}');
  await gateway.chat('{"model":"other", "messages":[{"role":"user","content":"hi"}]}');

  expect(upstream.seen.map((request) => request.body.toString())).toEqual([
    '{"messages":[{"role":"user","content":"hi"}],"model":"forced"}',
    '{"model":"forced", "messages":[{"role":"user","content":"hi"}]}',
  ]);
  expect(gateway.outcomeOf(response)?.model).toBe("forced");
});

it("takes the first of the key's upstreams whose models match", async () => {
  await gateway.close();
  gateway = await startHarness({
    upstreams: [
      { baseUrl: "http://127.0.0.1:1/v1", models: ["claude-*"] },
      { baseUrl: "http://127.0.0.1:1/v1", provider: "anthropic" },
      { baseUrl: upstream.baseUrl, models: ["gpt-*"], provider: "local", name: "mine" },
    ],
  });

  const response = await gateway.chat(prompt("hi"));

  expect(gateway.outcomeOf(response)).toMatchObject({ upstream: "mine", provider: "local", model: "gpt-*" });
});

it("understands an answer that is compressed against our wish", async () => {
  upstream.script = (_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(gzipSync(JSON.stringify(completion("ok"))));
  };

  const response = await gateway.chat(prompt("hi"));

  expect(response.headers.get("content-encoding")).toBeNull();
  expect(await response.json()).toEqual(completion("ok"));
});

it("says nothing of its work when the tenant wants none of it", async () => {
  await gateway.close();
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    settings: { response_metadata: "none" },
  });

  const response = await gateway.chat(prompt("hi"));

  expect(
    [...response.headers.keys()].filter((name) => name.startsWith("x-veilgate") || name === "server-timing"),
  ).toEqual([]);
  expect(response.headers.get("x-request-id")).not.toBeNull();
});

it("carries the metadata of a stream in a comment before the terminal mark", async () => {
  await gateway.close();
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    settings: { response_metadata: "body" },
  });
  upstream.script = answerStream([textEvent("a"), finishEvent, doneEvent]);

  const response = await gateway.chat({ ...prompt("Mail a.b@example.com"), stream: true });
  const [comment, done] = (await response.text()).split("\n\n").slice(-3);

  expect(JSON.parse(comment?.replace(": _redaction ", "") ?? "")).toMatchObject({
    entities_total: 1,
    policy_id: "strict",
  });
  expect(done).toBe("data: [DONE]");
});
