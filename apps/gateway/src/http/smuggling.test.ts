import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";
import { rawRequest, statusesOf } from "../testing/raw-request";

/** Ways to make two servers in a row disagree on where a request ends: none is served, none is guessed at. */
let upstream: FakeUpstream;
let gateway: Harness;

beforeAll(async () => {
  upstream = await startFakeUpstream(answerEcho);
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }], logLevel: "silent" });
});
afterEach(() => {
  upstream.seen.length = 0;
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const body = JSON.stringify({ model: "m", messages: [{ role: "user", content: "Hello" }] });
const size = body.length.toString(16);
const chunked = `${size}\r\n${body}\r\n0\r\n\r\n`;
const length = `Content-Length: ${body.length}`;
const te = "Transfer-Encoding: chunked";

/** @param headers every line but the key's, as it is to be sent. */
function post(headers: string, sent: string, line = "POST /v1/chat/completions HTTP/1.1"): string {
  return `${line}\r\n${headers}\r\nAuthorization: Bearer ${gateway.key}\r\n\r\n${sent}`;
}

/** Bytes that some servers take for a space, for nothing or for the end of a name. */
const odd = [
  "\0",
  "\x01",
  "\x0b",
  "\x0c",
  "\x1f",
  "\x7f",
  "\x80",
  "\xa0",
  "\xff",
  "\r",
  "\n",
  ";",
  ":",
  '"',
  ",",
];
const byteName = (byte: string) => `0x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`;

const headers: Record<string, string> = {
  "a space before the colon": `Host: a\r\nTransfer-Encoding : chunked\r\n${length}`,
  "a tab before the colon": `Host: a\r\nTransfer-Encoding\t: chunked\r\n${length}`,
  "a space before the name": `Host: a\r\n Transfer-Encoding: chunked\r\n${length}`,
  "a folded value": `Host: a\r\nTransfer-Encoding:\r\n chunked\r\n${length}`,
  "a length behind a folded name": `Host: a\r\nX: y\r\n Content-Length: 3\r\n${length}`,
  "a header without a colon": `Host: a\r\nTransfer-Encoding chunked\r\n${length}`,
  "a header without a name": `Host: a\r\n: chunked\r\n${length}`,
  "both framings": `Host: a\r\n${te}\r\n${length}`,
  "both framings, the length first": `Host: a\r\n${length}\r\n${te}`,
  "both framings in capitals": `HOST: a\r\nTRANSFER-ENCODING: CHUNKED\r\n${length}`,
  "identity and chunked": `Host: a\r\nTransfer-Encoding: identity\r\n${te}`,
  "chunked and identity": `Host: a\r\n${te}\r\nTransfer-Encoding: identity`,
  "chunked twice": `Host: a\r\n${te}\r\n${te}`,
  "an encoding that nobody knows": "Host: a\r\nTransfer-Encoding: xchunked",
  "an encoding in quotes": 'Host: a\r\nTransfer-Encoding: "chunked"',
  "an encoding with a parameter": "Host: a\r\nTransfer-Encoding: chunked;q=1",
  "an encoding and a comma": "Host: a\r\nTransfer-Encoding: chunked,",
  "a comma and an encoding": "Host: a\r\nTransfer-Encoding: ,chunked",
  "an empty encoding": `Host: a\r\nTransfer-Encoding:\r\n${length}`,
  "the same length twice": `Host: a\r\n${length}\r\n${length}`,
  "two lengths in one": `Host: a\r\nContent-Length: ${body.length}, ${body.length}`,
  "a length of zero first": `Host: a\r\nContent-Length: 0\r\n${length}`,
  "an empty length": `Host: a\r\nContent-Length:\r\n${te}`,
  "a length in hexadecimal": `Host: a\r\nContent-Length: 0x${size}`,
  "a length with a point": `Host: a\r\nContent-Length: ${body.length}.0`,
  "a length with an exponent": "Host: a\r\nContent-Length: 1e2",
  "a negative length": "Host: a\r\nContent-Length: -1",
  "a length with a space inside": "Host: a\r\nContent-Length: 1 2",
  "a length beyond all numbers": `Host: a\r\nContent-Length: ${"9".repeat(30)}`,
  "a length that an underscore hides": `Host: a\r\nContent_Length: 3\r\n${length}`,
  "an encoding that an underscore hides": `Host: a\r\nTransfer_Encoding: chunked\r\n${length}`,
  "two hosts": `Host: a\r\nHost: a\r\n${length}`,
  "no host": length,
  ...Object.fromEntries(
    odd.map((byte) => [
      `${byteName(byte)} behind the name of the encoding`,
      `Host: a\r\nTransfer-Encoding${byte}: chunked\r\n${length}`,
    ]),
  ),
  ...Object.fromEntries(
    odd.map((byte) => [
      `${byteName(byte)} before the encoding`,
      `Host: a\r\nTransfer-Encoding:${byte}chunked\r\n${length}`,
    ]),
  ),
  ...Object.fromEntries(
    odd.map((byte) => [
      `${byteName(byte)} behind the encoding`,
      `Host: a\r\nTransfer-Encoding: chunked${byte}\r\n${length}`,
    ]),
  ),
};

const chunks: Record<string, string> = {
  "a size that is none": `g\r\n${body}\r\n0\r\n\r\n`,
  "a size with a prefix": `0x${size}\r\n${body}\r\n0\r\n\r\n`,
  "a size with a sign": `+${size}\r\n${body}\r\n0\r\n\r\n`,
  "a negative size": `-1\r\n${body}\r\n0\r\n\r\n`,
  "a size with a space before it": ` ${size}\r\n${body}\r\n0\r\n\r\n`,
  "a size beyond all numbers": `${"f".repeat(20)}\r\n${body}\r\n0\r\n\r\n`,
  "an empty size": `\r\n${body}\r\n0\r\n\r\n`,
  "a size that is too small": `1\r\n${body}\r\n0\r\n\r\n`,
  "a bare line feed behind the size": `${size}\n${body}\r\n0\r\n\r\n`,
  "a bare line feed behind the chunk": `${size}\r\n${body}\n0\r\n\r\n`,
  "a line feed in an extension": `${size};a\nb\r\n${body}\r\n0\r\n\r\n`,
  "no last chunk": `${size}\r\n${body}\r\n\r\n`,
};

const lines: Record<string, string> = {
  "a version of the future": "POST /v1/chat/completions HTTP/1.2",
  "the next protocol": "POST /v1/chat/completions HTTP/2.0",
  "a version without a number": "POST /v1/chat/completions HTTP/",
  "another protocol": "POST /v1/chat/completions ICAP/1.0",
  "a tab": "POST\t/v1/chat/completions HTTP/1.1",
  "a space in the target": "POST /v1/chat completions HTTP/1.1",
  "a control character in the target": "POST /v1/chat/\x01completions HTTP/1.1",
  "a target with a byte beyond ASCII": "POST /v1/chat/completions\xff HTTP/1.1",
  "a method in small letters": "post /v1/chat/completions HTTP/1.1",
  "a method that nobody knows": "POSTX /v1/chat/completions HTTP/1.1",
  "a star": "POST * HTTP/1.1",
  "a target without a slash": "POST v1/chat/completions HTTP/1.1",
  "a host only": "POST a:80 HTTP/1.1",
  "another host in the target": "POST http://b/v1/chat/completions HTTP/1.1",
  "a person in the target": "POST http://x@a/v1/chat/completions HTTP/1.1",
};

async function expectRefusal(bytes: string): Promise<void> {
  const received = await rawRequest(gateway.url, Buffer.from(bytes, "latin1"), 2_000);

  expect(statusesOf(received)).toEqual([400]);
  expect(received).toMatch(/^content-type: application\/json\r$/im);
  expect(received).toMatch(/^connection: close\r$/im);
  expect(received).toMatch(/"request_id":"[0-9a-f-]{36}"/);
  expect(upstream.seen).toEqual([]);
}

describe("a head that can be read in two ways is refused once, in JSON, and its connection closed", () => {
  it.each(Object.entries(headers))("%s", (_name, given) => expectRefusal(post(given, chunked)));
  it.each(Object.entries(lines))("%s", (_name, line) =>
    expectRefusal(post(`Host: a\r\n${length}`, body, line)),
  );
});

describe("chunks that can be read in two ways are refused in the same way", () => {
  it.each(Object.entries(chunks))("%s", (_name, sent) => expectRefusal(post(`Host: a\r\n${te}`, sent)));
});

it("a second request in the body of a first one that is refused is never read", async () => {
  const hidden = post(`Host: a\r\n${length}`, body);
  for (const refused of [
    post(`Host: a\r\nContent-Length: ${hidden.length}`, hidden, "POST /nowhere HTTP/1.1"),
    post(`Host: a\r\nContent-Length: ${hidden.length}\r\nContent-Type: text/plain`, hidden),
    post(`Host: a\r\n${te}`, `0\r\n\r\n${hidden}`, "GET /v1/models HTTP/1.1"),
    post(`Host: a\r\nX-Veilgate-Key: vg_live_wrong\r\nContent-Length: ${hidden.length}`, hidden),
  ]) {
    const received = await rawRequest(gateway.url, Buffer.from(refused, "latin1"), 3_000);
    expect([refused, statusesOf(received)].flat()).toHaveLength(2);
    expect(upstream.seen.map((seen) => seen.body.toString())).toEqual([]);
    expect(statusesOf(received)[0]).toBeGreaterThanOrEqual(400);
  }
  expect(upstream.seen).toEqual([]);
});
