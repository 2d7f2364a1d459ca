import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DialectCall, dialectCalls, dialectUpstreams, streamAt } from "../testing/dialect-calls";
import { type Harness, startHarness } from "../testing/harness";
import { type RawUpstream, rawAnswer, startRawUpstream } from "../testing/raw-upstream";

/** A client may go at any moment: the provider stops working for it, and nothing of the call is left. */
let upstream: RawUpstream;
let gateway: Harness;
/** The provider's ends of the calls that are under way. */
const serving = new Set<Socket>();

beforeAll(async () => {
  upstream = await startRawUpstream();
  gateway = await startHarness({
    upstreams: dialectUpstreams(upstream.baseUrl).map((one) => ({ ...one, timeoutMs: 30_000 })),
    limits: { keepAliveMs: 200 },
    logLevel: "silent",
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

type Answer = RawUpstream["answer"];

interface Moment {
  /** How much of the request is sent. */
  readonly sent: "half of the body" | "everything";
  /** What the provider does before the client goes. */
  readonly answer: Answer;
  /** When it is time to go, for so many clients. */
  isReached(clients: readonly Socket[]): boolean;
}

const streamHead = rawAnswer("", ["content-type: text/event-stream"]);
const wholeHead = rawAnswer("", ["content-length: 9000000"]);
const isStreamed = (path: string, body: string) => `${path} ${body}`.match(/:stream|"stream":true/) !== null;
const silent: Answer = () => {};
const begin: Answer = (socket, path, body) =>
  void socket.write(isStreamed(path, body) ? streamHead : wholeHead);
const half: Answer = (socket, path, body) => {
  begin(socket, path, body);
  socket.write(isStreamed(path, body) ? streamAt(path).piece("a").repeat(2) : '{"half":');
};
const flood: Answer = (socket, path, body) => {
  const event = streamAt(path).piece("y".repeat(30_000));
  const write = () => {
    while (!socket.destroyed && socket.write(event));
  };
  begin(socket, path, body);
  if (!isStreamed(path, body)) return;
  socket.on("drain", write);
  write();
};
const everyCallServed = (clients: readonly Socket[]) => serving.size === clients.length;

const moments: Readonly<Record<string, Moment>> = {
  "in the upload": {
    sent: "half of the body",
    answer: silent,
    isReached: (clients) => gateway.deps.metrics.inFlight === clients.length,
  },
  "before the head": { sent: "everything", answer: silent, isReached: everyCallServed },
  "behind the head": { sent: "everything", answer: begin, isReached: everyCallServed },
  "in the answer": { sent: "everything", answer: half, isReached: everyCallServed },
  "while it does not read": { sent: "everything", answer: flood, isReached: everyCallServed },
};

function open(call: DialectCall, { sent, answer }: Moment): Socket {
  const body = JSON.stringify(call.body(`Mail a.b@example.com ${"and so on ".repeat(50)}`));
  const head = [
    `POST ${call.path} HTTP/1.1`,
    "host: gateway",
    "content-type: application/json",
    `x-api-key: ${gateway.key}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ].join("\r\n");
  const socket = connect(Number(new URL(gateway.url).port), "127.0.0.1");
  socket.on("error", () => {});
  if (answer === flood) socket.pause();
  else socket.resume();
  socket.write(`${head}\r\n\r\n${sent === "everything" ? body : body.slice(0, body.length / 2)}`);
  return socket;
}

/** Opens so many calls, lets them come to the moment, and goes a little later: half of the clients politely. */
async function abortAll(calls: readonly DialectCall[], moment: Moment, lateMs: number): Promise<void> {
  upstream.answer = (socket, path, body) => {
    serving.add(socket);
    socket.on("close", () => serving.delete(socket));
    moment.answer(socket, path, body);
  };
  const clients = calls.map((call) => open(call, moment));
  await expect.poll(() => moment.isReached(clients), { interval: 2 }).toBe(true);
  await delay(lateMs);
  for (const [at, client] of clients.entries()) {
    if (at % 2 === 0) client.destroy();
    else client.resetAndDestroy();
  }
  await expect.poll(() => serving.size, { interval: 5 }).toBe(0);
  await expect.poll(() => gateway.deps.metrics.inFlight, { interval: 5 }).toBe(0);
}

const openSockets = () => process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;

it("1,000 clients that go leave no call at the provider, no socket on either side, and a record each", async () => {
  const before = openSockets();
  const rounds = 10;
  for (let round = 0; round < rounds; round++) {
    for (const moment of Object.values(moments)) {
      await abortAll([...dialectCalls, ...dialectCalls], moment, round * 2);
    }
  }

  const outcomes = () => gateway.records().filter(({ kind }) => kind === "outcome");
  const aborts = rounds * Object.keys(moments).length * dialectCalls.length * 2;
  expect(aborts).toBe(1_000);
  await expect.poll(() => outcomes().length).toBe(aborts);
  for (const record of outcomes()) {
    expect(record).toMatchObject({ outcome: "failed", error: "client_closed", status: 499 });
  }
  expect(new Set(outcomes().map(({ request_id }) => request_id)).size).toBe(aborts);
  await expect.poll(() => upstream.sockets.size).toBe(0);
  await expect.poll(openSockets).toBeLessThanOrEqual(before);
}, 60_000);
