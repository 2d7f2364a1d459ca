import { afterEach, beforeEach, expect, it } from "vitest";
import { Metrics } from "../observability/metrics";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";
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

async function start(options: Partial<ThreadPoolOptions> = {}): Promise<void> {
  pool = new ThreadPool({ weights, size: 1, onThreadLost: () => {}, ...options });
  while (!pool.isReady()) await new Promise((resolve) => setTimeout(resolve, 20));
  const redactor = new BodyRedactor(new MemoStore(), new Metrics(), pool);
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl, timeoutMs: 20_000 }],
    logLevel: "debug",
    deps: { redactor },
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

it("says that it is overloaded when too many long bodies wait", async () => {
  await start({ queueMax: 1 });
  const responses = await Promise.all([1, 2, 3, 4].map(() => gateway.chat(long)));
  const codes = await Promise.all(
    responses.map(async (response) => JSON.parse(await response.text()).error?.code),
  );
  expect(responses.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503]);
  expect(codes.filter(Boolean)).toEqual(["overloaded", "overloaded"]);
});
