import { Agent, request } from "node:http";
import { type BenchBody, nextBytes } from "./bodies";

export interface LoadResult {
  readonly requests: number;
  readonly failures: number;
  /** Milliseconds, ascending. */
  readonly latencies: readonly number[];
}

export interface Load {
  readonly port: number;
  readonly body: BenchBody;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly durationMs: number;
}

/** Closed loop: each connection sends its next request when the last answer has ended. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const until = performance.now() + load.durationMs;
  const latencies: number[] = [];
  let failures = 0;
  const connection = async () => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      if (await send(load, agent)) latencies.push(performance.now() - startedAt);
      else failures++;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  agent.destroy();
  return { requests: latencies.length, failures, latencies: latencies.sort((a, b) => a - b) };
}

function send(load: Load, agent: Agent): Promise<boolean> {
  const bytes = nextBytes(load.body);
  return new Promise((resolve) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port: load.port,
        agent,
        method: "POST",
        path: "/v1/chat/completions",
        headers: { "content-type": "application/json", "content-length": bytes.length, ...load.headers },
      },
      (incoming) => {
        incoming.resume();
        incoming.on("end", () => resolve(incoming.statusCode === 200));
        incoming.on("error", () => resolve(false));
      },
    );
    outgoing.on("error", () => resolve(false));
    outgoing.end(bytes);
  });
}

/** The value below which `share` (0 to 1) of an ascending list lies. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;
}
