const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Strings beyond this size leave the young generation, and decoding becomes ten times slower. */
const windowBytesMax = 64 * 1024;
/** Reading the characters of a cut costs twice that of a string of its own: worth it for short ones only. */
const cutBytesMax = 200;

/**
 * Texts of spans of bytes, asked for in ascending order. Decoding has a high price per call, so short
 * spans of ASCII are cut out of a window that is decoded at once; a cut copies nothing.
 */
export class TextSlices {
  readonly #bytes: Uint8Array;
  /** Where ASCII ends that is known to reach from the start of the body. */
  readonly #asciiEnd: number;
  #windowStart = 0;
  #window = "";

  constructor(bytes: Uint8Array, asciiEnd: number) {
    this.#bytes = bytes;
    this.#asciiEnd = asciiEnd;
  }

  slice(start: number, end: number): string {
    if (end > this.#asciiEnd || end - start > cutBytesMax)
      return decoder.decode(this.#bytes.subarray(start, end));
    if (start < this.#windowStart || end > this.#windowStart + this.#window.length) this.#move(start);
    return this.#window.slice(start - this.#windowStart, end - this.#windowStart);
  }

  #move(start: number): void {
    const end = Math.min(start + windowBytesMax, this.#asciiEnd);
    this.#windowStart = start;
    this.#window = decoder.decode(this.#bytes.subarray(start, end));
  }
}
