import { firstAtOrAfter } from "../span-walks";
import type { Span } from "../types";

/** Places in a text, to be asked for by position. */
export class Spots {
  readonly #sorted: readonly Span[];

  /** @param sorted in order of start */
  constructor(sorted: readonly Span[]) {
    this.#sorted = sorted;
  }

  /** True when one of them lies in `[from, to)`. */
  within(from: number, to: number): boolean {
    for (let at = firstAtOrAfter(this.#sorted, from); at < this.#sorted.length; at++) {
      const { start, end } = this.#sorted[at] as Span;
      if (start >= to) return false;
      if (end <= to) return true;
    }
    return false;
  }
}

/** The place of the first number that is `least` or more. */
export function indexFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
