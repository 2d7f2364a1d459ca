import type { Entity, Span } from "../types";
import { type DigitChain, type DigitGroup, isSameGap } from "./digit-chains";
import { RunningLuhn } from "./luhn";

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
  #digits: string | undefined;
  #shape: string | undefined;

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
    this.#digits ??= digits.slice(groups[this.#from]?.digitsBefore, groups[this.#to]?.digitsBefore);
    return this.#digits;
  }

  /** Lengths of the groups: `4-4-4-4`. */
  get shape(): string {
    if (this.#shape !== undefined) return this.#shape;
    let shape = "";
    for (let at = this.#from; at < this.#to; at++) {
      const { start, end } = this.#group(at);
      shape += at === this.#from ? end - start : `-${end - start}`;
    }
    this.#shape = shape;
    return shape;
  }

  /** How many groups it has. */
  get groupCount(): number {
    return this.#to - this.#from;
  }

  /** What stands between the groups, each distinct separator once: `-`, ` `, `) `. */
  get separators(): readonly string[] {
    const separators: string[] = [];
    for (let at = this.#from + 1; at < this.#to; at++) {
      const separator = this.#gapBefore(at);
      if (!separators.includes(separator)) separators.push(separator);
    }
    return separators;
  }

  /** True when some of its groups are joined by this character alone. */
  hasSeparator(code: number): boolean {
    for (let at = this.#from + 1; at < this.#to; at++) if (this.#isGap(at, code)) return true;
    return false;
  }

  /** How many of its groups are one digit. */
  get singleCount(): number {
    let count = 0;
    for (let at = this.#from; at < this.#to; at++) {
      const { start, end } = this.#group(at);
      if (end - start === 1) count++;
    }
    return count;
  }

  /** More than one kind of separator; cheaper than counting them. */
  get isMixed(): boolean {
    const { groups, sameFrom } = this.#chain;
    if (sameFrom !== undefined) return (sameFrom[this.#to - 1] as number) > this.#from;
    for (let at = this.#from + 2; at < this.#to; at++) if (!isSameGap(this.#text, groups, at)) return true;
    return false;
  }

  /** True when the chain goes on before it. */
  get isJoinedBefore(): boolean {
    return this.#from > 0;
  }

  /** True when this character alone joins it to the group before or behind. */
  isJoinedBy(code: number): boolean {
    return this.#isGap(this.#from, code) || this.#isGap(this.#to, code);
  }

  /** True for a part of a decimal number, a version or a dotted section number. */
  get isDotted(): boolean {
    return this.isJoinedBy(0x2e);
  }

  #group(at: number): DigitGroup {
    return this.#chain.groups[at] as DigitGroup;
  }

  #gapBefore(at: number): string {
    return this.#text.slice(this.#group(at - 1).end, this.#group(at).start);
  }

  /** True when nothing but this character stands before the group `at` of the chain. */
  #isGap(at: number, code: number): boolean {
    if (at === 0 || at >= this.#chain.groups.length) return false;
    const { end } = this.#group(at - 1);
    return this.#group(at).start - end === 1 && this.#text.charCodeAt(end) === code;
  }
}

const none: readonly Entity[] = [];

interface WindowBounds {
  readonly digitsMin: number;
  readonly digitsMax: number;
  /** False when no number of this kind begins with the four digits at `from`. */
  readonly canBegin?: (digits: string, from: number) => boolean;
  /** Only windows with the right check digit at their end (ISO/IEC 7812). */
  readonly isLuhn?: boolean;
}

/** One judge after the other goes through a chain. */
const luhn = new RunningLuhn();

/**
 * What `judge` makes of every window of a chain that has a fitting number of digits. A number that touches a letter
 * belongs to a word (`sha4111…`) and gives none. At most `digitsMax` windows a group, so linear.
 */
export function judgeWindows(
  chain: DigitChain,
  text: string,
  bounds: WindowBounds,
  judge: (window: NumberWindow) => Entity | undefined,
): readonly Entity[] {
  const { groups, digits } = chain;
  let found: Entity[] | undefined;
  if (digits.length < bounds.digitsMin) return none;
  const last = groups.length - (chain.isGluedRight ? 1 : 0);
  for (let from = chain.isGluedLeft ? 1 : 0; from < last; from++) {
    const before = (groups[from] as DigitGroup).digitsBefore;
    if (bounds.canBegin?.(digits, before) === false) continue;
    luhn.begin(before);
    for (let to = from + 1; to <= last; to++) {
      const end = groups[to]?.digitsBefore ?? digits.length;
      const count = end - before;
      if (count > bounds.digitsMax) break;
      if (count < bounds.digitsMin || (bounds.isLuhn === true && !luhn.passes(digits, end))) continue;
      const entity = judge(new NumberWindow(chain, text, from, to));
      if (entity === undefined) continue;
      found ??= [];
      found.push(entity);
    }
  }
  return found ?? none;
}
