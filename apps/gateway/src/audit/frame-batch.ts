import { frameHeadBytes, frameVersion, writeFrameHead } from "./frame";

const usualBytes = 64 * 1024;
const keptBytesMax = 1024 * 1024;

/** The frames of one turn of the event loop, side by side in one buffer, for one write. */
export class FrameBatch {
  #buffer = Buffer.allocUnsafe(usualBytes);
  #bytes = 0;
  #firstSeq = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** The seq of the first frame since `clear`. */
  get firstSeq(): number {
    return this.#firstSeq;
  }

  /** `payload` is ASCII. */
  add(payload: string, seq: number, bootId: Buffer): void {
    const end = this.#bytes + frameHeadBytes + payload.length;
    if (end > this.#buffer.length) this.#grow(end);
    if (this.#bytes === 0) this.#firstSeq = seq;
    this.#buffer.write(payload, this.#bytes + frameHeadBytes, "latin1");
    writeFrameHead(this.#buffer, this.#bytes, {
      version: frameVersion.record,
      bootId,
      seq,
      length: payload.length,
    });
    this.#bytes = end;
  }

  /** A view, valid until the next `add`. */
  frames(): Buffer {
    return this.#buffer.subarray(0, this.#bytes);
  }

  clear(): void {
    this.#bytes = 0;
    // One burst must not hold its memory for good.
    if (this.#buffer.length > keptBytesMax) this.#buffer = Buffer.allocUnsafe(usualBytes);
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#bytes);
    this.#buffer = larger;
  }
}
