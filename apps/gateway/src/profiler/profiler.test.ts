import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Metrics } from "../observability/metrics";
import { BodyRedactor } from "../redaction/body-redactor";
import { MemoStore } from "../redaction/memo-store";
import { installNames, readNameWeights } from "../redaction/name-weights";
import { ThreadPool } from "../redaction/thread-pool";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, type HarnessOptions, startHarness } from "../testing/harness";

/** A tenant's profiler that knows the words of its own house, asked over HTTP as a real one. */
let profiler: Server;
let asked: unknown[];
let answer: (value: string, response: ServerResponse) => void;
let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  asked = [];
  answer = (value, response) => {
    const replacement = value.replace(/Nightjar( Seven)?|Quorl/g, "***");
    response.setHeader("content-type", "application/json").end(JSON.stringify({ replacement }));
  };
  profiler = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    asked.push(body);
    answer(body.value, response);
  });
  await new Promise<void>((resolve) => profiler.listen(0, "127.0.0.1", resolve));
  upstream = await startFakeUpstream(answerEcho);
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
  profiler.closeAllConnections();
  await new Promise((resolve) => profiler.close(resolve));
});

async function start(rules = "", given: Partial<HarnessOptions> = {}, policy = ""): Promise<void> {
  const { port } = profiler.address() as AddressInfo;
  const at = `url: "http://127.0.0.1:${port}/api/profile-mask/default", timeout_ms: 1000, allow_private: true`;
  const strict = `version: 1\ndefault_action: pseudonym\nprofiler: { ${at} ${rules} }\n${policy}`;
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    policies: { strict },
    logLevel: "debug",
    ...given,
  });
}
const chatOf = (...contents: unknown[]) => ({
  model: "m",
  messages: contents.map((content) => ({ role: "user", content })),
});
const sent = () => String(upstream.seen.at(-1)?.body);

it("what the tenant's profiler replaces is replaced by our action, restored, and counted", async () => {
  await start();
  const said = "The Nightjar Seven team of ana@example.com meets Quorl.";
  const response = await gateway.chat(chatOf(said));

  expect(await response.text()).toContain(said);
  expect(sent()).toMatch(/The <PROFILED_\w{8}> team of <EMAIL_\w{8}> meets <PROFILED_\w{8}>\./);
  expect(asked).toContainEqual({ value: said });
  expect(gateway.outcomeOf(response)).toMatchObject({ entities_by_type: { PROFILED: 2, EMAIL: 1 } });
});

it("wherever a text stands: parts, tools, JSON in a string, and each text is asked for once", async () => {
  await start("", {}, "categories: { PROFILED: drop }\n");
  const call = { id: "c1", type: "function", function: { name: "f", arguments: '{"who":"ask Quorl"}' } };
  const messages = [
    { role: "system", content: "You help with Quorl." },
    { role: "user", content: [{ type: "text", text: "Nightjar flies" }] },
    { role: "assistant", tool_calls: [call] },
    { role: "user", content: "You help with Quorl." },
  ];
  await gateway.chat({ model: "m", messages });

  expect(sent()).not.toMatch(/Quorl|Nightjar/);
  const texts = asked.map((body) => (body as { value: string }).value);
  expect(texts).toContain("ask Quorl");
  expect(texts.filter((text) => text === "You help with Quorl.")).toHaveLength(1);
});

it("a long body is searched for them on its thread, and nothing of them is remembered for the next", async () => {
  const weights = readNameWeights();
  installNames(weights);
  const pool = new ThreadPool({ weights, size: 1, onThreadLost: () => {} });
  while (!pool.isReady()) await new Promise((resolve) => setTimeout(resolve, 20));
  await start("", { deps: { redactor: new BodyRedactor(new MemoStore(), new Metrics(), pool) } });
  const long = `Quorl. ${"The committee met and agreed on the timetable. ".repeat(500)}`;
  await gateway.chat(chatOf(long));
  expect(sent()).toMatch(/<PROFILED_\w{8}>/);
  expect(sent()).not.toContain("Quorl");

  answer = (value, response) => void response.end(JSON.stringify({ replacement: value }));
  await gateway.chat(chatOf(long));
  await pool.close();
  expect(sent()).toContain("Quorl");
});

const failures: [string, typeof answer][] = [
  ["a failure", (_, response) => void response.writeHead(500).end("{}")],
  ["a redirect", (_, response) => void response.writeHead(307, { location: "http://127.0.0.1:1/" }).end()],
  ["no JSON", (_, response) => void response.end("Quorl")],
  ["no replacement", (_, response) => void response.end('{"value":"x"}')],
  ["too much", (value, response) => void response.end(JSON.stringify({ replacement: value.repeat(9_000) }))],
  ["a reset", (_, response) => void response.destroy()],
  ["silence", () => {}],
];

it.each(failures)("with %s from the profiler nothing is sent", async (_, failing) => {
  await start();
  answer = failing;
  const response = await gateway.chat(chatOf("Ask Quorl about it"));

  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/^(?=.*redaction_failed)(?!.*Quorl)/);
  expect(upstream.seen).toEqual([]);
  expect(gateway.outcomeOf(response)).toMatchObject({ error: "redaction_failed", outcome: "failed" });
  expect(gateway.logLines.join()).not.toContain("Quorl");
  expect(gateway.deps.metrics.render()).toContain('veilgate_profiler_failures_total{fail_mode="closed"} 1');
});

it("with fail_mode open the request goes on with what we found by ourselves, and the metrics say so", async () => {
  await start(", fail_mode: open");
  answer = (_, response) => void response.writeHead(503).end();
  const response = await gateway.chat(chatOf("the quorl of ana@example.com"));

  expect(response.status).toBe(200);
  expect(sent()).toMatch(/the quorl of <EMAIL_\w{8}>/);
  expect(gateway.deps.metrics.render()).toContain('veilgate_profiler_failures_total{fail_mode="open"} 1');
});

it("a private address is not asked unless the policy allows it", async () => {
  await start();
  const { port } = profiler.address() as AddressInfo;
  await gateway.close();
  const strict = `version: 1\nprofiler: { url: "http://127.0.0.1:${port}/" }\nfail_mode: open\n`;
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }], policies: { strict } });
  const response = await gateway.chat(chatOf("Ask Quorl about it"));

  expect([response.status, asked, upstream.seen]).toEqual([503, [], []]);
});
