import { type CompiledPolicy, detect } from "../src/index";

export interface Speed {
  /** Milliseconds for a message of 1,000 characters. */
  readonly p50: number;
  readonly p99: number;
}

const messageChars = 1000;
const messagesMax = 200;

/** How often each is searched; the fastest counts, since the rest is the machine's other work, not the engine's. */
const rounds = 5;

/**
 * Times messages of 1,000 characters cut from the texts of a set. To be called when all sets were searched: a gateway is
 * warm before it takes requests.
 */
export function measureSpeed(texts: readonly string[], policy: CompiledPolicy): Speed {
  const messages = messagesOf(texts);
  const fastest = messages.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, message] of messages.entries()) {
      fastest[index] = Math.min(fastest[index] as number, timeOf(message, policy));
    }
  }
  fastest.sort((a, b) => a - b);
  const at = (part: number) => fastest[Math.min(fastest.length - 1, Math.floor(fastest.length * part))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function messagesOf(texts: readonly string[]): string[] {
  const all = texts.join("\n").slice(0, messageChars * messagesMax);
  const messages: string[] = [];
  for (let at = 0; at + messageChars <= all.length; at += messageChars) {
    messages.push(ownCopyOf(all.slice(at, at + messageChars)));
  }
  return messages.length > 0 ? messages : [all.padEnd(messageChars, " ")];
}

/** As a parser gives it: a part of a longer string is read more slowly. */
function ownCopyOf(text: string): string {
  return JSON.parse(JSON.stringify(text));
}

function timeOf(message: string, policy: CompiledPolicy): number {
  const started = performance.now();
  detect(message, policy);
  return performance.now() - started;
}
