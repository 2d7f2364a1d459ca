import OpenAI from "openai";
import { afterEach, beforeEach, expect, it } from "vitest";
import { chat } from "../demo-upstream/chat";
import {
  answerJson,
  answerStream,
  type FakeUpstream,
  type Script,
  startFakeUpstream,
} from "../testing/fake-upstream";
import { type Harness, pseudonymPolicy, startHarness } from "../testing/harness";

/** The official client, unchanged: only `baseURL` and `apiKey` are ours. */
let upstream: FakeUpstream;
let gateway: Harness;
let client: OpenAI;

/** Answers as the demo upstream does: with what it received. */
const answerDemo: Script = (request, response) => {
  const asked = { id: "12345678", created: 1_700_000_000, model: "" };
  const answer = chat.answer(JSON.parse(request.body.toString("utf8")), asked);
  if (!answer) throw new Error("The demo cannot read the request.");
  const script = "body" in answer ? answerJson(answer.body) : answerStream([...answer.events]);
  return script(request, response);
};

beforeEach(async () => {
  upstream = await startFakeUpstream(answerDemo);
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    settings: { response_metadata: "body" },
    policies: { strict: pseudonymPolicy, block: "version: 1\ncategories: { email: block }\n" },
  });
  client = new OpenAI({ apiKey: gateway.key, baseURL: `${gateway.url}/v1`, maxRetries: 0 });
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

const address = "jane.doe@example.com";
const messages = (content: string) => [{ role: "user" as const, content }];
const received = () => upstream.seen.map((request) => request.body.toString("utf8")).join("\n");

const tools = [
  {
    type: "function" as const,
    function: {
      name: "send_mail",
      description: "Sends a mail.",
      parameters: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
    },
  },
];

it("gets a chat completion with the values put back", async () => {
  const answer = await client.chat.completions.create({
    model: "demo",
    messages: messages(`Mail ${address}`),
  });

  expect(answer.choices[0]?.message.content).toBe(`You wrote: Mail ${address}`);
  expect(answer.usage?.prompt_tokens).toBe(2);
  expect(received()).not.toContain(address);
});

it("gets a stream with the values put back, and ignores the comment in it", async () => {
  const stream = await client.chat.completions.create({
    model: "demo",
    messages: messages(`Mail ${address} or j@example.net now`),
    stream: true,
    stream_options: { include_usage: true },
  });
  let text = "";
  let usage = 0;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta.content ?? "";
    usage = chunk.usage?.prompt_tokens ?? usage;
  }

  expect(text).toBe(`You wrote: Mail ${address} or j@example.net now`);
  expect(usage).toBe(5);
  expect(received()).not.toMatch(/example\.(?:com|net)/);
});

it("makes a round trip with a tool whose arguments hold a value", async () => {
  const call = await client.chat.completions.create({
    model: "demo",
    messages: messages(`Please call it with "${address}"`),
    tools,
  });
  const toolCall = call.choices[0]?.message.tool_calls?.[0];
  if (toolCall?.type !== "function") throw new Error("A tool call was expected.");
  expect(JSON.parse(toolCall.function.arguments)).toEqual({ text: `Please call it with "${address}"` });

  const answer = await client.chat.completions.create({
    model: "demo",
    messages: [
      ...messages("Send it."),
      { role: "assistant", tool_calls: [toolCall] },
      { role: "tool", tool_call_id: toolCall.id, content: `Sent to ${address}.` },
    ],
    tools,
  });

  expect(answer.choices[0]?.message.content).toBe("You wrote: Send it.");
  expect(received()).not.toContain(address);
});

it("streams tool arguments that stay valid JSON", async () => {
  const runner = client.chat.completions.stream({
    model: "demo",
    messages: messages(`call with "${address}" and \\ please`),
    tools,
  });
  const final = await runner.finalChatCompletion();
  const toolCall = final.choices[0]?.message.tool_calls?.[0];
  if (toolCall?.type !== "function") throw new Error("A tool call was expected.");

  expect(JSON.parse(toolCall.function.arguments)).toEqual({ text: `call with "${address}" and \\ please` });
});

it("finds the models that the key may use", async () => {
  upstream.script = answerJson({
    object: "list",
    data: [{ id: "demo", object: "model", created: 1, owned_by: "demo" }],
  });

  const models = await client.models.list();

  expect(models.data.map((model) => model.id)).toEqual(["demo"]);
  expect((await client.models.retrieve("demo")).id).toBe("demo");
  await expect(client.models.retrieve("other")).rejects.toBeInstanceOf(OpenAI.NotFoundError);
});

it("throws its own class of error for each of our statuses, with code and request id", async () => {
  const failures: Array<[new (...args: never[]) => Error, string, () => Promise<unknown>]> = [
    [
      OpenAI.AuthenticationError,
      "key_invalid",
      () => new OpenAI({ apiKey: "vg_live_x", baseURL: `${gateway.url}/v1`, maxRetries: 0 }).models.list(),
    ],
    [
      OpenAI.PermissionDeniedError,
      "policy_blocked",
      () =>
        client.chat.completions.create(
          { model: "demo", messages: messages(address) },
          { headers: { "x-veilgate-policy": "block" } },
        ),
    ],
    [OpenAI.NotFoundError, "route_not_supported", () => client.files.list()],
    [
      OpenAI.BadRequestError,
      "bad_request",
      () => client.post("/chat/completions", { body: { model: "demo" } }),
    ],
  ];
  for (const [type, code, call] of failures) {
    const error = await call().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ code, requestID: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  }
});

it("throws when a stream breaks, instead of ending as if it were whole", async () => {
  upstream.script = answerStream([
    'data: {"id":"x","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"a"},"finish_reason":null}]}\n\n',
  ]);
  const stream = await client.chat.completions.create({
    model: "demo",
    messages: messages("hi"),
    stream: true,
  });
  const read = async () => {
    for await (const _chunk of stream);
  };

  await expect(read()).rejects.toMatchObject({ code: "upstream_error" });
});

it("closes the provider's connection when the client stops reading", async () => {
  upstream.script = async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write('data: {"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":null}]}\n\n');
  };
  const stream = await client.chat.completions.create({
    model: "demo",
    messages: messages("hi"),
    stream: true,
  });
  for await (const _chunk of stream) break;

  // The provider itself would go on for ever.
  await upstream.seen[0]?.aborted;
});
