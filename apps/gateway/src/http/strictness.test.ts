import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { addCarriedOverKey, type Harness, startHarness } from "../testing/harness";
import { rawRequest, statusesOf } from "../testing/raw-request";

let upstream: FakeUpstream;
let gateway: Harness;

beforeAll(async () => {
  upstream = await startFakeUpstream(answerEcho);
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    limits: { bodyBytesMax: 100_000 },
  });
});
afterEach(() => {
  upstream.seen.length = 0;
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const body = JSON.stringify({ model: "m", messages: [{ role: "user", content: "Mail a.b@example.com" }] });

function post(
  headers: readonly string[],
  sent: string = body,
  line = "POST /v1/chat/completions HTTP/1.1",
): string {
  return [line, ...headers, `authorization: Bearer ${gateway.key}`, "", sent].join("\r\n");
}

const length = `content-length: ${body.length}`;
const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

describe("a message that two servers may read differently is refused with a 400 in JSON, and never forwarded", () => {
  const hostile: Record<string, () => string> = {
    "two hosts": () => post(["host: a", "host: b", length]),
    "no host": () => post([length]),
    "an absolute target of another host": () =>
      post(["host: a", length], body, "POST http://b/v1/chat/completions HTTP/1.1"),
    "a doubled slash": () => post(["host: a", length], body, "POST //v1/chat/completions HTTP/1.1"),
    "a doubled slash inside": () => post(["host: a", length], body, "POST /v1//chat/completions HTTP/1.1"),
    "a length and chunks": () => post(["host: a", length, "transfer-encoding: chunked"], chunked),
    "gzip, chunked": () => post(["host: a", "transfer-encoding: gzip, chunked"], chunked),
    "chunked twice": () => post(["host: a", "transfer-encoding: chunked, chunked"], chunked),
    "two lengths": () => post(["host: a", length, `content-length: ${body.length + 1}`]),
    "a length with a sign": () => post(["host: a", `content-length: +${body.length}`]),
    "chunks in HTTP/1.0": () =>
      post(["host: a", "transfer-encoding: chunked"], chunked, "POST /v1/chat/completions HTTP/1.0"),
    "a body on a GET": () => post(["host: a", length], body, "GET /v1/models HTTP/1.1"),
    TRACE: () => post(["host: a"], "", "TRACE /v1/models HTTP/1.1"),
    CONNECT: () => post(["host: a"], "", "CONNECT a:443 HTTP/1.1"),
    "101 headers": () => post(["host: a", length, ...Array.from({ length: 101 }, (_, at) => `x-${at}: 1`)]),
    "an underscore twin": () => post(["host: a", "content_length: 5", length]),
    "an underscore twin of a credential": () => post(["host: a", "x_api_key: other", length]),
    "two content types": () =>
      post(["host: a", length, "content-type: application/json", "content-type: text/plain"]),
    "an unknown expectation": () => post(["host: a", length, "expect: 200-ok"]),
    "a head that is too large": () => post(["host: a", `x-long: ${"a".repeat(20_000)}`, length]),
    "a line folded": () => post(["host: a", "x-a: b\r\n c", length]),
    "a bare line feed": () => post(["host: a\nx: y", length]),
    "no HTTP at all": () => "\x16\x03\x01\x00\xa5\r\n\r\n",
    "a bad chunk size": () => post(["host: a", "transfer-encoding: chunked"], "zz\r\nabc\r\n0\r\n\r\n"),
  };
  for (const [name, bytes] of Object.entries(hostile)) {
    it(name, async () => {
      const received = await rawRequest(gateway.url, bytes());

      expect(statusesOf(received)[0]).toBe(400);
      expect(received).toMatch(/"code":"bad_request"/);
      expect(received).toMatch(/"request_id":"[0-9a-f-]{36}"/);
      expect(upstream.seen.length).toBe(0);
    });
  }

  it("HTTP/0.9 gets nothing of ours", async () => {
    expect(statusesOf(await rawRequest(gateway.url, "GET /health\r\n\r\n"))).not.toContain(200);
  });
});

describe("what is well formed is served", () => {
  const polite: Record<string, () => string> = {
    "an absolute target of the same host": () =>
      post(["host: a", length], body, "POST http://a/v1/chat/completions HTTP/1.1"),
    chunks: () => post(["host: a", "transfer-encoding: chunked"], chunked),
    "HTTP/1.0": () => post([length], body, "POST /v1/chat/completions HTTP/1.0"),
    "TE that says what the client takes": () => post(["host: a", "te: trailers, deflate;q=0.5", length]),
    "the path without /v1": () => post(["host: a", length], body, "POST /chat/completions HTTP/1.1"),
    "a charset": () => post(["host: a", length, 'content-type: application/json; charset="UTF-8"']),
  };
  for (const [name, bytes] of Object.entries(polite)) {
    it(name, async () => {
      expect(statusesOf(await rawRequest(gateway.url, bytes()))).toEqual([200]);
      expect(upstream.seen[0]?.body.toString()).not.toContain("a.b@example.com");
    });
  }

  it("a body is asked for only after the key was found good", async () => {
    const head = (key: string) =>
      `POST /v1/chat/completions HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\n${length}\r\nauthorization: Bearer ${key}\r\n\r\n`;

    expect(statusesOf(await rawRequest(gateway.url, head(gateway.key)))).toEqual([100]);
    expect(statusesOf(await rawRequest(gateway.url, head("vg_live_wrong")))).toEqual([401]);
  });

  it("two requests on one connection are two requests", async () => {
    const received = await rawRequest(gateway.url, post(["host: a", length]) + post(["host: a", length]));

    expect(statusesOf(received)).toEqual([200, 200]);
    expect(upstream.seen.length).toBe(2);
  });
});

describe("a body that cannot be read is refused with its code, and never forwarded", () => {
  const gzipped = gzipSync(body);
  const bodies: Array<[string, string | Buffer, Record<string, string>, number, string]> = [
    ["bad JSON", "{", {}, 400, "bad_json"],
    ["nothing", "", {}, 400, "bad_json"],
    ["an array", "[]", {}, 400, "bad_json"],
    ["a member twice", '{"model":"a","model":"b","messages":[]}', {}, 400, "bad_json"],
    ["depth", `{"a":${"[".repeat(200)}${"]".repeat(200)}}`, {}, 400, "bad_json"],
    ["depth without an end", `{"a":${"[".repeat(50_000)}`, {}, 400, "bad_json"],
    ["bad UTF-8", Buffer.from(`{"model":"\xff","messages":[]}`, "latin1"), {}, 400, "bad_json"],
    ["a byte order mark in UTF-16", Buffer.from(`\ufeff${body}`, "utf16le"), {}, 400, "bad_json"],
    ["two documents", `${body}\n${body}`, {}, 400, "bad_json"],
    ["gzip that is none", body, { "content-encoding": "gzip" }, 400, "bad_request"],
    ["gzip that is cut", gzipped.subarray(0, -12), { "content-encoding": "gzip" }, 400, "bad_request"],
    ["gzip that was changed", flipped(gzipped), { "content-encoding": "gzip" }, 400, "bad_request"],
    ["deflate that is gzip", gzipped, { "content-encoding": "deflate" }, 400, "bad_request"],
    ["gzip twice", gzipSync(gzipped), { "content-encoding": "gzip, gzip" }, 415, "encoding_not_supported"],
    ["an unknown encoding", body, { "content-encoding": "compress" }, 415, "encoding_not_supported"],
    [
      "a small body that becomes large",
      gzipSync("a".repeat(1_000_000)),
      { "content-encoding": "gzip" },
      413,
      "body_too_large",
    ],
    ["too much", `{"a":"${"x".repeat(100_000)}"}`, {}, 413, "body_too_large"],
    [
      "another charset",
      body,
      { "content-type": "application/json; charset=utf-16" },
      415,
      "encoding_not_supported",
    ],
    ["a form", "a=b", { "content-type": "application/x-www-form-urlencoded" }, 415, "encoding_not_supported"],
    ["lines of JSON", body, { "content-type": "application/x-ndjson" }, 415, "encoding_not_supported"],
    ["a model that is no string", '{"model":["a"],"messages":[]}', {}, 400, "bad_request"],
    ["a stream that is no boolean", '{"model":"a","messages":[],"stream":"true"}', {}, 400, "bad_request"],
  ];
  for (const [name, sent, headers, status, code] of bodies) {
    it(name, async () => {
      const response = await fetch(`${gateway.url}/v1/chat/completions`, {
        method: "POST",
        headers: { authorization: `Bearer ${gateway.key}`, "content-type": "application/json", ...headers },
        body: sent,
      });

      expect({ status: response.status, body: await response.json() }).toMatchObject({
        status,
        body: { error: { code, request_id: response.headers.get("x-request-id") } },
      });
      expect(upstream.seen.length).toBe(0);
      expect(gateway.outcomeOf(response)).toMatchObject({ outcome: "failed", error: code, status });
    });
  }

  it("too much in chunks, without a length", async () => {
    const chunk = `2710\r\n${"x".repeat(10_000)}\r\n`;
    const received = await rawRequest(
      gateway.url,
      post(["host: a", "transfer-encoding: chunked"], chunk.repeat(12)),
      3_000,
    );

    expect(statusesOf(received)).toEqual([413]);
    expect(received).toContain("body_too_large");
  });

  it("and one that ends before its length leaves nothing behind", async () => {
    await rawRequest(gateway.url, post(["host: a", "content-length: 5000"]), 100);

    expect(upstream.seen.length).toBe(0);
    expect((await gateway.fetch("/healthz")).status).toBe(200);
  });
});

it("a compressed body is decoded, redacted and forwarded plain", async () => {
  for (const [encoding, bytes] of [
    ["gzip", gzipSync(body)],
    ["deflate", deflateSync(body)],
    ["br", brotliCompressSync(body)],
    ["identity", Buffer.from(body)],
  ] as const) {
    upstream.seen.length = 0;
    const response = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${gateway.key}`,
        "content-type": "application/json",
        "content-encoding": encoding,
      },
      body: bytes,
    });
    expect(response.status).toBe(200);
    expect(upstream.seen[0]?.headers["content-encoding"]).toBeUndefined();
    expect(upstream.seen[0]?.body.toString()).toMatch(/Mail <EMAIL_/);
  }
});

it("no spelling of a path gets past the route table", async () => {
  for (const path of [
    "/V1/chat/completions",
    "/v1/chat/completions/",
    "/v1/chat%2fcompletions",
    "/v1/./chat/completions",
    "/v1/x/../chat/completions",
    "/v1/chat/completions;a=b",
    "/v1/%63hat/completions",
    "/v1/files",
    "/anthropic/messages",
    "/",
  ]) {
    const received = await rawRequest(gateway.url, post(["host: a", length], body, `POST ${path} HTTP/1.1`));
    expect(received).toContain('"code":"route_not_supported"');
  }
  expect(upstream.seen.length).toBe(0);
});

describe("the gateway key", () => {
  const chat = (headers: Record<string, string>, query = "") =>
    fetch(`${gateway.url}/v1/chat/completions${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });

  it("is found in each of its five places, and never leaves", async () => {
    const places: Array<[Record<string, string>, string?]> = [
      [{ authorization: `Bearer ${gateway.key}` }],
      [{ authorization: `bearer  ${gateway.key}` }],
      [{ "x-api-key": gateway.key }],
      [{ "x-goog-api-key": gateway.key }],
      [{ "x-veilgate-key": gateway.key }],
      [{}, `?key=${gateway.key}`],
      [{ authorization: `Bearer ${gateway.key}`, "x-api-key": gateway.key }],
    ];
    for (const [headers, query] of places) expect((await chat(headers, query)).status).toBe(200);
    expect(upstream.seen.length).toBe(places.length);
    for (const seen of upstream.seen) {
      expect([...seen.rawHeaders, seen.path, seen.body.toString()].join("\n")).not.toContain(gateway.key);
    }
  });

  it("of a predecessor is found in X-Api-Key and X-Veilgate-Key only", async () => {
    addCarriedOverKey(gateway, "old-key-of-a-predecessor");

    expect((await chat({ "x-api-key": "old-key-of-a-predecessor" })).status).toBe(200);
    expect((await chat({ "x-veilgate-key": "old-key-of-a-predecessor" })).status).toBe(200);
    expect((await chat({ authorization: "Bearer old-key-of-a-predecessor" })).status).toBe(401);
    expect((await chat({ "x-api-key": "another-key-of-nobody" })).status).toBe(401);
  });

  it("is 401 in JSON for 200 hostile values, and never an error of ours", async () => {
    const values = Array.from(
      { length: 200 },
      (_, at) => `vg_live_${"'\";--<>%00{}[]\\|&$#@!*".repeat(3).slice(at % 20)}${at}`,
    );
    for (const value of values) {
      const response = await chat({ "x-veilgate-key": value });
      expect(response.status).toBe(401);
      await response.arrayBuffer();
    }
  });
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 6] = (copy[copy.length - 6] ?? 0) ^ 0xff;
  return copy;
}
