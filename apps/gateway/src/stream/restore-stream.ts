import {
  createRestorer,
  type EntityCounts,
  type Restorer,
  type StreamPiece,
  type Vault,
  wholeChannel,
} from "@veilgate/redaction";
import type { StreamCodec } from "../dialects/dialect";
import { emptyVault } from "./empty-vault";
import { addCounts, noCounts } from "./entity-counts";
import { spliceStrings } from "./splice-strings";
import { readSseEvent, type SseEvent } from "./sse-event";
import { endOfEvent } from "./sse-framer";
import type { TextRedactor } from "./text-redactor";

export interface RestoreOptions {
  readonly vault: Vault;
  readonly codec: StreamCodec;
  readonly restoreToolArguments: boolean;
  /** For policies that redact the answer as well: one redactor for each text, in front of its restorer. */
  readonly redactorFor?: (kind: StreamPiece["kind"]) => TextRedactor;
}

interface Channel {
  readonly restorer: Restorer;
  readonly redactor: TextRedactor | undefined;
  /** Where the held tail belongs: the channel's latest piece. */
  latest: StreamPiece;
}

/**
 * Puts values back into a stream of events. An event without the first byte of a placeholder passes as the
 * same bytes, unless a channel holds a tail that the event may continue; only then is it parsed. Surrogates look
 * like any text, so a request with one has all its events parsed; and so has one with a value that JSON writes
 * otherwise, since a text that is JSON is known by its beginning. There is one restorer per choice, member and tool
 * call.
 */
export class StreamRestorer {
  readonly #channels = new Map<string, Channel>();
  /** Of texts that were whole in their events. */
  readonly #whole = { restored: 0, unknown: 0, entities: noCounts };
  /** Every event is parsed, so that texts are seen from their beginning on. */
  readonly #seesAll: boolean;
  readonly #hasTrigger: (bytes: Buffer) => boolean;
  #holding = 0;

  constructor(private readonly options: RestoreOptions) {
    const { format, surrogates, hasEscapes } = options.vault;
    this.#seesAll = surrogates !== undefined || hasEscapes || options.redactorFor !== undefined;
    this.#hasTrigger = this.#seesAll ? hasText : format === "angle" ? hasAngle : hasBrackets;
  }

  /** @param block whole events. The same Buffer comes back when nothing in it changes. */
  push(block: Buffer): Buffer {
    if (this.options.vault.size === 0 && this.options.redactorFor === undefined) return block;
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
    return this.#whole.restored + sum(this.#channels.values(), ({ restorer }) => restorer.restored);
  }

  get unknown(): number {
    return this.#whole.unknown + sum(this.#channels.values(), ({ restorer }) => restorer.unknown);
  }

  /** What was found in the answer itself. */
  entities(): EntityCounts {
    let counts = this.#whole.entities;
    for (const { redactor } of this.#channels.values()) {
      if (redactor) counts = addCounts(counts, redactor.counts());
    }
    return counts;
  }

  /** The event as it has to be written, or undefined when it stays as it is. */
  #rewrite(raw: Buffer): string | undefined {
    const event = readSseEvent(raw.toString("utf8"));
    const payload = parseData(event);
    if (payload === undefined) return undefined;
    const { codec, restoreToolArguments, redactorFor } = this.options;
    const ended = codec.endedChannels(payload);
    const isEnded = (channel: string) => ended.some((prefix) => channel.startsWith(prefix));
    const changes = new Map<string, string>();
    for (const piece of codec.pieces(payload)) {
      if (piece.isToolInput && !restoreToolArguments && redactorFor === undefined) continue;
      const restored = piece.channel.startsWith(wholeChannel)
        ? this.#restoreWhole(piece)
        : this.#restore(piece, isEnded(piece.channel));
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
      channel = this.#open(piece);
      this.#channels.set(piece.channel, channel);
    }
    channel.latest = piece;
    const text = push(channel, piece.text);
    return isLast && isHolding(channel) ? text + end(channel) : text;
  }

  /** A text that is whole in its event. One that others have brought in pieces was counted there. */
  #restoreWhole(piece: StreamPiece): string {
    const channel = this.#open(piece);
    const text = push(channel, piece.text) + end(channel);
    if (!piece.isRepeat) {
      this.#whole.restored += channel.restorer.restored;
      this.#whole.unknown += channel.restorer.unknown;
      if (channel.redactor) this.#whole.entities = addCounts(this.#whole.entities, channel.redactor.counts());
    }
    return text;
  }

  #open(piece: StreamPiece): Channel {
    const { vault, restoreToolArguments, redactorFor } = this.options;
    const isRestored = !piece.isToolInput || restoreToolArguments;
    return {
      restorer: createRestorer(isRestored ? vault : emptyVault, {
        escape: piece.kind === "tool-arguments" ? "json" : this.#seesAll ? "by-beginning" : "none",
      }),
      redactor: redactorFor?.(piece.kind),
      latest: piece,
    };
  }

  #flush(isDue: (channel: string) => boolean): string {
    let events = "";
    for (const [name, channel] of this.#channels) {
      if (!isHolding(channel) || !isDue(name)) continue;
      const tail = end(channel);
      if (tail !== "") events += this.options.codec.toEvent(channel.latest.carry(tail));
    }
    return events;
  }

  #countHolding(): void {
    this.#holding = sum(this.#channels.values(), (channel) => (isHolding(channel) ? 1 : 0));
  }
}

function push({ redactor, restorer }: Channel, text: string): string {
  return restorer.push(redactor ? redactor.push(text) : text);
}

/** What is held, of a text that goes on no more. */
function end({ redactor, restorer }: Channel): string {
  const rest = redactor === undefined ? "" : restorer.push(redactor.end());
  return rest + restorer.end();
}

function isHolding({ redactor, restorer }: Channel): boolean {
  return restorer.isHolding || redactor?.isHolding === true;
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
