import type { KeyedDigest } from "../types";

/**
 * A row of numbers that depends on the tenant's key and a message, and on nothing else: what decides which
 * surrogate a value gets. Nobody without the key can say which value a surrogate came from.
 */
export class Draw {
  readonly #digest: KeyedDigest;
  readonly #message: string;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #block = 0;

  constructor(digest: KeyedDigest, message: string) {
    this.#digest = digest;
    this.#message = message;
  }

  /** An integer from 0 to `count - 1`; `count` at most 2^24, where the bias is under 1 in 200. */
  below(count: number): number {
    const number = this.#byte() * 0x1000000 + this.#byte() * 0x10000 + this.#byte() * 0x100 + this.#byte();
    return number % count;
  }

  /** One of them. Throws on an empty list. */
  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError("There is nothing to draw from.");
    return items[this.below(items.length)] as Item;
  }

  /** So many ASCII digits. */
  digits(count: number): string {
    let text = "";
    while (text.length < count) text += this.below(10);
    return text;
  }

  #byte(): number {
    if (this.#at === this.#bytes.length) {
      this.#bytes = this.#digest(`surrogate|${this.#block++}|${this.#message}`);
      this.#at = 0;
    }
    return this.#bytes[this.#at++] ?? 0;
  }
}
