import { readSseEvent } from "./sse-event";
import { endOfEvent } from "./sse-framer";

/**
 * A block of whole events without those whose payload is not wanted. Only events that hold the needle are parsed;
 * the same Buffer comes back when all of them stay.
 */
export function dropEvents(block: Buffer, needle: string, isUnwanted: (payload: unknown) => boolean): Buffer {
  if (!block.includes(needle)) return block;
  const kept: Buffer[] = [];
  let start = 0;
  for (let end = endOfEvent(block, 0); end !== -1; end = endOfEvent(block, start)) {
    const event = block.subarray(start, end);
    if (!event.includes(needle) || !isUnwanted(payloadOf(event))) kept.push(event);
    start = end;
  }
  kept.push(block.subarray(start));
  return kept.reduce((sum, event) => sum + event.length, 0) === block.length ? block : Buffer.concat(kept);
}

function payloadOf(event: Buffer): unknown {
  try {
    return JSON.parse(readSseEvent(event.toString("utf8")).data ?? "");
  } catch {
    return undefined;
  }
}
