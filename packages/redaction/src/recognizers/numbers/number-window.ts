import type { Entity, Span } from "../../types";
import { cueReach } from "../cue-words/cues";
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
  #digits: string | undefined;
  #shape: string | undefined;
  #separators: readonly string[] | undefined;

  /** The groups `[from, to)` of the chain; at least one. */
  constructor(chain: DigitChain, text: string, from: number, to: number) {
    this.#chain = chain;
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.start = chain.startOf(from);
    this.end = chain.endOf(to - 1);
  }

  get digits(): string {
    const { digits, before } = this.#chain;
    this.#digits ??= digits.slice(before[this.#from], before[this.#to]);
    return this.#digits;
  }

  /** Lengths of the groups: `4-4-4-4`. */
  get shape(): string {
    if (this.#shape !== undefined) return this.#shape;
    let shape = "";
    for (let at = this.#from; at < this.#to; at++) {
      const chars = this.#charsOf(at);
      shape += at === this.#from ? chars : `-${chars}`;
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
    this.#separators ??= this.#separatorsOnce();
    return this.#separators;
  }

  #separatorsOnce(): readonly string[] {
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
    for (let at = this.#from; at < this.#to; at++) if (this.#charsOf(at) === 1) count++;
    return count;
  }

  /** More than one kind of separator; cheaper than counting them. */
  get isMixed(): boolean {
    return !this.#chain.isUniform(this.#from, this.#to);
  }

  /** False when nothing but digits of the chain stands where a cue word is looked for. */
  get mayHaveCue(): boolean {
    const { startOfAll, endOfAll } = this.#chain;
    return startOfAll > this.start - cueReach || endOfAll < this.end + cueReach;
  }

  /** True when the chain goes on before it. */
  get isJoinedBefore(): boolean {
    return this.#from > 0;
  }

  /** True when the chain goes on so far, before it or behind it, with groups as short that it is a part of a row. */
  get isOfRow(): boolean {
    const groupsBeside = Math.max(this.#from, this.#chain.count - this.#to);
    return groupsBeside >= rowGroupsMin && this.end - this.start < this.groupCount * 3;
  }

  /** True when it is part of a row of groups of one length, each larger as a number than the one before. */
  get isSorted(): boolean {
    const chars = this.#charsOf(this.#from);
    const first = this.#from > 0 ? this.#from - 1 : this.#from;
    const end = Math.min(this.#to + 1, this.#chain.count);
    if (end - first === this.groupCount) return false;
    let last = 0;
    for (let at = first; at < end; at++) {
      const value = Number(this.#text.slice(this.#chain.startOf(at), this.#chain.endOf(at)));
      if (value <= last || this.#charsOf(at) !== chars) return false;
      last = value;
    }
    return true;
  }

  /** True when this character alone joins it to the group before or behind. */
  isJoinedBy(code: number): boolean {
    return this.#isGap(this.#from, code) || this.#isGap(this.#to, code);
  }

  /** True for a part of a decimal number, a version or a dotted section number. */
  get isDotted(): boolean {
    return this.isJoinedBy(0x2e);
  }

  #charsOf(group: number): number {
    return this.#chain.endOf(group) - this.#chain.startOf(group);
  }

  #gapBefore(group: number): string {
    return this.#text.slice(this.#chain.endOf(group - 1), this.#chain.startOf(group));
  }

  /** True when nothing but this character stands before the group of the chain. */
  #isGap(group: number, code: number): boolean {
    if (group === 0 || group >= this.#chain.count) return false;
    const end = this.#chain.endOf(group - 1);
    return this.#chain.startOf(group) - end === 1 && this.#text.charCodeAt(end) === code;
  }
}

const rowGroupsMin = 8;
const none: readonly Entity[] = [];

interface WindowBounds {
  readonly digitsMin: number;
  readonly digitsMax: number;
  /** False when no number of this kind begins with the four digits at `from`. */
  readonly canBegin?: (digits: string, from: number) => boolean;
  /** Whether the digits `[from, to)` of the chain have the check digits of this kind. */
  readonly passes?: (chain: DigitChain, from: number, to: number) => boolean;
}

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
  const { before, digits } = chain;
  let found: Entity[] | undefined;
  const last = chain.count - (chain.isGluedRight ? 1 : 0);
  let enough = 0;
  for (let from = chain.isGluedLeft ? 1 : 0; from < last; from++) {
    const start = before[from] as number;
    // A window that begins later does not end before this one does.
    while (enough <= last && (before[enough] as number) - start < bounds.digitsMin) enough++;
    if (enough > last) break;
    if (bounds.canBegin?.(digits, start) === false) continue;
    for (let to = enough; to <= last; to++) {
      const end = before[to] as number;
      if (end - start > bounds.digitsMax) break;
      if (bounds.passes?.(chain, start, end) === false) continue;
      const entity = judge(new NumberWindow(chain, text, from, to));
      if (entity === undefined) continue;
      found ??= [];
      found.push(entity);
    }
  }
  return found ?? none;
}
