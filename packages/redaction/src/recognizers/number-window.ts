import type { Span } from "../types";
import type { DigitChain } from "./digit-chains";

/**
 * Consecutive groups of a chain, seen as one number. Everything is worked out on demand, since most
 * windows are refused by their digits alone.
 */
export class NumberWindow implements Span {
  readonly start: number;
  readonly end: number;
  readonly #chain: DigitChain;
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;

  /** The groups `[from, to)` of the chain; at least one. */
  constructor(chain: DigitChain, text: string, from: number, to: number) {
    this.#chain = chain;
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.start = chain.groups[from]?.start ?? 0;
    this.end = chain.groups[to - 1]?.end ?? this.start;
  }

  get digits(): string {
    const { digits, groups } = this.#chain;
    return digits.slice(groups[this.#from]?.digitsBefore, groups[this.#to]?.digitsBefore);
  }

  /** Lengths of the groups: `4-4-4-4`. */
  get shape(): string {
    return this.#groups.map((group) => group.end - group.start).join("-");
  }

  /** What stands between the groups, each distinct separator once: `-`, ` `, `) `. */
  get separators(): readonly string[] {
    const groups = this.#groups;
    return [...new Set(groups.slice(1).map((group, at) => this.#text.slice(groups[at]?.end, group.start)))];
  }

  /** The separator towards the group before, when the chain goes on there. */
  get joinedBefore(): string | undefined {
    const before = this.#from > 0 ? this.#chain.groups[this.#from - 1] : undefined;
    return before && this.#text.slice(before.end, this.start);
  }

  get joinedAfter(): string | undefined {
    const after = this.#chain.groups[this.#to];
    return after && this.#text.slice(this.end, after.start);
  }

  /** True for a part of a decimal number, a version or a dotted section number. */
  get isDotted(): boolean {
    return this.joinedBefore === "." || this.joinedAfter === ".";
  }

  get #groups() {
    return this.#chain.groups.slice(this.#from, this.#to);
  }
}

interface WindowBounds {
  readonly digitsMin: number;
  readonly digitsMax: number;
  /** False when no number of this kind begins with these four digits. */
  readonly canBegin?: (prefix: string) => boolean;
}

/**
 * Every window of a chain that has a fitting number of digits. A number that touches a letter
 * belongs to a word (`sha4111…`) and gives none. At most `digitsMax` windows a group, so linear.
 */
export function* windowsOf(chain: DigitChain, text: string, bounds: WindowBounds): Generator<NumberWindow> {
  const { groups } = chain;
  if (chain.digits.length < bounds.digitsMin) return;
  const last = groups.length - (chain.isGluedRight ? 1 : 0);
  for (let from = chain.isGluedLeft ? 1 : 0; from < last; from++) {
    const before = groups[from]?.digitsBefore ?? 0;
    if (bounds.canBegin?.(chain.digits.slice(before, before + 4)) === false) continue;
    for (let to = from + 1; to <= last; to++) {
      const digits = (groups[to]?.digitsBefore ?? chain.digits.length) - before;
      if (digits > bounds.digitsMax) break;
      if (digits >= bounds.digitsMin) yield new NumberWindow(chain, text, from, to);
    }
  }
}
