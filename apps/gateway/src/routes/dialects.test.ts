import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerJson, answerStream, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  upstream = await startFakeUpstream();
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

async function start(provider: "anthropic" | "gemini" | "openai"): Promise<void> {
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl, provider }] });
}

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return gateway.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": gateway.key, ...headers },
    body: JSON.stringify(body),
  });
}

const seen = () => JSON.parse(String(upstream.seen[0]?.body));
const pseudonym = () => /<EMAIL_[a-z2-7]{8}>/.exec(String(upstream.seen[0]?.body))?.[0] ?? "";
const named = (type: string, payload: object) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...payload })}\n\n`;

it("says that it is the call and not the model that no upstream of the key answers", async () => {
  await start("openai");
  const messages = [{ role: "user", content: "hi" }];
  const answer = await post("/v1/messages", { model: "gpt-test", max_tokens: 9, messages });

  expect(answer.status).toBe(404);
  expect(((await answer.json()) as { error: object }).error).toMatchObject({
    code: "model_not_found",
    message: expect.stringContaining(
      "reason: no upstream of the key is at a provider that answers this kind",
    ),
  });
});

describe("Anthropic's messages", () => {
  const body = {
    model: "claude-x",
    max_tokens: 9,
    system: [{ type: "text", text: "for a.b@example.com" }],
    messages: [
      {
        role: "user",
        content: [
          { type: "tool_result", tool_use_id: "t", content: [{ type: "text", text: "a.b@example.com" }] },
        ],
      },
    ],
  };

  it("are redacted and restored, with their usage", async () => {
    await start("anthropic");
    upstream.script = (request, response) => {
      const text = `to ${pseudonym()}`;
      const usage = { input_tokens: 3, cache_read_input_tokens: 4, output_tokens: 5 };
      answerJson({ type: "message", content: [{ type: "text", text }], usage })(request, response);
    };

    const answer = await post("/v1/messages", body);

    expect(await answer.json()).toMatchObject({ content: [{ text: "to a.b@example.com" }] });
    expect(upstream.seen[0]?.path).toBe("/v1/messages");
    expect(upstream.seen[0]?.headers).toMatchObject({
      "x-api-key": "sk-sealed",
      "anthropic-version": "2023-06-01",
    });
    expect(seen().messages[0].content[0].content[0].text).toBe(pseudonym());
    expect(gateway.outcomeOf(answer)).toMatchObject({
      prompt_tokens: 7,
      completion_tokens: 5,
      restored_total: 1,
    });
  });

  it("are restored in streams, text and tool input, wherever a pseudonym is cut", async () => {
    await start("anthropic");
    const delta = (index: number, part: object) => named("content_block_delta", { index, delta: part });
    upstream.script = (request, response) => {
      const [head, tail] = [pseudonym().slice(0, 7), pseudonym().slice(7)];
      return answerStream([
        named("message_start", { message: { content: [], usage: { input_tokens: 3, output_tokens: 1 } } }),
        delta(0, { type: "text_delta", text: `to ${head}` }),
        delta(1, { type: "input_json_delta", partial_json: `{"to":"${head}` }),
        delta(0, { type: "text_delta", text: `${tail}!` }),
        delta(1, { type: "input_json_delta", partial_json: `${tail}"}` }),
        named("content_block_stop", { index: 0 }),
        named("message_delta", { delta: { stop_reason: "end_turn" }, usage: { output_tokens: 5 } }),
        named("message_stop", {}),
      ])(request, response);
    };

    const answer = await post("/v1/messages", { ...body, stream: true });
    const events = (await answer.text()).split("\n\n").flatMap((event) => {
      const data = event.split("data: ")[1];
      return data === undefined ? [] : [JSON.parse(data)];
    });
    const textOf = (index: number, member: string) =>
      events.map((event) => (event.index === index ? (event.delta?.[member] ?? "") : "")).join("");

    expect(textOf(0, "text")).toBe("to a.b@example.com!");
    expect(textOf(1, "partial_json")).toBe('{"to":"a.b@example.com"}');
    expect(events.at(-1)).toEqual({ type: "message_stop" });
    expect(gateway.outcomeOf(answer)).toMatchObject({
      error: null,
      restored_total: 2,
      prompt_tokens: 3,
      completion_tokens: 5,
    });
  });

  it("that end without their last event end with an error event", async () => {
    await start("anthropic");
    upstream.script = answerStream([named("message_start", { message: {} })]);

    const text = await (await post("/v1/messages", { ...body, stream: true })).text();

    expect(text).toMatch(/event: error\ndata: \{"type":"error","error":\{"type":"api_error"/);
    expect(text).not.toContain("message_stop");
  });

  it("are refused in Anthropic's words", async () => {
    await start("anthropic");

    const answer = await post("/v1/messages", { model: "m" });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      type: "error",
      error: { type: "invalid_request_error", message: expect.stringContaining("member: messages.") },
    });
  });
});

describe("Gemini's content", () => {
  const body = {
    system_instruction: { parts: [{ text: "for a.b@example.com" }] },
    contents: [{ role: "user", parts: [{ text: "mail a.b@example.com" }] }],
  };
  const chunk = (text: string, finishReason?: string) =>
    `data: ${JSON.stringify({ candidates: [{ index: 0, content: { parts: [{ text }] }, finishReason }] })}\r\n\r\n`;
  const script: FakeUpstream["script"] = (request, response) => {
    const [head, tail] = [pseudonym().slice(0, 7), pseudonym().slice(7)];
    return answerStream([chunk(`to ${head}`), chunk(`${tail}!`), chunk("", "STOP")])(request, response);
  };
  type Chunk = { candidates: { content: { parts: { text: string }[] } }[] };
  const textOf = (chunks: unknown) =>
    (chunks as Chunk[]).map(({ candidates }) => candidates[0]?.content.parts[0]?.text ?? "").join("");

  it("is redacted and restored, with its usage", async () => {
    await start("gemini");
    upstream.script = (request, response) => {
      const usageMetadata = { promptTokenCount: 3, candidatesTokenCount: 4, thoughtsTokenCount: 5 };
      const candidates = [{ content: { parts: [{ text: pseudonym() }] } }];
      answerJson({ candidates, usageMetadata })(request, response);
    };

    const answer = await post("/v1beta/models/gemini-x:generateContent", body, {
      "x-goog-api-key": gateway.key,
    });

    expect(await answer.json()).toMatchObject({
      candidates: [{ content: { parts: [{ text: "a.b@example.com" }] } }],
    });
    expect(upstream.seen[0]?.path).toBe("/v1/models/gemini-x:generateContent");
    expect(JSON.stringify(seen())).not.toContain("example.com");
    expect(gateway.outcomeOf(answer)).toMatchObject({ prompt_tokens: 3, completion_tokens: 9 });
  });

  it("is restored in a stream of events", async () => {
    await start("gemini");
    upstream.script = script;

    const answer = await post("/v1beta/models/gemini-x:streamGenerateContent?alt=sse", body);
    const chunks = (await answer.text()).split("\r\n\r\n").filter((event) => event.startsWith("data: "));

    expect(textOf(chunks.map((event) => JSON.parse(event.slice(6))))).toBe("to a.b@example.com!");
    expect(gateway.outcomeOf(answer)).toMatchObject({ error: null, status: 200 });
  });

  it("is restored in a stream that is one JSON array", async () => {
    await start("gemini");
    upstream.script = script;

    const answer = await post("/v1beta/models/gemini-x:streamGenerateContent", body);

    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(textOf(await answer.json())).toBe("to a.b@example.com!");
    expect(upstream.seen[0]?.path).toMatch(/:streamGenerateContent\?alt=sse$/);
  });

  it("that stops without a reason is an error", async () => {
    await start("gemini");
    upstream.script = answerStream([chunk("a")]);

    const answer = await post("/v1beta/models/gemini-x:streamGenerateContent?alt=sse", body);

    expect(await answer.text()).toContain('"reason":"upstream_error"');
    expect(gateway.outcomeOf(answer)).toMatchObject({ error: "upstream_error" });
  });
});

it("a stream of responses is restored in its deltas and in the whole answer at its end", async () => {
  await start("openai");
  upstream.script = (request, response) => {
    const [head, tail] = [pseudonym().slice(0, 7), pseudonym().slice(7)];
    const at = { item_id: "i", output_index: 0, content_index: 0 };
    const output = [{ type: "message", content: [{ type: "output_text", text: pseudonym() }] }];
    return answerStream([
      named("response.output_text.delta", { ...at, delta: head }),
      named("response.output_text.delta", { ...at, delta: tail }),
      named("response.output_text.done", { ...at, text: pseudonym() }),
      named("response.completed", { response: { output, usage: { input_tokens: 1, output_tokens: 2 } } }),
    ])(request, response);
  };

  const answer = await post("/v1/responses", { model: "m", input: "mail a.b@example.com", stream: true });
  const text = await answer.text();

  expect(text).not.toContain("<EMAIL");
  expect(text.match(/a\.b@example\.com/g)).toHaveLength(3);
  expect(text.trimEnd().split("\n").at(-1)).toContain('"type":"response.completed"');
  expect(gateway.outcomeOf(answer)).toMatchObject({
    restored_total: 1,
    prompt_tokens: 1,
    completion_tokens: 2,
  });
});
