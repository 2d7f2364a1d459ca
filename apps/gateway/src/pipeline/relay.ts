import type { Deps } from "../deps";
import type { Forwarded } from "./attempt";
import type { Exchange } from "./exchange";
import { relayBody } from "./relay-body";
import type { RelayContext } from "./relay-context";
import { relayStream } from "./relay-stream";

/**
 * Brings the answer to the client, restored, and ends the request. An answer to a streamed request is taken
 * for a stream also when its `Content-Type` is missing.
 */
export function relay(
  exchange: Exchange,
  forwarded: Forwarded,
  context: RelayContext,
  deps: Deps,
): Promise<void> {
  return isStream(exchange, forwarded)
    ? relayStream(exchange, forwarded, context, deps)
    : relayBody(exchange, forwarded, context, deps);
}

function isStream(exchange: Exchange, { answer }: Forwarded): boolean {
  if (answer.status !== 200) return false;
  const type = answer.headers["content-type"];
  if (type === undefined) return exchange.facts.stream;
  return typeof type === "string" && /^text\/event-stream\b/i.test(type.trim());
}
