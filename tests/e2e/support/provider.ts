import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A provider whose behaviour is chosen by the model of the request. It keeps what it saw, so that a
 * test can ask what left the gateway.
 */
export interface Provider {
  readonly url: string;
  /** Head and body of every request, as text. */
  readonly seen: string[];
  close(): Promise<void>;
}

type Behaviour = (
  request: { body: string; content: string; stream: boolean },
  response: ServerResponse,
) => void;

export async function startProvider(): Promise<Provider> {
  const seen: string[] = [];
  const server = createServer((request, response) => void answer(request, response, seen));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    seen,
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function answer(request: IncomingMessage, response: ServerResponse, seen: string[]): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString("utf8");
  seen.push(`${request.method} ${request.url}\n${request.rawHeaders.join("\n")}\n\n${body}`);
  const { model = "", stream = false, messages = [] } = parse(body);
  const content = messages
    .map((message) => (typeof message.content === "string" ? message.content : ""))
    .join(" ");
  const behave = behaviours[model] ?? echo;
  behave({ body, content, stream }, response);
}

function parse(body: string): { model?: string; stream?: boolean; messages?: { content?: unknown }[] } {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}

const head = { id: "chatcmpl-1", created: 1, model: "echo" };

const echo: Behaviour = ({ content, stream }, response) => {
  if (!stream) return sendJson(response, 200, completion(content));
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const piece of content.match(/.{1,5}/gsu) ?? []) response.write(chunk({ content: piece }));
  response.write(chunk({}, "stop"));
  response.end("data: [DONE]\n\n");
};

/** What a broken or unfriendly provider does; each repeats the prompt where it can. */
const behaviours: Record<string, Behaviour> = {
  refuse: ({ content }, response) =>
    sendJson(response, 400, {
      error: {
        message: `Bad prompt: ${content}`,
        type: "invalid_request_error",
        code: content,
        param: content,
      },
    }),
  fail: ({ content }, response) => sendJson(response, 500, { error: { message: content } }),
  garbage: ({ content }, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(`{"choices": [${content}`);
  },
  redirect: ({ content }, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:9/?${encodeURIComponent(content)}` });
    response.end();
  },
  reset: ({ content, stream }, response) => {
    response.writeHead(200, { "content-type": stream ? "text/event-stream" : "application/json" });
    response.write(
      stream ? chunk({ content }) : `{"choices":[{"message":{"content":${JSON.stringify(content)}`,
    );
    setTimeout(() => response.destroy(), 50);
  },
  unfinished: ({ content }, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(chunk({ content }));
  },
  hang: () => {
    // Answers never; the gateway's deadline ends it.
  },
  headers: ({ content }, response) => {
    response.setHeader("set-cookie", encodeURIComponent(content));
    response.setHeader("x-echo", encodeURIComponent(content));
    sendJson(response, 200, completion(content));
  },
};

function completion(content: string) {
  const message = { role: "assistant", content };
  return {
    ...head,
    object: "chat.completion",
    choices: [{ index: 0, message, finish_reason: "stop" }],
    usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
  };
}

function chunk(delta: Record<string, unknown>, finish: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ ...head, object: "chat.completion.chunk", choices })}\n\n`;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
