import { afterEach, beforeEach, expect, it } from "vitest";
import { answerJson, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  upstream = await startFakeUpstream(answerJson({ object: "list", data: [] }));
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }] });
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

function post(path: string, body: object): Promise<Response> {
  return gateway.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-veilgate-key": gateway.key },
    body: JSON.stringify(body),
  });
}

const email = expect.stringMatching(/^<EMAIL_[a-z2-7]{8}>$/);
const sent = () => JSON.parse(String(upstream.seen[0]?.body));

it("the input of embeddings is redacted, as a text and as a list", async () => {
  expect((await post("/v1/embeddings", { model: "e", input: ["a.b@example.com", "x"] })).status).toBe(200);

  expect(upstream.seen[0]?.path).toBe("/v1/embeddings");
  expect(sent()).toEqual({ model: "e", input: [email, "x"] });
});

it("what is moderated is redacted, and needs no model", async () => {
  const input = [{ type: "text", text: "a.b@example.com" }];

  expect((await post("/v1/moderations", { input })).status).toBe(200);

  expect(upstream.seen[0]?.path).toBe("/v1/moderations");
  expect(sent()).toEqual({ input: [{ type: "text", text: email }] });
});

it("a deployment in the path is the model", async () => {
  const messages = [{ role: "user", content: "hi" }];
  const answer = await post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", {
    messages,
  });

  expect(answer.status).toBe(200);
  expect(upstream.seen[0]?.path).toBe("/v1/chat/completions");
  expect(sent()).toEqual({ messages, model: "gpt-4o" });
});

it.each([
  ["/openai/deployments/a%2Fb/chat/completions", { messages: [] }],
  ["/openai/deployments/a/b/chat/completions", { messages: [] }],
  ["/v1/embeddings", { model: "e" }],
  ["/v1/embeddings", { model: "e", input: "x", stream: true }],
  ["/v1/embeddings", { model: ["e"], input: "x" }],
])("%s with %j is refused and nothing leaves", async (path, body) => {
  expect((await post(path, body)).status).toBe(400);
  expect(upstream.seen).toEqual([]);
});

it("a text whose vector would be spoiled is refused when the policy says so", async () => {
  const blocking = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    policies: { strict: "version: 1\nembeddings: block\n" },
  });
  const embed = (input: string) =>
    blocking.fetch("/v1/embeddings", {
      method: "POST",
      headers: { "content-type": "application/json", "x-veilgate-key": blocking.key },
      body: JSON.stringify({ model: "e", input }),
    });

  expect([(await embed("a.b@example.com")).status, (await embed("nobody")).status]).toEqual([403, 200]);
  expect(upstream.seen).toHaveLength(1);
  await blocking.close();
});
