import { type AddressInfo, createServer as createPlainServer, type Server } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { createServer } from "node:tls";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type DialectCall,
  type DialectStream,
  dialectCalls,
  dialectUpstreams,
  errorCodeIn,
  streamAt,
} from "../testing/dialect-calls";
import { canary, credential, type FaultCode, headFaults, streamFaults, wholeFaults } from "../testing/faults";
import { type Harness, startHarness } from "../testing/harness";
import { type RawUpstream, rawAnswer, startRawUpstream } from "../testing/raw-upstream";
import { makeSelfSigned } from "../tls/self-signed";

/**
 * What a provider can do wrong, in every dialect: a documented error in the caller's words and in time, the
 * provider asked once, and nothing left behind. Each fault says as much as it can of what nobody may see.
 */
const limits = { connectTimeoutMs: 2_000, answerBytesMax: 100_000, eventBytesMax: 20_000, keepAliveMs: 200 };
/** A fault that is only noticed when the patient one gives up is not noticed. */
const deadlineMs = 25_000;

let upstream: RawUpstream;
let gateway: Harness;
/** Waits long enough for a busy machine, and hardly at all. */
let patient: Harness;
let hasty: Harness;

async function start(timeoutMs: number, totalTimeoutMs: number): Promise<Harness> {
  return startHarness({
    upstreams: dialectUpstreams(upstream.baseUrl).map((one) => ({ ...one, timeoutMs })),
    limits: { ...limits, idleTimeoutMs: timeoutMs, totalTimeoutMs },
    logLevel: "silent",
  });
}

beforeAll(async () => {
  upstream = await startRawUpstream();
  patient = await start(30_000, 60_000);
  hasty = await start(800, 2_000);
  gateway = patient;
});
afterAll(async () => {
  await patient.close();
  await hasty.close();
  await upstream.close();
});

function gatewayFor(code: FaultCode): Harness {
  return code === "upstream_timeout" ? hasty : patient;
}

const wholeCalls = dialectCalls.filter(({ stream }) => stream === undefined);
const streamedCalls = dialectCalls.flatMap((call) =>
  call.stream === undefined ? [] : [{ ...call, stream: call.stream }],
);

function ask(call: DialectCall, text = `Mail ${canary}`): Promise<Response> {
  return gateway.fetch(call.path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": gateway.key },
    body: JSON.stringify(call.body(text)),
  });
}

const statuses = { upstream_error: 502, upstream_timeout: 504, upstream_unreachable: 502 };

/** Every call meets the fault as its whole answer. */
async function expectRefusal(calls: readonly DialectCall[], code: FaultCode, asks = 1): Promise<void> {
  const asked = upstream.requests;
  const startedAt = performance.now();
  await Promise.all(
    calls.map(async (call) => {
      const response = await ask(call);
      const text = await response.text();
      const told = [call.name, response.status, errorCodeIn(call.dialect, text)];
      expect(told).toEqual([call.name, statuses[code], code]);
      expect(text).not.toContain(canary);
      expect(text).not.toContain(credential);
      await expect.poll(() => gateway.outcomeOf(response)).toMatchObject({ outcome: "failed", error: code });
    }),
  );
  expect(performance.now() - startedAt).toBeLessThan(deadlineMs);
  expect(upstream.requests - asked).toBe(calls.length * asks);
}

/** Until nothing is open any more; a provider's connection that is still good may stay. */
async function expectNothingLeft(): Promise<void> {
  await expect.poll(() => gateway.deps.metrics.inFlight).toBe(0);
}

describe("an answer as a whole is a documented error of the dialect, in time and asked for once, when it", () => {
  for (const [name, [code, fault]] of Object.entries(wholeFaults)) {
    it(name, async () => {
      upstream.answer = fault;
      gateway = gatewayFor(code);

      await expectRefusal(wholeCalls, code);
      await expectNothingLeft();
    });
  }

  it("is no JSON, also when nothing has to be restored", async () => {
    gateway = patient;
    for (const [body, length] of [
      ['{"data":[1,2,3]}', 9],
      ["<html>", 6],
      ["", 0],
    ] as const) {
      upstream.answer = (socket) => socket.end(rawAnswer(body, [`content-length: ${length}`]));
      for (const call of wholeCalls) {
        const response = await ask(call, "Nothing to see");
        expect(errorCodeIn(call.dialect, await response.text())).toBe("upstream_error");
      }
    }
  });

  it("comes with a second head, which the next request does not get", async () => {
    const twice = rawAnswer('{"a":1}', ["content-length: 7"]) + rawAnswer('{"b":2}', ["content-length: 7"]);
    upstream.answer = (socket) => socket.write(twice);

    for (const call of [...wholeCalls, ...wholeCalls]) {
      expect(await (await ask(call)).text()).toBe('{"a":1}');
    }
  });
});

describe("a stream of which the client has seen nothing is a status, when it", () => {
  for (const [name, [code, fault]] of Object.entries(headFaults)) {
    it(name, async () => {
      upstream.answer = fault;
      gateway = gatewayFor(code);

      await expectRefusal(streamedCalls, code);
      await expectNothingLeft();
    });
  }
});

async function expectBrokenStream(
  call: DialectCall & { stream: DialectStream },
  code: FaultCode,
  hasBegun: () => void,
): Promise<void> {
  const response = await ask(call);
  hasBegun();
  const text = await response.text();
  const payloads = payloadsOf(text);
  expect([call.name, response.status, payloads.length > 1]).toEqual([call.name, 200, true]);
  const last = JSON.stringify(toError(payloads.at(-1)));
  expect([call.name, errorCodeIn(call.dialect, last)]).toEqual([call.name, code]);
  expect(JSON.stringify(payloads[0])).toContain("half");
  // Inside of a text its quotes would be escaped.
  expect(text).not.toMatch(new RegExp(`(?<!\\\\)"${call.stream.mark}"|^data: \\[DONE\\]`, "m"));
  expect(text).not.toContain(canary);
  expect(text).not.toContain(credential);
  await expect.poll(() => gateway.outcomeOf(response)).toMatchObject({ outcome: "failed", error: code });
}

/** Of events or of an array. */
function payloadsOf(text: string): unknown[] {
  if (text.startsWith("[")) return JSON.parse(text);
  return text.split(/\r?\n\r?\n/).flatMap((event) => {
    const data = /^data: (\{.*)$/m.exec(event)?.[1];
    return data === undefined ? [] : [JSON.parse(data)];
  });
}

/** The event of the responses API says everything twice: as the API does, and as its SDK wants it. */
function toError(payload: unknown): unknown {
  const isTwice = typeof payload === "object" && payload !== null && "param" in payload && "error" in payload;
  return isTwice ? { error: payload.error } : payload;
}

describe("a stream that has begun is ended by an error event of the dialect and no terminal mark, when it", () => {
  for (const [name, [code, fault]] of Object.entries(streamFaults)) {
    it(name, async () => {
      const asked = upstream.requests;
      let begun = 0;
      const strikes: (() => void)[] = [];
      const hasBegun = () => {
        if (++begun === streamedCalls.length) for (const strike of strikes) strike();
      };
      upstream.answer = (socket, path) => fault(socket, streamAt(path), (strike) => strikes.push(strike));
      gateway = gatewayFor(code);
      const startedAt = performance.now();

      await Promise.all(streamedCalls.map((call) => expectBrokenStream(call, code, hasBegun)));

      expect(performance.now() - startedAt).toBeLessThan(deadlineMs);
      expect(upstream.requests - asked).toBe(streamedCalls.length);
      await expectNothingLeft();
    });
  }

  it("tells of an error itself, which the client gets too", async () => {
    gateway = patient;
    for (const call of streamedCalls) {
      upstream.answer = (socket) =>
        socket.end(
          rawAnswer(call.stream.piece("half"), ["content-type: text/event-stream"]) +
            call.stream.error("I am tired."),
        );

      const response = await ask(call);
      const text = await response.text();

      expect(text).toContain("I am tired.");
      await expect
        .poll(() => gateway.outcomeOf(response))
        .toMatchObject({ outcome: "failed", error: "upstream_error" });
    }
  });
});

describe("an upstream that cannot be connected to is unreachable in every dialect, when", () => {
  const reach = async (baseUrl: string, more: { allowPrivate?: boolean } = {}) => {
    const before = gateway;
    gateway = await startHarness({
      upstreams: dialectUpstreams(baseUrl).map((one) => ({ ...one, timeoutMs: 3_000, ...more })),
      logLevel: "silent",
    });
    try {
      await expectRefusal(dialectCalls, "upstream_unreachable", 0);
    } finally {
      await gateway.close();
      gateway = before;
    }
  };

  it("nothing listens", () => reach("http://127.0.0.1:9/v1"));
  it("its name is not known", () => reach("http://nowhere.invalid/v1"));
  it("its address is private", () => reach(upstream.baseUrl, { allowPrivate: false }));
  it("it does not speak TLS", () => {
    const plain = createPlainServer((socket) => {
      socket.on("error", () => {});
      socket.resume().end("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    return withServer(plain, reach);
  });
  it("nobody vouches for its certificate", async () =>
    withServer(createServer(await makeSelfSigned("127.0.0.1")), reach));
});

async function withServer(server: Server, use: (baseUrl: string) => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await use(`https://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
  await new Promise((resolve) => server.close(resolve));
}

it("leaves nothing behind after 1,000 faults", async () => {
  gateway = patient;
  const quick = [
    ...Object.values(wholeFaults),
    ...Object.values(headFaults),
    ...Object.values(streamFaults),
  ].flatMap(([code, fault]) => (code === "upstream_error" ? [fault] : []));
  const run = async (rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      for (const fault of quick) {
        upstream.answer = (socket, path) => fault(socket, streamAt(path), (strike) => setTimeout(strike, 20));
        await Promise.all(dialectCalls.map(async (call) => (await ask(call)).arrayBuffer()));
      }
    }
  };
  expect(3 * quick.length * dialectCalls.length).toBeGreaterThan(1_000);
  await run(1);
  const heapBefore = await heapAfterCollection();
  await run(2);
  await expectNothingLeft();
  await expect.poll(() => upstream.sockets.size).toBe(0);

  expect((await heapAfterCollection()) - heapBefore).toBeLessThan(24 * 1024 * 1024);
  expect((await gateway.fetch("/healthz")).status).toBe(200);
}, 60_000);

async function heapAfterCollection(): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  for (let turn = 0; turn < 3; turn++) {
    await delay(20);
    collect();
  }
  return process.memoryUsage().heapUsed;
}
