import type { OutcomeRecord } from "@veilgate/contracts";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DialectCall, dialectCalls, dialectUpstreams, errorCodeIn } from "../testing/dialect-calls";
import { type Harness, startHarness } from "../testing/harness";
import { mutations } from "../testing/mutate-body";
import { type RawUpstream, rawAnswer, startRawUpstream } from "../testing/raw-upstream";

/** Whatever is done to the bytes of a provider's answer, head and body: the client can read what it gets. */
let upstream: RawUpstream;
let gateway: Harness;

beforeAll(async () => {
  upstream = await startRawUpstream();
  gateway = await startHarness({
    upstreams: dialectUpstreams(upstream.baseUrl).map((one) => ({ ...one, timeoutMs: 15_000 })),
    limits: { idleTimeoutMs: 15_000 },
    logLevel: "silent",
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const whole = {
  id: "a",
  choices: [{ index: 0, message: { role: "assistant", content: "one <EMAIL_aaaaaaaa> two" } }],
  output: [{ type: "message", content: [{ type: "output_text", text: "one <EMAIL_aaaaaaaa> two" }] }],
  content: [{ type: "text", text: "one <EMAIL_aaaaaaaa> two" }],
  candidates: [{ content: { parts: [{ text: "one <EMAIL_aaaaaaaa> two" }] } }],
  usage: { prompt_tokens: 1, completion_tokens: 2 },
};

/** The answer that goes with a call, as bytes. */
function answerTo({ stream }: DialectCall): Buffer {
  if (stream === undefined) {
    const text = JSON.stringify(whole);
    return Buffer.from(rawAnswer(text, [`content-length: ${text.length}`, "connection: close"]));
  }
  const events = [stream.piece("one <EMAIL"), stream.piece("_aaaaaaaa> two"), stream.end].join("");
  return Buffer.from(rawAnswer(events, ["content-type: text/event-stream", "connection: close"]));
}

interface Got {
  readonly call: DialectCall;
  readonly bytes: Buffer;
  readonly status: number;
  readonly text: string;
  readonly requestId: string | null;
}

/** What is wrong with what the client got; undefined when nothing is. */
function complaintOf({ call, status, text }: Got, record: OutcomeRecord | undefined): string | undefined {
  if (record === undefined) return "there is no record";
  if (record.error === "internal") return "the gateway made a mistake";
  if ((record.error !== null) !== (record.outcome === "failed")) return "the record is wrong";
  const isProviders = status >= 400 && record.upstream_status === status;
  try {
    if (status >= 400 && !isProviders) errorCodeIn(call.dialect, text);
    else if (!isProviders && call.stream === undefined) JSON.parse(text);
  } catch (thrown) {
    return String(thrown);
  }
  return undefined;
}

it("1,000 mutated answers are relayed, or are documented errors", async () => {
  const cases = fc
    .sample(fc.tuple(fc.constantFrom(...dialectCalls), mutations), 1_000)
    .map(([call, mutate]) => ({ call, bytes: mutate(answerTo(call)) }));
  upstream.answer = (socket, _path, body) => {
    const at = Number(/case (\d+)/.exec(body)?.[1]);
    socket.end(cases[at]?.bytes ?? "");
  };
  const ask = async (at: number): Promise<Got[]> => {
    const one = cases[at];
    if (!one) return [];
    const response = await gateway.fetch(one.call.path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": gateway.key },
      body: JSON.stringify(one.call.body(`Mail a.b@example.com, case ${at}`)),
    });
    const requestId = response.headers.get("x-request-id");
    return [{ ...one, status: response.status, text: await response.text(), requestId }];
  };
  const got: Got[] = [];
  for (let at = 0; at < cases.length; at += 20) {
    got.push(...(await Promise.all(Array.from({ length: 20 }, (_, next) => ask(at + next)))).flat());
  }
  const outcomes = () => gateway.records().filter((record) => record.kind === "outcome");
  await expect.poll(() => outcomes().length).toBe(cases.length);
  const byId = new Map(outcomes().map((record) => [record.request_id, record]));

  const complaints = got.flatMap((one) => {
    const complaint = complaintOf(one, byId.get(one.requestId ?? ""));
    return complaint === undefined
      ? []
      : [`${one.call.name} ${one.bytes.toString("base64")}: ${one.status} ${one.text} ${complaint}`];
  });
  expect(complaints.slice(0, 3)).toEqual([]);
  expect(got.filter(({ status }) => status === 200).length).toBeGreaterThan(100);
  expect(gateway.deps.metrics.inFlight).toBe(0);
}, 60_000);
