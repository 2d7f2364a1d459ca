import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { throwingPolicy } from "../testing/broken-parts";
import { type CanaryBody, canary, canaryBodies } from "../testing/canary-bodies";
import { dialectUpstreams, errorCodeIn, streamAt } from "../testing/dialect-calls";
import { type Harness, type HarnessOptions, startHarness } from "../testing/harness";
import { type RawUpstream, rawAnswer, startRawUpstream } from "../testing/raw-upstream";

/** On every route and however a call ends, logs at debug level, metrics and records say shapes and sizes only. */
const word = "zephyrquill";
let upstream: RawUpstream;
let gateway: Harness;

beforeAll(async () => {
  upstream = await startRawUpstream();
});
afterEach(() => gateway.close());
afterAll(() => upstream.close());

async function start(policy: string, options: Partial<HarnessOptions> = {}): Promise<void> {
  gateway = await startHarness({
    upstreams: dialectUpstreams(upstream.baseUrl).map((one) => ({ ...one, timeoutMs: 500 })),
    limits: { idleTimeoutMs: 300, totalTimeoutMs: 1_000 },
    policies: { strict: `version: 1\n${policy}` },
    logLevel: "debug",
    ...options,
  });
}

const isStreamed = (path: string, body: string) => `${path} ${body}`.match(/:stream|"stream":true/) !== null;
const json = (value: unknown, status = "200 OK") => {
  const text = JSON.stringify(value);
  return rawAnswer(text, [`content-length: ${Buffer.byteLength(text)}`, `x-note: ${canary}`], status);
};

/** The model says a value of its own accord, in all the words that a dialect has for it. */
const talkative = {
  choices: [{ index: 0, text: canary, message: { role: "assistant", content: canary } }],
  output: [{ type: "message", content: [{ type: "output_text", text: canary }] }],
  content: [{ type: "text", text: canary }],
  candidates: [{ content: { parts: [{ text: canary }] } }],
};

type Answer = RawUpstream["answer"];
const answers: Readonly<Record<string, Answer>> = {
  "the model's own words": (socket, path, body) => {
    if (!isStreamed(path, body)) return void socket.write(json(talkative));
    const { piece, end } = streamAt(path);
    socket.end(
      rawAnswer(piece(canary.slice(0, 9)) + piece(canary.slice(9)) + end, [
        "content-type: text/event-stream",
      ]),
    );
  },
  "a refusal that quotes it": (socket) =>
    socket.write(json({ error: { message: canary, code: canary } }, "400 No")),
  "a failure that quotes it": (socket) =>
    socket.end(rawAnswer(canary, ["content-type: text/plain"], "500 No")),
  "no JSON": (socket) => socket.end(rawAnswer(canary)),
  "no HTTP": (socket) => socket.end(`${canary}\r\n\r\n`),
  "half a stream": (socket, path) =>
    socket.end(rawAnswer(streamAt(path).piece(canary), ["content-type: text/event-stream"])),
  "nothing, for too long": () => {},
};

const policies: Readonly<Record<string, string>> = {
  "answers are redacted": "default_action: mask\nresponse: { redact: true }\n",
  "everything is restored": "default_action: pseudonym\n",
  "values are blocked": "default_action: block\n",
  "the prompt is forbidden": `limits: { forbidden: ["*${word}*"] }\n`,
  "it only looks on": "default_action: mask\nmode: shadow\n",
};

function post(
  { path, body }: Pick<CanaryBody, "path" | "body">,
  headers: Record<string, string> = {},
  text?: string,
) {
  return gateway.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-veilgate-key": gateway.key, ...headers },
    body: text ?? JSON.stringify(body),
  });
}

/** All that stays behind of a call. */
async function expectNothingKept(): Promise<void> {
  const metrics = await gateway.fetch("/metrics").then((response) => response.text());
  const kept = [...gateway.logLines, metrics, JSON.stringify(gateway.records())].join("\n");
  expect(gateway.logLines.length).toBeGreaterThan(canaryBodies.length);
  expect(
    kept
      .toLowerCase()
      .split("\n")
      .filter((line) => line.includes(word)),
  ).toEqual([]);
}

for (const [name, policy] of Object.entries(policies)) {
  it(`when ${name}, whatever the provider answers`, async () => {
    await start(policy);
    for (const [said, answer] of Object.entries(answers)) {
      // Only a provider that is asked can take too long.
      if (said.startsWith("nothing") && name !== "everything is restored") continue;
      upstream.answer = answer;
      await Promise.all(canaryBodies.map(async (target) => (await post(target)).arrayBuffer()));
    }
    expect(gateway.logLines.some((line) => line.includes("request.shape"))).toBe(true);
    await expectNothingKept();
  });
}

it("when the engine throws, with the text in its message", async () => {
  for (const failMode of ["closed", "open"] as const) {
    await gateway?.close();
    await start("", { deps: { policies: throwingPolicy(failMode) } });
    upstream.answer = (socket) => socket.write(json({}));
    await Promise.all(
      canaryBodies.map(async (target) => {
        const response = await post(target);
        const text = await response.text();
        // A text that goes to nobody cannot be let through.
        const isRefused = failMode === "closed" || target.dialect === "masker";
        if (isRefused) expect(errorCodeIn(target.dialect, text)).toBe("redaction_failed");
      }),
    );
    await expectNothingKept();
  }
});

it("when the text stands where none belongs: in paths, queries, headers, models, policies, keys and broken bodies", async () => {
  await start("default_action: pseudonym\n");
  upstream.answer = (socket) => socket.write(json({}));
  for (const target of canaryBodies) {
    const text = JSON.stringify(target.body);
    const told = await Promise.all([
      post(target, {}, text.slice(0, -1)),
      post(target, {}, `${text}${canary}`),
      post(target, {}, canary),
      post(target, { "content-type": canary.replace("@", "/") }),
      post(target, { "content-encoding": word }),
      post(target, { "x-veilgate-policy": word }),
      post(target, { "x-veilgate-key": `vg_live_${word}` }),
      post(target, { authorization: `Bearer vg_live_${word}` }),
      post({ ...target, path: `${target.path}/${canary}` }),
      post({ ...target, path: `/${word}${target.path}` }),
      post({ ...target, body: { ...target.body, model: canary } }),
      post({ ...target, body: { ...target.body, model: [canary] } }),
      post({ ...target, body: { ...target.body, policy_id: word } }),
      post({ ...target, body: { ...target.body, stream: canary } }),
      post({ ...target, path: target.path.replace("gemini-x", word).replace("strict", word) }),
    ]);
    for (const response of told) {
      const said = await response.text();
      if (response.status < 400) continue;
      expect(said.toLowerCase()).not.toContain(word);
    }
    const query = await post({
      ...target,
      path: `${target.path}${target.path.includes("?") ? "&" : "?"}q=${canary}`,
    });
    await query.arrayBuffer();
    expect(told[0]?.status).toBe(400);
  }
  await expectNothingKept();
});
