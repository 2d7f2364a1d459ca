import { type CompiledPolicy, detect } from "../src/index";

export interface Speed {
  /** Milliseconds for a message of 1,000 characters. */
  readonly p50: number;
  readonly p99: number;
}

const messageChars = 1000;
const messagesMax = 200;

/**
 * Times messages of 1,000 characters cut from the texts of a set. Each is searched three times, and
 * the fastest counts: the rest is the machine's other work, not the engine's.
 */
export function measureSpeed(texts: readonly string[], policy: CompiledPolicy): Speed {
  const all = texts.join("\n").slice(0, messageChars * messagesMax);
  const messages: string[] = [];
  for (let at = 0; at + messageChars <= all.length; at += messageChars) {
    messages.push(all.slice(at, at + messageChars));
  }
  if (messages.length === 0) messages.push(all.padEnd(messageChars, " "));
  const times = messages
    .map((message) => Math.min(...[1, 2, 3].map(() => timeOf(message, policy))))
    .sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function timeOf(message: string, policy: CompiledPolicy): number {
  const started = performance.now();
  detect(message, policy);
  return performance.now() - started;
}
