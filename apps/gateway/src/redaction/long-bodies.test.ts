import { afterEach, beforeEach, expect, it } from "vitest";
import { Metrics } from "../observability/metrics";
import {
  answerEcho,
  answerJson,
  completion,
  type FakeUpstream,
  startFakeUpstream,
} from "../testing/fake-upstream";
import { type Harness, type HarnessOptions, startHarness } from "../testing/harness";
import { BodyRedactor } from "./body-redactor";
import { MemoStore } from "./memo-store";
import { installNames, readNameWeights } from "./name-weights";
import { ThreadPool, type ThreadPoolOptions } from "./thread-pool";

/** Long bodies through the whole gateway, on real threads. */
const weights = readNameWeights();
let upstream: FakeUpstream;
let gateway: Harness;
let pool: ThreadPool;

beforeEach(async () => {
  installNames(weights);
  upstream = await startFakeUpstream(answerEcho);
});
afterEach(async () => {
  await gateway.close();
  await pool.close();
  await upstream.close();
});

async function start(
  options: Partial<ThreadPoolOptions> = {},
  given: Partial<HarnessOptions> = {},
): Promise<void> {
  pool = new ThreadPool({ weights, size: 1, onThreadLost: () => {}, ...options });
  while (!pool.isReady()) await new Promise((resolve) => setTimeout(resolve, 20));
  const redactor = new BodyRedactor(new MemoStore(), new Metrics(), pool);
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl, timeoutMs: 20_000 }],
    logLevel: "debug",
    deps: { redactor },
    ...given,
  });
}

const said = "I am Zephyrina Quillfeather, write to zephyrina@example.com. ";
const prose =
  "The committee met on the second floor and agreed that the timetable should be published early. ";
const chatOf = (content: string) => ({ model: "m", messages: [{ role: "user", content }] });
const long = chatOf((said + prose.repeat(20)).repeat(150));

it("serves short requests while a long one is searched, and each gets its own values back", async () => {
  await start();
  const order: string[] = [];
  const first = gateway.chat(long).then(async (response) => {
    order.push("long");
    return response.text();
  });
  const short = await gateway.chat(chatOf(said));
  order.push("short");

  expect(await short.text()).toContain(said.trim());
  expect(await first).toContain("Zephyrina Quillfeather");
  expect(order).toEqual(["short", "long"]);
  for (const seen of upstream.seen) expect(seen.body.toString()).not.toMatch(/Quillfeather|zephyrina@/);
});

it.each([
  ["dies", new URL("../testing/dying-thread.ts", import.meta.url)],
  ["never ends", new URL("../testing/endless-thread.ts", import.meta.url)],
])("sends nothing when the thread %s, and keeps nothing of what it was given", async (_, program) => {
  await start({ program, jobTimeoutMs: 300 });
  const response = await gateway.chat(long);
  const answer = await response.text();

  expect(response.status).toBe(503);
  expect(answer).toContain("redaction_failed");
  expect(upstream.seen).toEqual([]);
  expect(gateway.outcomeOf(response)).toMatchObject({ error: "redaction_failed", outcome: "failed" });
  const kept = [answer, ...gateway.logLines, JSON.stringify(gateway.records())].join("\n");
  expect(kept).toMatch(/ThreadError:THREAD_(DIED|TIMED_OUT)/);
  expect(kept).not.toMatch(/Quillfeather|zephyrina@/);
});

it("serves short requests while a long text of a text API is searched, and answers as for a short one", async () => {
  await start();
  const text = (said + prose.repeat(20)).repeat(150);
  const post = (path: string, body: object) =>
    gateway.fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-veilgate-key": gateway.key },
      body: JSON.stringify(body),
    });
  const order: string[] = [];
  const calls = [
    post("/v1/mask", { text: `\ud800${text}`, entities: ["EMAIL"] }),
    post("/v1/redact", { json: { a: [text] }, mode: "placeholder" }),
    post("/api/profile-mask/strict", { value: text }),
  ].map(async (call) => {
    const answer = await call;
    order.push("long");
    expect(answer.status).toBe(200);
    return { answer, body: (await answer.json()) as Record<string, unknown> };
  });
  await gateway.chat(chatOf(said));
  order.push("short");
  const [masked, redacted, profiled] = await Promise.all(calls);

  expect(order).toEqual(["short", "long", "long", "long"]);
  expect(masked?.body.text).toBe(`\ud800${text.replaceAll("zephyrina@example.com", "***")}`);
  expect(masked?.body.entities).toHaveLength(150);
  expect(redacted?.body.redacted_json).toEqual({ a: [expect.stringContaining("write to <EMAIL>. ")] });
  expect(redacted?.body.items).toContainEqual(
    expect.objectContaining({ path: "a[0]", entity_type: "EMAIL" }),
  );
  expect(JSON.stringify([redacted?.body, profiled?.body])).not.toContain("zephyrina@");
  expect(profiled && gateway.outcomeOf(profiled.answer)).toMatchObject({
    outcome: "redacted",
    entities_by_type: { EMAIL: 150 },
  });
});

const redactAnswers = {
  policies: {
    strict: "version: 1\ndefault_action: pseudonym\nresponse: { redact: true }\nfail_mode: open\n",
  },
};
const theirs = "Ask quentin@example.org, the committee met on the second floor. ";

it("serves short requests while a long answer is redacted", async () => {
  await start({}, redactAnswers);
  upstream.script = (request, response) => {
    const isShort = upstream.seen.at(-1)?.body.includes("short");
    answerJson(completion(isShort ? "Yes." : (theirs + prose.repeat(20)).repeat(150)))(request, response);
  };
  const order: string[] = [];
  const first = gateway.chat(chatOf("long")).then(async (response) => {
    order.push("long");
    return response.text();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await (await gateway.chat(chatOf("short"))).text()).toContain("Yes.");
  order.push("short");

  const answer = await first;
  expect(answer.match(/Ask <EMAIL_[a-z2-7]{8}>, the/g)).toHaveLength(150);
  expect(answer).not.toContain("quentin@");
  expect(order).toEqual(["short", "long"]);
});

it("holds a long answer back when its thread dies, also for a policy that fails open", async () => {
  await start({ program: new URL("../testing/dying-thread.ts", import.meta.url) }, redactAnswers);
  upstream.script = answerJson(completion(theirs.repeat(400)));
  const answer = await gateway.chat(chatOf("hello"));

  expect(answer.status).toBe(503);
  expect(await answer.text()).toMatch(/^(?=.*redaction_failed)(?!.*quentin)/);
  expect(gateway.outcomeOf(answer)).toMatchObject({ error: "redaction_failed", outcome: "failed" });
});

it("says nothing of a long text whose thread dies", async () => {
  const lost: string[] = [];
  const program = new URL("../testing/dying-thread.ts", import.meta.url);
  await start({ program, onThreadLost: (code) => void lost.push(code) });
  const answer = await gateway.fetch("/v1/detect", {
    method: "POST",
    headers: { "content-type": "application/json", "x-veilgate-key": gateway.key },
    body: JSON.stringify({ text: said.repeat(400) }),
  });

  expect([answer.status, lost]).toEqual([503, ["THREAD_DIED"]]);
  expect(await answer.json()).toMatchObject({ code: "redaction_failed" });
  expect(gateway.logLines.join()).not.toContain("zephyrina@");
});

it("says that it is overloaded when too many long bodies wait", async () => {
  await start({ queueMax: 1 });
  const responses = await Promise.all([1, 2, 3, 4].map(() => gateway.chat(long)));
  const codes = await Promise.all(
    responses.map(async (response) => JSON.parse(await response.text()).error?.code),
  );
  expect(responses.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503]);
  expect(codes.filter(Boolean)).toEqual(["overloaded", "overloaded"]);
});
