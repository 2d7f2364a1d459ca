import { type CompiledPolicy, detect } from "../src/index";

export interface Speed {
  /** Milliseconds for a message of 1,000 characters. */
  readonly p50: number;
  readonly p99: number;
}

const messageChars = 1000;
const messagesMax = 200;

/**
 * Rounds over the messages of all sets. The fastest of each message counts: the first rounds warm the process up, as a gateway
 * is warm before it takes requests, and the rest is the machine's other work.
 */
const rounds = 10;

export interface TimedSet {
  readonly texts: readonly string[];
  readonly policy: CompiledPolicy;
}

/** Times messages of 1,000 characters cut from the texts of each set; the sets take turns. */
export function measureSpeeds(sets: readonly TimedSet[]): Speed[] {
  const timed = sets.map(({ texts, policy }) => {
    const messages = messagesOf(texts);
    return { messages, policy, fastest: messages.map(() => Number.POSITIVE_INFINITY) };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { messages, policy, fastest } of timed) {
      for (const [index, message] of messages.entries()) {
        fastest[index] = Math.min(fastest[index] as number, timeOf(message, policy));
      }
    }
  }
  return timed.map(({ fastest }) => speedOf(fastest.sort((a, b) => a - b)));
}

function speedOf(sorted: readonly number[]): Speed {
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
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
