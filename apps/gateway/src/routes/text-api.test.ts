import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness";

let gateway: Harness;
beforeAll(async () => {
  gateway = await startHarness({ upstreams: [] });
});
afterAll(() => gateway.close());

function post(path: string, body: unknown): Promise<Response> {
  return gateway.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": gateway.key },
    body: JSON.stringify(body),
  });
}
const answerOf = async (path: string, body: unknown) => (await post(path, body)).json();

describe("a text", () => {
  it("is searched, with offsets in code points", async () => {
    expect(await answerOf("/v1/detect", { text: "😀 a@b.com" })).toEqual({
      entities: [{ type: "EMAIL", value: "a@b.com", start: 2, end: 9, score: expect.any(Number) }],
      processing_time_ms: expect.any(Number),
    });
  });

  it("is masked, each value with what took its place", async () => {
    expect(await answerOf("/v1/mask", { text: "Before test@example.com After" })).toMatchObject({
      text: "Before *** After",
      entities: [{ type: "EMAIL", value: "test@example.com", start: 7, end: 23, masked_value: "***" }],
    });
  });

  it("is redacted without saying a value back", async () => {
    const answer = await post("/v1/redact", { text: "mail john@example.com", mode: "placeholder" });
    const said = await answer.text();

    expect(JSON.parse(said)).toMatchObject({
      redacted_text: "mail <EMAIL>",
      redacted_json: null,
      items: [{ entity_type: "EMAIL", path: null, start: 5, end: 21 }],
    });
    expect(said).not.toContain("john");
    expect(gateway.outcomeOf(answer)).toMatchObject({
      endpoint: "/v1/redact",
      outcome: "redacted",
      entities_by_type: { EMAIL: 1 },
      actions_by_type: { EMAIL: { placeholder: 1 } },
      provider: null,
    });
  });

  it("is searched for the types that are asked for only", async () => {
    const text = "a@b.com 4111111111111111";

    expect(await answerOf("/v1/mask", { text, entities: ["CARD"] })).toMatchObject({ text: "a@b.com ***" });
  });
});

it("JSON is searched string by string, names of members too, with the path of each value", async () => {
  const json = { contacts: [{ email: "a@b.com", n: 1 }, { "c@d.com": null }] };

  expect(await answerOf("/v1/mask", { json })).toMatchObject({
    json: { contacts: [{ email: "***", n: 1 }, { "***": null }] },
    entities: [{ path: "contacts[0].email", start: 0, end: 7 }, { path: 'contacts[1]["c@d.com"]' }],
  });
  expect(await answerOf("/v1/redact", { json: "a@b.com" })).toMatchObject({
    redacted_text: null,
    redacted_json: "***",
    items: [{ path: "" }],
  });
});

it.each([
  [{}, "text"],
  [{ text: "a", json: {} }, "text"],
  [{ text: 1 }, "text"],
  [{ text: "a", entities: ["NOSUCH"] }, "entities"],
  [{ text: "a", mode: "shout" }, "mode"],
  [{ text: "a", language: "klingon" }, "language"],
])("%j is refused in Masker's words", async (body, member) => {
  const answer = await post("/v1/mask", body);

  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    detail: expect.stringContaining(`member: ${member}.`),
    code: "bad_request",
    request_id: answer.headers.get("x-request-id"),
  });
});

it("without a key nothing is searched", async () => {
  const answer = await gateway.fetch("/v1/detect", { method: "POST", body: '{"text":"a@b.com"}' });

  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: "key_missing" });
});
