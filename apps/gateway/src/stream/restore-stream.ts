import { createRestorer, type Restorer, type StreamPiece, type Vault } from "@veilgate/redaction";
import type { StreamCodec } from "../dialects/dialect";
import { spliceStrings } from "./splice-strings";
import { readSseEvent, type SseEvent } from "./sse-event";
import { endOfEvent } from "./sse-framer";

export interface RestoreOptions {
  readonly vault: Vault;
  readonly codec: StreamCodec;
  readonly restoreToolArguments: boolean;
}

interface Channel {
  readonly restorer: Restorer;
  /** Where the held tail belongs: the channel's latest piece. */
  latest: StreamPiece;
}

/**
 * Puts values back into a stream of events. An event without the first byte of a placeholder passes as the
 * same bytes, unless a channel holds a tail that the event may continue; only then is it parsed. Surrogates look
 * like any text, so a request with one has all its events parsed. There is one restorer per choice, member
 * and tool call.
 */
export class StreamRestorer {
  readonly #channels = new Map<string, Channel>();
  readonly #hasTrigger: (bytes: Buffer) => boolean;
  #holding = 0;

  constructor(private readonly options: RestoreOptions) {
    const { format, surrogates } = options.vault;
    this.#hasTrigger = surrogates !== undefined ? hasText : format === "angle" ? hasAngle : hasBrackets;
  }

  /** @param block whole events. The same Buffer comes back when nothing in it changes. */
  push(block: Buffer): Buffer {
    if (this.options.vault.size === 0) return block;
    if (this.#holding === 0 && !this.#hasTrigger(block)) return block;
    const out: Buffer[] = [];
    let copiedTo = 0;
    for (let start = 0; start < block.length; ) {
      const end = endOfEvent(block, start);
      const stop = end === -1 ? block.length : end;
      const event = block.subarray(start, stop);
      const written = this.#holding > 0 || this.#hasTrigger(event) ? this.#rewrite(event) : undefined;
      if (written !== undefined) {
        out.push(block.subarray(copiedTo, start), Buffer.from(written));
        copiedTo = stop;
      }
      start = stop;
    }
    if (copiedTo === 0) return block;
    out.push(block.subarray(copiedTo));
    return Buffer.concat(out);
  }

  /** Call before the terminal event: tails that never became a placeholder, as events of their own. */
  end(): Buffer {
    return Buffer.from(this.#flush(() => true));
  }

  get restored(): number {
    return sum(this.#counted(), (channel) => channel.restorer.restored);
  }

  get unknown(): number {
    return sum(this.#counted(), (channel) => channel.restorer.unknown);
  }

  /** A text that comes once in pieces and once as a whole counts once. */
  #counted(): Channel[] {
    return Array.from(this.#channels.values()).filter(({ latest }) => !latest.isRepeat);
  }

  /** The event as it has to be written, or undefined when it stays as it is. */
  #rewrite(raw: Buffer): string | undefined {
    const event = readSseEvent(raw.toString("utf8"));
    const payload = parseData(event);
    if (payload === undefined) return undefined;
    const { codec, restoreToolArguments } = this.options;
    const ended = codec.endedChannels(payload);
    const isEnded = (channel: string) => ended.some((prefix) => channel.startsWith(prefix));
    const changes = new Map<string, string>();
    for (const piece of codec.pieces(payload)) {
      if (piece.isToolInput && !restoreToolArguments) continue;
      const restored = this.#restore(piece, isEnded(piece.channel));
      if (restored !== piece.text) changes.set(piece.pointer, restored);
    }
    const before = this.#flush(isEnded);
    this.#countHolding();
    if (changes.size === 0) return before === "" ? undefined : before + raw.toString("utf8");
    return before + event.withData(spliceStrings(event.data ?? "", changes));
  }

  #restore(piece: StreamPiece, isLast: boolean): string {
    let channel = this.#channels.get(piece.channel);
    if (!channel) {
      const restorer = createRestorer(this.options.vault, {
        escape: piece.kind === "tool-arguments" ? "json" : "none",
      });
      channel = { restorer, latest: piece };
      this.#channels.set(piece.channel, channel);
    }
    channel.latest = piece;
    const text = channel.restorer.push(piece.text);
    return isLast && channel.restorer.isHolding ? text + channel.restorer.end() : text;
  }

  #flush(isDue: (channel: string) => boolean): string {
    let events = "";
    for (const [name, { restorer, latest }] of this.#channels) {
      if (!restorer.isHolding || !isDue(name)) continue;
      const tail = restorer.end();
      if (tail !== "") events += this.options.codec.toEvent(latest.carry(tail));
    }
    return events;
  }

  #countHolding(): void {
    this.#holding = sum(this.#channels.values(), (channel) => (channel.restorer.isHolding ? 1 : 0));
  }
}

/**
 * `<`, or the same character escaped; it never occurs in the envelope of an event. Two backslashes are one of a
 * tool's JSON, which may be the beginning of an escape that the next event goes on with.
 */
function hasAngle(bytes: Buffer): boolean {
  if (bytes.indexOf(0x3c) !== -1) return true;
  return bytes.indexOf(0x5c) !== -1 && (bytes.includes("\\u003") || bytes.includes("\\\\"));
}

/** Any event may hold a surrogate, or the character in front of one. */
function hasText(): boolean {
  return true;
}

/** `[[`, or a text that ends with `[`, which the next event may continue. */
function hasBrackets(bytes: Buffer): boolean {
  return bytes.includes("[[") || bytes.includes('["') || bytes.includes("\\u005");
}

/** Undefined for comments and for data that is no JSON: those pass as they are. */
function parseData(event: SseEvent): unknown {
  if (event.data === undefined || !event.data.startsWith("{")) return undefined;
  try {
    return JSON.parse(event.data);
  } catch {
    return undefined;
  }
}

function sum<T>(items: Iterable<T>, of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
