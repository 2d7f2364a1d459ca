import type { AddressInfo, Server, Socket } from "node:net";
import { createServer } from "node:net";

/** A provider below HTTP, for answers that node:http would not write. */
export interface RawUpstream {
  readonly baseUrl: string;
  /** Called when a request has come whole. */
  answer: (socket: Socket, path: string, body: string) => void;
  /** How many requests came whole. */
  requests: number;
  /** How many connections are open. */
  readonly sockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

export async function startRawUpstream(answer: RawUpstream["answer"] = () => {}): Promise<RawUpstream> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    // The peer is gone as far as a provider is concerned.
    socket.on("end", () => socket.destroy());
    readRequests(socket, (path, body) => {
      upstream.requests++;
      upstream.answer(socket, path, body);
    });
  });
  const upstream: RawUpstream = {
    baseUrl: "",
    answer,
    requests: 0,
    sockets,
    close: () => closeServer(server, sockets),
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(upstream, {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  });
}

function readRequests(socket: Socket, come: (path: string, body: string) => void): void {
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    const head = received.indexOf("\r\n\r\n");
    if (head === -1) return;
    const text = received.toString("latin1", 0, head);
    const length = /content-length: (\d+)/i.exec(text)?.[1] ?? "0";
    if (received.length < head + 4 + Number(length)) return;
    const body = received.toString("utf8", head + 4);
    received = Buffer.alloc(0);
    come(text.split(" ")[1] ?? "", body);
  });
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** The bytes of an answer; without a length it ends with its connection. */
export function rawAnswer(body: string, headers: readonly string[] = [], status = "200 OK"): string {
  const type = headers.some((header) => /^content-type:/i.test(header))
    ? []
    : ["content-type: application/json"];
  return [`HTTP/1.1 ${status}`, ...type, ...headers, "", body].join("\r\n");
}

/** Sends a piece at once and one more in each interval, until the peer has enough. */
export function drip(socket: Socket, head: string, piece: string, everyMs: number): void {
  socket.write(head);
  const timer = setInterval(() => socket.write(piece), everyMs);
  socket.on("close", () => clearInterval(timer));
}
