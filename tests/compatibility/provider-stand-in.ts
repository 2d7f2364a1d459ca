import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import {
  completion,
  doneEvent,
  type FakeUpstream,
  finishEvent,
  type Script,
  type SeenRequest,
  startFakeUpstream,
  textEvent,
} from "../../apps/gateway/src/testing/fake-upstream";
import { isRecord, type Json } from "./cases";
import { recordOf } from "./setups";

/** One request that reached the stand-in of an upstream. */
export interface Arrived {
  readonly upstream: string;
  readonly request: SeenRequest;
}

/** A provider for each upstream of a case, in one list of what came in. */
export class ProviderStandIns {
  readonly arrived: Arrived[] = [];
  readonly #servers = new Map<string, FakeUpstream>();

  constructor(private readonly setup: Json) {}

  /** The address in place of the configured one; ports that nobody listens on stay. */
  async open(upstream: string, baseUrl: URL): Promise<string> {
    if (baseUrl.port === "1") return baseUrl.href.replace(/\/$/, "");
    const server = await startFakeUpstream((request, response) => {
      this.arrived.push({ upstream, request });
      return scriptFor(this.#replyFor(upstream), request)(request, response);
    });
    this.#servers.set(upstream, server);
    return `${new URL(server.baseUrl).origin}${baseUrl.pathname}`.replace(/\/$/, "");
  }

  /** A profiler of Faasera's that knows the words of the setup; undefined when there is none in it. */
  async openProfiler(): Promise<string | undefined> {
    const words = Object.entries(recordOf(this.setup.profiler_replaces));
    if (words.length === 0) return undefined;
    const server = await startFakeUpstream((request, response) => {
      const { value } = JSON.parse(request.body.toString("utf8")) as { value: string };
      const replacement = words.reduce((text, [word, label]) => text.replaceAll(word, String(label)), value);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ replacement }));
    });
    this.#servers.set("profiler", server);
    return `${new URL(server.baseUrl).origin}/api/profile-mask/default`;
  }

  portOf(upstream: string): string {
    return new URL(this.#servers.get(upstream)?.baseUrl ?? "http://127.0.0.1:0").port;
  }

  async close(): Promise<void> {
    for (const server of this.#servers.values()) await server.close();
  }

  #replyFor(upstream: string): Json {
    const setup = { ...this.setup, ...recordOf(this.setup.config) };
    const replies = setup.upstream_replies;
    if (Array.isArray(replies)) return recordOf(replies[Math.min(this.arrived.length, replies.length) - 1]);
    const own = recordOf(setup.upstream_reply_by_provider)[upstream] ?? recordOf(replies)[upstream];
    return recordOf(own ?? setup.upstream_reply);
  }
}

function scriptFor(reply: Json, request: SeenRequest): Script {
  return async (_request, response) => {
    if (reply.delay_ms !== undefined) await delay(Number(reply.delay_ms));
    const status = Number(reply.status ?? 200);
    const isStream = status === 200 && /"stream":\s*true/.test(request.body.toString("utf8"));
    const headers = recordOf(reply.headers) as Record<string, string>;
    if (isStream) return sendStream(reply, response);
    const bytes = Buffer.from(JSON.stringify(bodyOf(reply, request)));
    const encoding = reply.gzip === true ? { "content-encoding": "gzip" } : {};
    response.writeHead(status, { "content-type": "application/json", ...encoding, ...headers });
    response.end(reply.gzip === true ? gzipSync(bytes) : bytes);
  };
}

async function sendStream(reply: Json, response: Parameters<Script>[1]): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const given = Array.isArray(reply.sse) ? reply.sse.map((data) => `data: ${data}\n\n`) : undefined;
  const events = given ?? [textEvent("Hel"), textEvent("lo"), finishEvent, doneEvent];
  if (reply.sse_then_reset === true) {
    response.write(events[0]);
    await delay(50);
    response.destroy();
    return;
  }
  for (const [at, event] of events.entries()) {
    if (at > 0) await delay(Number(reply.gap_ms ?? 20));
    if (response.destroyed) return;
    response.write(event);
  }
  response.end();
}

function bodyOf(reply: Json, request: SeenRequest): unknown {
  if (isRecord(reply.body)) return reply.body;
  if (Number(reply.status ?? 200) !== 200) return { error: { message: "It failed.", type: "server_error" } };
  if (request.path.includes("/models")) return { object: "list", data: [{ id: "gpt-4", object: "model" }] };
  if (request.path.includes("/embeddings")) return { object: "list", data: [], model: "m", usage: {} };
  if (request.path.includes("/messages")) {
    return { id: "msg_1", type: "message", role: "assistant", content: [{ type: "text", text: "Hello" }] };
  }
  return completion(String(reply.content ?? "Hello"));
}
