import { afterEach, beforeEach, expect, it } from "vitest";
import { answerJson, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, type HarnessOptions, startHarness } from "../testing/harness";

let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  const list = ["gpt-4o", "gpt-4o-mini", "whisper-1"].map((id) => ({
    id,
    object: "model",
    created: 5,
    owned_by: "x",
  }));
  upstream = await startFakeUpstream(answerJson({ object: "list", data: list }));
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

async function models(options: Partial<HarnessOptions> & { patterns: readonly string[] }) {
  const { patterns, ...rest } = options;
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl, models: patterns }], ...rest });
  const response = await get("/v1/models");
  const body = (await response.json()) as { object: string; data: { id: string; owned_by: string }[] };
  return { response, body, ids: body.data.map((model) => model.id) };
}

const get = (path: string) => gateway.fetch(path, { headers: { authorization: `Bearer ${gateway.key}` } });

it("lists the configured names without asking the upstream", async () => {
  const { body, ids } = await models({ patterns: ["gpt-4o", "o3"] });

  expect(ids).toEqual(["gpt-4o", "o3"]);
  expect(body.data[0]).toEqual({ id: "gpt-4o", object: "model", created: 0, owned_by: "upstream-0" });
  expect(upstream.seen.length).toBe(0);
});

it("asks the upstream where the configuration says `*`, once a minute, and shows what matches", async () => {
  const { ids } = await models({ patterns: ["gpt-*", "o3"] });
  await get("/v1/models");

  expect(ids).toEqual(["o3", "gpt-4o", "gpt-4o-mini"]);
  expect(upstream.seen.map((request) => request.path)).toEqual(["/v1/models"]);
  expect(upstream.seen[0]?.headers.authorization).toBe("Bearer sk-sealed");
});

it("shows only what the policy allows", async () => {
  const { ids } = await models({
    patterns: [],
    policies: { strict: "version: 1\nlimits: { allowed_models: ['*-mini'] }\n" },
  });

  expect(ids).toEqual(["gpt-4o-mini"]);
  expect((await get("/v1/models/gpt-4o-mini")).status).toBe(200);
  expect((await get("/v1/models/gpt-4o")).status).toBe(404);
});

it("lists what it knows when the upstream is down, lists no models, or is too slow to matter", async () => {
  upstream.script = (_request, response) => void response.destroy();
  expect((await models({ patterns: ["gpt-*", "o3"] })).ids).toEqual(["o3"]);
  await gateway.close();
  upstream.script = answerJson({ data: "none" });
  expect((await models({ patterns: ["gpt-*", "o3"] })).ids).toEqual(["o3"]);
});

it("records that somebody looked", async () => {
  const { response } = await models({ patterns: ["o3"] });

  expect(gateway.outcomeOf(response)).toMatchObject({
    endpoint: "/v1/models",
    outcome: "allowed",
    status: 200,
  });
});

it("a model's name in the path stands in no record, metric or log line", async () => {
  await models({ patterns: ["o3"] });
  const response = await get("/v1/models/jane.doe%40example.com");

  expect(response.status).toBe(404);
  expect(gateway.outcomeOf(response)).toMatchObject({ endpoint: "/v1/models/:id", error: "model_not_found" });
  const traces = [
    await (await get("/metrics")).text(),
    JSON.stringify(gateway.records()),
    gateway.logLines.join(""),
  ];
  expect(traces.join("\n")).not.toContain("jane");
});

it("shows a caller's own credential to the provider that it is for, and to no other", async () => {
  const other = await startFakeUpstream(answerJson({ object: "list", data: [{ id: "llama" }] }));
  gateway = await startHarness({
    settings: { pass_through_credentials: true },
    upstreams: [{ baseUrl: upstream.baseUrl }, { baseUrl: other.baseUrl, provider: "cerebras" }],
  });
  const headers = { "x-veilgate-key": gateway.key, authorization: "Bearer sk-of-the-caller" };
  const answer = await gateway.fetch("/v1/models", { headers });

  expect(answer.status).toBe(200);
  expect(upstream.seen[0]?.headers.authorization).toBe("Bearer sk-of-the-caller");
  expect(other.seen[0]?.headers.authorization).toBe("Bearer sk-sealed");
  await other.close();
});
