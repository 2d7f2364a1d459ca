import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import type { DialectStream } from "./dialect-calls";
import { drip, rawAnswer } from "./raw-upstream";

/** The codes of the faults of a provider. */
export type FaultCode = "upstream_error" | "upstream_timeout" | "upstream_unreachable";
export type Fault = readonly [code: FaultCode, (socket: Socket) => void];
/** Does it once the client has seen the beginning: how long that takes is not for a fault to say. */
export type Strike = (act: () => void) => void;
export type StreamFault = readonly [
  code: FaultCode,
  (socket: Socket, stream: DialectStream, strike: Strike) => void,
];

/** What no client may see of a provider's failure, said by each of these faults that says anything. */
export const canary = "zephyrquill.canary@example.com";
export const credential = "sk-sealed";
const secret = `Bad key ${credential} of ${canary}.`;

/** Faults of an answer that is read as a whole. */
const bomb = gzipSync(Buffer.alloc(10_000_000, "a"));
export const wholeFaults: Readonly<Record<string, Fault>> = {
  "says nothing": ["upstream_timeout", () => {}],
  "stops in the head": ["upstream_timeout", (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-t")],
  "stops behind the head": [
    "upstream_timeout",
    (socket) => socket.write(rawAnswer("", ["content-length: 9"])),
  ],
  "stops in the body": [
    "upstream_timeout",
    (socket) => socket.write(rawAnswer('{"a', ["content-length: 9"])),
  ],
  "drips its head": ["upstream_timeout", (socket) => drip(socket, "HTTP/1.1 200 OK\r\nx-a: ", "a", 40)],
  "drips its body": ["upstream_timeout", (socket) => drip(socket, rawAnswer("{"), " ", 40)],
  "resets at once": ["upstream_error", (socket) => socket.resetAndDestroy()],
  "resets in the head": ["upstream_error", (socket) => writeThenReset(socket, "HTTP/1.1 200 OK\r\nconte")],
  "resets in the body": [
    "upstream_error",
    (socket) => writeThenReset(socket, rawAnswer(`{"a":"${secret}`, ["content-length: 900"])),
  ],
  "closes at once": ["upstream_error", (socket) => socket.destroy()],
  "closes its half at once": ["upstream_error", (socket) => socket.end()],
  "closes its half in the head": ["upstream_error", (socket) => socket.end("HTTP/1.1 200 OK\r\nconte")],
  "closes its half in the body": [
    "upstream_error",
    (socket) => socket.end(rawAnswer('{"a":', ["content-length: 900"])),
  ],
  "is cut short without a length": ["upstream_error", (socket) => socket.end(rawAnswer(`{"a":"${secret}`))],
  "is no HTTP": ["upstream_error", (socket) => socket.end(`\x16\x03\x01 ${secret}\r\n\r\n`)],
  "says more than its length": [
    "upstream_error",
    (socket) => socket.end(rawAnswer(`{"error":"${secret}"}`, ["content-length: 9"])),
  ],
  "has two lengths": [
    "upstream_error",
    (socket) => socket.end(rawAnswer("{}", ["content-length: 2", "content-length: 1"])),
  ],
  "has a bad chunk": [
    "upstream_error",
    (socket) => socket.end(rawAnswer("2\r\n{}\r\nzz\r\n", ["transfer-encoding: chunked"])),
  ],
  redirects: [
    "upstream_error",
    (socket) =>
      socket.end(rawAnswer(secret, ["location: /v1/elsewhere", "connection: close"], "307 Elsewhere")),
  ],
  "switches the protocol": [
    "upstream_error",
    (socket) => socket.end(rawAnswer("", ["connection: upgrade", "upgrade: x"], "101 Switching Protocols")),
  ],
  "is a small body that becomes large": [
    "upstream_error",
    (socket) => {
      socket.write(rawAnswer("", ["content-encoding: gzip", `content-length: ${bomb.length}`]));
      socket.end(bomb);
    },
  ],
  "is larger than the gateway reads": [
    "upstream_error",
    (socket) => socket.end(rawAnswer(`"${"a".repeat(150_000)}"`)),
  ],
  "has a status that nobody knows": [
    "upstream_error",
    (socket) => socket.end(rawAnswer(secret, ["connection: close"], "999 What")),
  ],
  "is nothing but informational": [
    "upstream_error",
    (socket) => socket.end("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(1_000)),
  ],
  "has the wrong type": [
    "upstream_error",
    (socket) => socket.end(rawAnswer(`<html>${secret}</html>`, ["content-type: text/html"])),
  ],
  "says JSON and is none": ["upstream_error", (socket) => socket.end(rawAnswer(`<html>${secret}`))],
  "says JSON and is empty": ["upstream_error", (socket) => socket.end(rawAnswer("", ["content-length: 0"]))],
  "has a head of 100 KB": [
    "upstream_error",
    (socket) => socket.end(rawAnswer("{}", [`x-long: ${secret.repeat(2_000)}`])),
  ],
  "has a head with a control character": [
    "upstream_error",
    (socket) => socket.end(rawAnswer("{}", ["x-a: a\x01b", "content-length: 2"])),
  ],
  "quotes the credential in a refusal": [
    "upstream_error",
    (socket) => socket.end(rawAnswer(JSON.stringify({ error: secret }), [], "401 Unauthorized")),
  ],
};

const head = rawAnswer("", ["content-type: text/event-stream"]);
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** Faults of a stream before its first event, those among them that strike before it is known to be one. */
export const headFaults: Readonly<Record<string, Fault>> = {
  ...pick(
    "says nothing",
    "stops in the head",
    "drips its head",
    "resets at once",
    "closes at once",
    "is no HTTP",
  ),
  "stops behind the head": ["upstream_timeout", (socket) => socket.write(head)],
  "resets behind the head": ["upstream_error", (socket) => writeThenReset(socket, head)],
  "ends behind the head": ["upstream_error", (socket) => socket.end(head)],
  "is compressed": [
    "upstream_error",
    (socket) => {
      socket.write(rawAnswer("", ["content-type: text/event-stream", "content-encoding: gzip"]));
      socket.end(gzipSync(`data: ${secret}\n\n`));
    },
  ],
  "is a page": [
    "upstream_error",
    (socket) => socket.end(rawAnswer(`<html>${secret}`, ["content-type: text/html"])),
  ],
};

const begun = (stream: DialectStream) => head + stream.piece("half");

/** Faults of a stream behind its first event, which says `half`. */
export const streamFaults: Readonly<Record<string, StreamFault>> = {
  stops: ["upstream_timeout", (socket, stream) => socket.write(begun(stream))],
  "drips comments for ever": [
    "upstream_timeout",
    (socket, stream) => drip(socket, begun(stream), ": ping\n\n", 40),
  ],
  resets: [
    "upstream_error",
    (socket, stream, strike) => {
      socket.write(begun(stream));
      strike(() => socket.resetAndDestroy());
    },
  ],
  "ends without its terminal mark": ["upstream_error", (socket, stream) => socket.end(begun(stream))],
  "ends its chunks without its terminal mark": [
    "upstream_error",
    (socket, stream) =>
      socket.end(
        rawAnswer(`${chunk(stream.piece("half"))}0\r\n\r\n`, [
          "content-type: text/event-stream",
          "transfer-encoding: chunked",
        ]),
      ),
  ],
  "has its terminal mark in a text only": [
    "upstream_error",
    (socket, stream) => socket.end(begun(stream) + stream.piece(stream.end)),
  ],
  "is cut in its terminal mark": [
    "upstream_error",
    (socket, stream) => socket.end(begun(stream) + stream.end.slice(0, -12)),
  ],
  "has a bad chunk": [
    "upstream_error",
    (socket, stream, strike) => {
      socket.write(
        rawAnswer(chunk(stream.piece("half")), [
          "content-type: text/event-stream",
          "transfer-encoding: chunked",
        ]),
      );
      strike(() => socket.end("zz\r\n"));
    },
  ],
  "has an event without an end": [
    "upstream_error",
    (socket, stream, strike) => {
      socket.write(begun(stream));
      strike(() => socket.write(`data: ${"x".repeat(30_000)}`));
    },
  ],
  "quotes the credential": [
    "upstream_error",
    (socket, stream, strike) => {
      socket.write(begun(stream));
      strike(() => socket.end(stream.error(secret)));
    },
  ],
};

function writeThenReset(socket: Socket, bytes: string): void {
  socket.write(bytes);
  setTimeout(() => socket.resetAndDestroy(), 20);
}

function pick(...names: string[]): Readonly<Record<string, Fault>> {
  return Object.fromEntries(Object.entries(wholeFaults).filter(([name]) => names.includes(name)));
}
