import { needsLook } from "./bytes";

/** Skips what is neither the end of a JSON string nor anything special in it: nearly all bytes of a body. */
export class PlainBytes {
  readonly #bytes: Uint8Array;
  /** The same bytes four by four, from the last multiple of four at or before their start in the buffer. */
  readonly #words: Int32Array;
  readonly #shift: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#shift = bytes.byteOffset & 3;
    this.#words = new Int32Array(
      bytes.buffer,
      bytes.byteOffset - this.#shift,
      (this.#shift + bytes.length) >> 2,
    );
  }

  /**
   * The next byte from here that needs a look. Four bytes are judged at once: in each of the terms
   * the top bit of a byte is set when that byte is a quote, a backslash, below 0x20 or beyond ASCII.
   * A borrow only reaches bytes above one that is set, and the byte is looked up once more after it.
   */
  skip(from: number): number {
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
