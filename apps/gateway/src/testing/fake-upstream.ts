import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** What the upstream saw of one request, byte for byte. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** Flat, as they came. */
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
  /** Resolves when the connection of this request was closed before the answer was complete. */
  readonly aborted: Promise<void>;
}

/** How one request is answered. */
export type Script = (request: SeenRequest, response: ServerResponse) => void | Promise<void>;

export interface FakeUpstream {
  readonly baseUrl: string;
  readonly seen: SeenRequest[];
  /** How many connections were ever opened. */
  connections: number;
  script: Script;
  close(): Promise<void>;
}

/** A provider on loopback that does what a test says. */
export async function startFakeUpstream(script: Script = () => {}): Promise<FakeUpstream> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    receive(request, response).then(
      (seen) => {
        upstream.seen.push(seen);
        return upstream.script(seen, response);
      },
      // The gateway gave up in the middle of the body: such a request was not seen.
      () => undefined,
    );
  });
  server.on("connection", (socket) => {
    upstream.connections++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const upstream: FakeUpstream = {
    baseUrl: "",
    seen: [],
    connections: 0,
    script,
    close: () => closeServer(server, sockets),
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(upstream, {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  });
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<SeenRequest> {
  const aborted = new Promise<void>((resolve) => {
    response.on("close", () => {
      if (!response.writableFinished) resolve();
    });
  });
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    rawHeaders: request.rawHeaders,
    headers: request.headers,
    body: Buffer.concat(chunks),
    aborted,
  };
}

function closeServer(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A whole JSON answer. */
export function answerJson(value: unknown, status = 200, headers: Record<string, string> = {}): Script {
  return (_request, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
  };
}

/** The same bytes, cut where the test says; each piece leaves in its own turn. */
export function answerStream(pieces: readonly (string | Buffer)[], delayMs = 0): Script {
  return async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of pieces) {
      response.write(piece);
      await (delayMs > 0 ? delay(delayMs) : new Promise((resolve) => setImmediate(resolve)));
    }
    response.end();
  };
}

/** Says back the text of the last message, as a whole answer. */
export const answerEcho: Script = (request, response) => {
  const { model, messages } = JSON.parse(request.body.toString("utf8"));
  const content = messages.at(-1).content;
  answerJson(completion(content, model))(request, response);
};

export function completion(content: string, model = "gpt-test"): unknown {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1700000000,
    model,
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
    usage: { prompt_tokens: 9, completion_tokens: 12, total_tokens: 21 },
  };
}

/** One event with a piece of text. */
export function textEvent(content: string, index = 0): string {
  return event({ choices: [{ index, delta: { content }, finish_reason: null }] });
}

export function event(payload: object): string {
  const envelope = {
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1700000000,
    model: "gpt-test",
  };
  return `data: ${JSON.stringify({ ...envelope, ...payload })}\n\n`;
}

export const finishEvent = event({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] });
export const doneEvent = "data: [DONE]\n\n";
