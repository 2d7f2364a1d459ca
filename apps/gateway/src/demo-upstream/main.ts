/**
 * A provider that lives on this machine and says back what it received, so that everything can be tried without
 * an account, in every dialect. It writes each body it saw to its log: that is what a provider would have seen.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { errorOf, findCall } from "./calls";
import { readDemoEnv } from "./env";

const bodyBytesMax = 32 * 1024 * 1024;
const eventDelayMs = 15;
const models = ["demo", "demo-mini"];

const env = readDemoEnv();

const server = createServer((request, response) => {
  serve(request, response).catch(() => response.destroy());
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? "").split("?")[0] ?? "";
  if (request.method === "GET" && path === "/healthz") return json(response, 200, { status: "healthy" });
  if (request.method === "GET" && path.endsWith("/models")) return json(response, 200, listOfModels());
  const found = request.method === "POST" ? findCall(path) : undefined;
  if (!found) return json(response, 404, errorOf("openai", 404, "Unknown path."));
  const body = await read(request);
  record(path, body);
  const asked = {
    id: randomUUID().replaceAll("-", ""),
    created: Math.floor(Date.now() / 1000),
    model: found.model,
  };
  const answer = found.call.answer(tryJson(body), asked);
  if (!answer) return json(response, 400, errorOf(found.dialect, 400, "The body is no such request."));
  if ("body" in answer) return json(response, 200, answer.body);

  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  for (const event of answer.events) {
    if (response.destroyed) return;
    response.write(event);
    await delay(eventDelayMs);
  }
  response.end();
}

/** One JSON line for each request. */
function record(path: string, body: string): void {
  const line = `${JSON.stringify({ time: new Date().toISOString(), path, received: tryJson(body) ?? body })}\n`;
  if (env.DEMO_LOG) appendFileSync(env.DEMO_LOG, line);
  else process.stdout.write(line);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > bodyBytesMax) throw new Error("The body is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listOfModels(): unknown {
  return {
    object: "list",
    data: models.map((id) => ({ id, object: "model", created: 0, owned_by: "demo" })),
  };
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

server.listen(env.DEMO_UPSTREAM_PORT, env.HOST, () => {
  process.send?.({ type: "listening", port: (server.address() as AddressInfo).port });
});
const stop = () => {
  server.close();
  server.closeAllConnections();
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
if (process.channel) process.on("disconnect", stop);
