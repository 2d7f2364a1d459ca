const lf = 10;
const cr = 13;
const none = Buffer.alloc(0);

/** An event, or a part of one, that is longer than what the gateway holds. */
export class EventTooLongError extends Error {
  override readonly name = "EventTooLongError";
}

/**
 * Cuts a byte stream of server-sent events (WHATWG HTML, section 9.2) at the blank lines between events,
 * wherever the network cut it. Line ends may be LF, CR or CRLF. Nothing is decoded and, as long as a chunk
 * ends with an event, nothing is copied: the same Buffer comes back.
 */
export class SseFramer {
  /** The first `#heldBytes` of it are an event whose end has not come yet; behind them is room for more. */
  #held: Buffer = none;
  #heldBytes = 0;

  constructor(private readonly eventBytesMax: number) {}

  /**
   * The whole events that are complete now, in one Buffer; empty when there are none.
   * @throws EventTooLongError
   */
  push(chunk: Buffer): Buffer {
    if (this.#heldBytes === 0 && endsWithBlankLine(chunk)) return chunk;
    // Looking through all that is held for each chunk would cost the square of it.
    if (this.#heldBytes > 0 && !this.#mayEndWith(chunk)) {
      this.#hold(chunk);
      return none;
    }
    const bytes = this.#heldBytes === 0 ? chunk : Buffer.concat([this.rest(), chunk]);
    const end = endOfLastEvent(bytes);
    this.#held = none;
    this.#heldBytes = 0;
    if (end < bytes.length) this.#hold(bytes.subarray(end));
    return end === bytes.length ? bytes : bytes.subarray(0, end);
  }

  /** Call at the end of the stream: what came after the last whole event. */
  rest(): Buffer {
    return this.#held.subarray(0, this.#heldBytes);
  }

  /** A blank line that a chunk completes begins at most a CRLF and a CR before it. */
  #mayEndWith(chunk: Buffer): boolean {
    const before = this.#held.subarray(Math.max(0, this.#heldBytes - 3), this.#heldBytes);
    return endOfLastEvent(Buffer.concat([before, chunk])) > 0;
  }

  #hold(bytes: Buffer): void {
    const length = this.#heldBytes + bytes.length;
    if (length > this.eventBytesMax) throw new EventTooLongError();
    if (this.#heldBytes === 0) {
      this.#held = bytes;
    } else {
      if (length > this.#held.length) this.#grow(length * 2);
      bytes.copy(this.#held, this.#heldBytes);
    }
    this.#heldBytes = length;
  }

  /** Into memory of its own: what is held first is a part of a chunk, which is somebody else's. */
  #grow(capacity: number): void {
    const roomy = Buffer.allocUnsafe(capacity);
    this.#held.copy(roomy, 0, 0, this.#heldBytes);
    this.#held = roomy;
  }
}

/** What most chunks do: providers send whole events. */
function endsWithBlankLine(chunk: Buffer): boolean {
  return chunk[chunk.length - 1] === lf && chunk[chunk.length - 2] === lf;
}

/** The offset just behind the last blank line; 0 when there is none. */
export function endOfLastEvent(bytes: Buffer): number {
  if (bytes.indexOf(cr) === -1) {
    const blank = bytes.lastIndexOf("\n\n");
    return blank === -1 ? 0 : blank + 2;
  }
  let last = 0;
  for (let at = 0; ; ) {
    const end = endOfEvent(bytes, at);
    if (end === -1) return last;
    last = end;
    at = end;
  }
}

/** The offset just behind the first blank line from `from` on; -1 when there is none. */
export function endOfEvent(bytes: Buffer, from: number): number {
  const plain = bytes.indexOf("\n\n", from);
  const firstCr = bytes.indexOf(cr, from);
  if (firstCr === -1 || (plain !== -1 && plain < firstCr)) return plain === -1 ? -1 : plain + 2;
  return endOfMixedEvent(bytes, from);
}

/** With CR about, a blank line is any line end right behind another. */
function endOfMixedEvent(bytes: Buffer, from: number): number {
  let isLineStart = false;
  for (let at = from; at < bytes.length; ) {
    const byte = bytes[at];
    if (byte !== lf && byte !== cr) {
      isLineStart = false;
      at++;
      continue;
    }
    const next = at + (byte === cr && bytes[at + 1] === lf ? 2 : 1);
    // A CR at the very end may be half of a CRLF: wait for what follows.
    const isWhole = byte === lf || next < bytes.length || next - at === 2;
    if (isLineStart) return isWhole ? next : -1;
    isLineStart = true;
    at = next;
  }
  return -1;
}
