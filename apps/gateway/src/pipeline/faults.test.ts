import { connect, createServer, type Server } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerEcho,
  answerStream,
  doneEvent,
  type FakeUpstream,
  startFakeUpstream,
  textEvent,
} from "../testing/fake-upstream";
import { type Harness, type HarnessOptions, startHarness } from "../testing/harness";

/** What a provider can do wrong. Each case: a coded error in time, the right record, and the gateway goes on. */
let upstream: FakeUpstream;
let gateway: Harness;

/** Waits long enough for a busy machine. */
const start = (options: Partial<HarnessOptions> = {}) =>
  startHarness({ upstreams: [{ baseUrl: upstream.baseUrl, timeoutMs: 15_000 }], ...options });
/** For a provider that keeps it waiting. */
const hurry = async () => {
  await gateway.close();
  gateway = await start({
    upstreams: [{ baseUrl: upstream.baseUrl, timeoutMs: 300 }],
    limits: { idleTimeoutMs: 300 },
  });
};

beforeEach(async () => {
  upstream = await startFakeUpstream(answerEcho);
  gateway = await start();
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

const prompt = { model: "m", messages: [{ role: "user", content: "Mail a.b@example.com" }] };
const streamed = { ...prompt, stream: true };

async function failure(body: unknown = prompt) {
  const response = await gateway.chat(body);
  const text = await response.text();
  const code = /"code":"(\w+)"/.exec(text)?.[1];
  return { status: response.status, code, text, record: gateway.outcomeOf(response) };
}

describe("an answer as a whole", () => {
  it("is a 502 when nothing listens at the address", async () => {
    await upstream.close();

    const { status, code, record } = await failure();

    expect({ status, code }).toEqual({ status: 502, code: "upstream_unreachable" });
    expect(record).toMatchObject({ outcome: "failed", error: "upstream_unreachable", upstream_status: null });
    expect(gateway.records().map(({ kind }) => kind)).toEqual(["intent", "outcome"]);
  });

  it("is a 504 when the head does not come in time", async () => {
    await hurry();
    upstream.script = () => {};

    expect(await failure()).toMatchObject({ status: 504, code: "upstream_timeout" });
    await upstream.seen[0]?.aborted;
  });

  it("is a 504 when the body stops in the middle", async () => {
    await hurry();
    upstream.script = (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"choices":[');
    };

    expect(await failure()).toMatchObject({ status: 504, code: "upstream_timeout" });
  });

  it("is a 504 when it drips for longer than the whole may take", async () => {
    await gateway.close();
    gateway = await start({ limits: { totalTimeoutMs: 400 } });
    upstream.script = async (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      for (let at = 0; at < 30 && !response.destroyed; at++) {
        response.write(" ");
        await delay(50);
      }
    };

    expect(await failure()).toMatchObject({ status: 504, code: "upstream_timeout" });
  });

  const broken: Array<[string, (socket: import("node:net").Socket) => void]> = [
    ["resets the connection", (socket) => socket.resetAndDestroy()],
    ["answers with garbage", (socket) => socket.end("\x16\x03\x01 not http\r\n\r\n")],
    ["lies about its length", (socket) => socket.end(json('{"a":1}', ["content-length: 500"]))],
    ["closes in the middle of a body without a length", (socket) => socket.end(json('{"choices":[{"me'))],
    [
      "is no JSON",
      (socket) => socket.end(json("<html>", ["content-length: 6"]).replace("application/json", "text/html")),
    ],
    ["says JSON and sends none", (socket) => socket.end(json("<html>"))],
    [
      "redirects",
      (socket) =>
        socket.end("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n"),
    ],
    ["has a status of its own", (socket) => socket.end("HTTP/1.1 999 What\r\ncontent-length: 0\r\n\r\n")],
    [
      "sends informational heads for ever",
      (socket) => socket.end("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(1000)),
    ],
    ["has a head of 100 KB", (socket) => socket.end(json("{}", [`x-long: ${"a".repeat(100_000)}`]))],
  ];
  for (const [name, answer] of broken) {
    it(`is a 502 when the provider ${name}`, async () => {
      await gateway.close();
      const raw = await startRaw(answer);
      gateway = await startHarness({ upstreams: [{ baseUrl: raw.baseUrl, timeoutMs: 15_000 }] });

      const { status, code, record } = await failure();

      expect({ status, code }).toEqual({ status: 502, code: "upstream_error" });
      expect(record).toMatchObject({ outcome: "failed", error: "upstream_error" });
      gateway.deps.upstreams.destroy();
      await raw.close();
    });
  }

  it("is a 502 beyond the size that the gateway reads, and stops the provider", async () => {
    await gateway.close();
    gateway = await start({ limits: { answerBytesMax: 10_000 } });
    upstream.script = async (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      while (!response.destroyed) {
        response.write(`"${"x".repeat(4_000)}",`);
        await delay(5);
      }
    };

    expect(await failure()).toMatchObject({ status: 502, code: "upstream_error" });
    await upstream.seen[0]?.aborted;
  });

  it("is never asked for twice", async () => {
    upstream.script = (_request, response) => void response.destroy();

    await failure();

    expect(upstream.seen.length).toBe(1);
  });
});

describe("a stream", () => {
  const openStream = (response: import("node:http").ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(textEvent("half"));
  };

  it("that stops is ended by an error event without a terminal mark", async () => {
    await hurry();
    upstream.script = (_request, response) => openStream(response);

    const { status, code, text, record } = await failure(streamed);

    expect({ status, code }).toEqual({ status: 200, code: "upstream_timeout" });
    expect(text.startsWith(textEvent("half"))).toBe(true);
    expect(text).not.toContain("[DONE]");
    expect(record).toMatchObject({ outcome: "failed", error: "upstream_timeout" });
  });

  it("that is reset is ended by an error event without a terminal mark", async () => {
    upstream.script = async (_request, response) => {
      openStream(response);
      await delay(30);
      response.socket?.resetAndDestroy();
    };

    const { code, text, record } = await failure(streamed);

    expect(code).toBe("upstream_error");
    expect(text).not.toContain("[DONE]");
    expect(record).toMatchObject({ outcome: "failed", error: "upstream_error" });
  });

  it("that breaks before its first event is a status, not an event", async () => {
    await hurry();
    upstream.script = (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.flushHeaders();
    };

    expect(await failure(streamed)).toMatchObject({ status: 504, code: "upstream_timeout" });
  });

  it("with an event that never ends is cut at the limit", async () => {
    await gateway.close();
    gateway = await start({ limits: { eventBytesMax: 10_000 } });
    upstream.script = answerStream([textEvent("a"), ...Array(50).fill("x".repeat(1_000))]);

    const { code, text } = await failure(streamed);

    expect(code).toBe("upstream_error");
    expect(text).not.toContain("xxx");
  });

  it("that is an answer as a whole is relayed as one", async () => {
    expect(await failure(streamed)).toMatchObject({ status: 200, code: undefined });
  });

  it("without a content type is still restored", async () => {
    upstream.script = (request, response) => {
      const { messages } = JSON.parse(request.body.toString("utf8"));
      response.writeHead(200).end(textEvent(messages[0].content) + doneEvent);
    };

    const { text } = await failure(streamed);

    expect(text).toContain("a.b@example.com");
  });

  it("holds the provider back when the client does not read", async () => {
    let written = 0;
    upstream.script = async (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const piece = textEvent("y".repeat(60_000));
      while (!response.destroyed && written < 200_000_000) {
        written += piece.length;
        if (!response.write(piece)) await new Promise((resolve) => response.once("drain", resolve));
      }
    };
    const socket = connect(Number(new URL(gateway.url).port), "127.0.0.1");
    const body = JSON.stringify(streamed);
    socket.write(
      `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${gateway.key}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    socket.pause();
    let before = 0;
    const isStalled = () => {
      const isStill = written > 0 && written === before;
      before = written;
      return isStill;
    };
    await expect.poll(isStalled, { interval: 300 }).toBe(true);

    expect(written).toBeLessThan(30_000_000);
    socket.destroy();
    await upstream.seen[0]?.aborted;
  });
});

describe("a client that goes away", () => {
  for (const [name, body] of [
    ["before an answer as a whole", prompt],
    ["before a stream", streamed],
  ] as const) {
    it(`${name} closes the provider's connection and is recorded`, async () => {
      upstream.script = () => {};
      const controller = new AbortController();
      const sent = fetch(`${gateway.url}/v1/chat/completions`, {
        method: "POST",
        headers: { authorization: `Bearer ${gateway.key}`, "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: controller.signal,
      }).catch(() => {});
      while (upstream.seen.length === 0) await delay(5);
      controller.abort();
      await sent;
      // The provider itself would never close it.
      await upstream.seen[0]?.aborted;

      await expect
        .poll(() => gateway.records().at(-1))
        .toMatchObject({ kind: "outcome", error: "client_closed", status: 499 });
    });
  }
});

it("keeps the connections of two credentials apart", async () => {
  await gateway.close();
  gateway = await start({ settings: { pass_through_credentials: true } });
  const call = (credential: string) =>
    gateway.chat(prompt, { authorization: `Bearer ${credential}`, "x-veilgate-key": gateway.key });

  for (const credential of ["sk-one", "sk-two", "sk-one"]) await (await call(credential)).arrayBuffer();

  expect(upstream.seen.map((request) => request.headers.authorization)).toEqual([
    "Bearer sk-one",
    "Bearer sk-two",
    "Bearer sk-one",
  ]);
  expect(upstream.connections).toBe(2);
});

function json(body: string, headers: readonly string[] = []): string {
  return [
    "HTTP/1.1 200 OK",
    "content-type: application/json",
    "connection: close",
    ...headers,
    "",
    body,
  ].join("\r\n");
}

/** A server below HTTP, for answers that node:http would not write. */
async function startRaw(answer: (socket: import("node:net").Socket) => void) {
  const server: Server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as import("node:net").AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
