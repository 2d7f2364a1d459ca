import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerEcho,
  answerJson,
  answerStream,
  doneEvent,
  type FakeUpstream,
  type Script,
  startFakeUpstream,
  textEvent,
} from "../testing/fake-upstream";
import { type Harness, type HarnessOptions, startHarness } from "../testing/harness";

let first: FakeUpstream;
let second: FakeUpstream;
let gateway: Harness | undefined;

beforeEach(async () => {
  first = await startFakeUpstream(answerEcho);
  second = await startFakeUpstream(answerEcho);
});
afterEach(async () => {
  await gateway?.close();
  await first.close();
  await second.close();
});

const prompt = { model: "gpt-test", messages: [{ role: "user", content: "write to a.b@example.com" }] };

async function start(options: Partial<HarnessOptions> = {}, firstTimeoutMs = 15_000): Promise<Harness> {
  gateway = await startHarness({
    upstreams: [
      { baseUrl: first.baseUrl, timeoutMs: firstTimeoutMs },
      { baseUrl: second.baseUrl, modelOverride: "other-model" },
    ],
    ...options,
  });
  return gateway;
}

describe("a second upstream", () => {
  const failures: Array<[name: string, script: Script]> = [
    ["answers 500", answerJson({ error: {} }, 500)],
    ["answers 429", answerJson({ error: {} }, 429)],
    ["says nothing in time", () => {}],
    ["resets the connection", (_request, response) => void response.destroy()],
  ];
  it.each(failures)("is asked once when the first one %s", async (name, script) => {
    const to = await start({}, name === "says nothing in time" ? 200 : undefined);
    first.script = script;

    const answer = await to.chat(prompt);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      choices: [{ message: { content: "write to a.b@example.com" } }],
    });
    expect([first.seen.length, second.seen.length]).toEqual([1, 1]);
    const [forFirst, forSecond] = [first, second].map(({ seen }) => JSON.parse(String(seen[0]?.body)));
    expect(forFirst.model).toBe("gpt-test");
    expect(forSecond).toEqual({ ...forFirst, model: "other-model" });
    expect(String(second.seen[0]?.body)).not.toContain("example.com");
    expect(to.outcomeOf(answer)).toMatchObject({ upstream: "upstream-1", upstream_status: 200, status: 200 });
    expect(to.deps.metrics.render()).toContain("veilgate_failovers_total 1");
  });

  it("is asked when the first one cannot be reached", async () => {
    const to = await start({
      upstreams: [{ baseUrl: "http://127.0.0.1:1/v1" }, { baseUrl: second.baseUrl }],
    });

    expect((await to.chat(prompt)).status).toBe(200);
  });

  it("is not asked when the first one answers that the request is wrong", async () => {
    const to = await start();
    first.script = answerJson({ error: { message: "no" } }, 400);

    expect((await to.chat(prompt)).status).toBe(400);
    expect(second.seen).toEqual([]);
  });

  it("is not asked once the client has seen a byte", async () => {
    const to = await start();
    first.script = (request, response) =>
      void Promise.resolve(answerStream([textEvent("a")])(request, response));

    const answer = await to.chat({ ...prompt, stream: true });

    expect(await answer.text()).toContain('"upstream_error"');
    expect(second.seen).toEqual([]);
  });

  it("gives its own failure when both fail", async () => {
    const to = await start();
    first.script = answerJson({ error: { message: "first" } }, 503);
    second.script = answerJson({ error: { message: "second" } }, 500);

    const answer = await to.chat(prompt);

    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain("second");
  });

  it("is asked first while the first one is down", async () => {
    const to = await start();
    first.script = answerJson({}, 500);
    for (let requests = 0; requests < 5; requests++) await (await to.chat(prompt)).text();
    expect(first.seen).toHaveLength(5);

    await (await to.chat(prompt)).text();

    expect(first.seen).toHaveLength(5);
    expect(second.seen).toHaveLength(6);
  });
});

it("with weights each request goes to one, in proportion, and none to a weight of 0", async () => {
  second.script = answerStream([textEvent("a"), doneEvent]);
  const to = await start({
    routing: { strategy: "weighted" },
    upstreams: [
      { baseUrl: first.baseUrl, weight: 1 },
      { baseUrl: second.baseUrl, weight: 3 },
      { baseUrl: "http://127.0.0.1:1/v1", weight: 0 },
    ],
  });

  for (let requests = 0; requests < 200; requests++) {
    await (await to.chat({ ...prompt, stream: true })).arrayBuffer();
  }

  expect(first.seen.length + second.seen.length).toBe(200);
  // Six standard deviations, both ways.
  expect(first.seen.length).toBeGreaterThan(10);
  expect(first.seen.length).toBeLessThan(90);
});

describe("a caller's own credential", () => {
  const own = { authorization: "Bearer sk-of-the-caller" };
  const passesOn = (elsewhere: Partial<HarnessOptions["upstreams"][number]>): Partial<HarnessOptions> => ({
    settings: { pass_through_credentials: true },
    upstreams: [{ baseUrl: first.baseUrl }, { baseUrl: second.baseUrl, ...elsewhere }],
  });
  const ask = (to: Harness) => to.chat(prompt, { ...own, "x-veilgate-key": to.key });

  it.each([
    ["another provider", () => ({ provider: "cerebras" as const })],
    ["another host", () => ({ baseUrl: second.baseUrl.replace("127.0.0.1", "localhost") })],
  ])("never goes to %s, although the first one fails, is down, and comes back", async (_name, elsewhere) => {
    const to = await start(passesOn(elsewhere()));
    first.script = answerJson({ error: {} }, 500);
    for (let tries = 0; tries < 8; tries++) expect((await ask(to)).status).toBe(500);
    expect(second.seen).toEqual([]);

    expect((await to.chat(prompt)).status).toBe(200);
    expect(second.seen[0]?.headers.authorization).toBe("Bearer sk-sealed");
  });

  it("goes to another upstream at the same provider and host", async () => {
    const to = await start(passesOn({}));
    first.script = answerJson({ error: {} }, 500);
    expect((await ask(to)).status).toBe(200);
    expect(second.seen[0]?.headers.authorization).toBe("Bearer sk-of-the-caller");
  });
});
