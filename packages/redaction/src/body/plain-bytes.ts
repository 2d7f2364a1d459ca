import { firstPass } from "../first-pass/first-pass";
import { everySign } from "../first-pass/signs";
import { needsLook } from "./bytes";

/** In a shorter string a call of the first pass costs more than its work. */
const shortBytes = 12;

/** Skips what is neither the end of a JSON string nor anything special in it: nearly all bytes of a body. */
export class PlainBytes {
  readonly #bytes: Uint8Array;
  /** The same bytes four by four, from the last multiple of four at or before their start in the buffer. */
  readonly #words: Int32Array;
  readonly #shift: number;
  /** The part of the bytes that the first pass has in its memory. */
  #windowStart = 0;
  #windowEnd = 0;
  #windowAt = 0;
  #signs = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#shift = bytes.byteOffset & 3;
    this.#words = new Int32Array(
      bytes.buffer,
      bytes.byteOffset - this.#shift,
      (this.#shift + bytes.length) >> 2,
    );
  }

  /** The next byte from here that needs a look: a quote, a backslash, below 0x20 or beyond ASCII. */
  skip(from: number): number {
    const bytes = this.#bytes;
    const limit = Math.min(from + shortBytes, bytes.length);
    for (let at = from; at < limit; at++) {
      if (needsLook[bytes[at] as number] === 0) continue;
      if (at > from) this.#signs = everySign;
      return at;
    }
    if (firstPass !== undefined) return this.#skipWindows(from);
    this.#signs = everySign;
    return this.#skipWords(from);
  }

  /** Bits of `sign` of all that was passed since the last call, or more. */
  takeSigns(): number {
    const signs = this.#signs | (firstPass?.takeMask() ?? 0);
    this.#signs = 0;
    return signs;
  }

  /** Window after window through the memory of the first pass, which tells what characters are passed. */
  #skipWindows(from: number): number {
    const pass = firstPass;
    if (pass === undefined) return from;
    let start = from;
    for (;;) {
      if (pass.loadedFor !== this || start < this.#windowStart || start >= this.#windowEnd) {
        this.#windowStart = start;
        this.#windowEnd = Math.min(start + pass.windowBytes, this.#bytes.length);
        this.#windowAt = pass.load(this.#bytes.subarray(start, this.#windowEnd), this);
      }
      const shift = this.#windowAt - this.#windowStart;
      const at = pass.skip(start + shift, this.#windowEnd + shift) - shift;
      if (at < this.#windowEnd || at >= this.#bytes.length) return at;
      start = at;
    }
  }

  /**
   * Four bytes are judged at once: in each of the terms the top bit of a byte is set when that byte
   * needs a look. A borrow only reaches bytes above one that is set, and the byte is looked up once more after it.
   */
  #skipWords(from: number): number {
    const bytes = this.#bytes;
    const words = this.#words;
    const shift = this.#shift;
    let at = from;
    while (((at + shift) & 3) !== 0) {
      if (at >= bytes.length || needsLook[bytes[at] as number] === 1) return at;
      at++;
    }
    let index = (at + shift) >> 2;
    for (; index < words.length; index++) {
      const word = words[index] as number;
      const quote = word ^ 0x22222222;
      const backslash = word ^ 0x5c5c5c5c;
      const hits = (quote - 0x01010101) | (backslash - 0x01010101) | (word - 0x20202020) | word;
      if ((hits & 0x80808080) !== 0) break;
    }
    at = (index << 2) - shift;
    while (at < bytes.length && needsLook[bytes[at] as number] === 0) at++;
    return at;
  }
}
