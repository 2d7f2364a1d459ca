import { Agent, type IncomingMessage, request } from "node:http";
import { type BenchBody, nextBytes } from "./bodies";

/** Whom the requests go to. */
export interface Target {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
}

const sentAt = /"sent_us":(\d+)/g;
const nowMicros = () => Number(process.hrtime.bigint() / 1000n);

/**
 * Open loop: a request every `everyMs`, whether the last one has ended or not. Gives the milliseconds from
 * sending each to the first byte of its answer's body. Throws when one fails.
 */
export async function firstBytes(
  target: Target,
  body: BenchBody,
  everyMs: number,
  durationMs: number,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const count = Math.max(1, Math.floor(durationMs / everyMs));
  const delays = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * everyMs));
      const startedAt = performance.now();
      let firstAt: number | undefined;
      await send(target, body, agent, () => {
        firstAt ??= performance.now();
      });
      return (firstAt ?? Number.NaN) - startedAt;
    }),
  );
  agent.destroy();
  return delays;
}

/** Many streams at once, begun evenly over 20 ms. Gives the milliseconds each event was on its way. */
export async function eventDelays(target: Target, body: BenchBody, streams: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: streams });
  const delays: number[] = [];
  await Promise.all(
    Array.from({ length: streams }, async (_, at) => {
      await new Promise((resolve) => setTimeout(resolve, (20 * at) / streams));
      await send(target, body, agent, (chunk) => {
        const now = nowMicros();
        for (const [, micros] of chunk.toString("latin1").matchAll(sentAt)) {
          delays.push((now - Number(micros)) / 1000);
        }
      });
    }),
  );
  agent.destroy();
  return delays;
}

function send(target: Target, body: BenchBody, agent: Agent, onData: (chunk: Buffer) => void): Promise<void> {
  const bytes = nextBytes(body);
  return new Promise((resolve, reject) => {
    const hear = (incoming: IncomingMessage) => {
      if (incoming.statusCode !== 200) reject(new Error(`${body.name}: status ${incoming.statusCode}.`));
      incoming.on("data", onData);
      incoming.on("end", resolve);
      incoming.on("error", reject);
    };
    const outgoing = request(
      {
        host: "127.0.0.1",
        port: target.port,
        agent,
        method: "POST",
        path: "/v1/chat/completions",
        headers: { "content-type": "application/json", "content-length": bytes.length, ...target.headers },
      },
      hear,
    );
    outgoing.on("error", reject);
    outgoing.end(bytes);
  });
}
