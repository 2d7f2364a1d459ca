import { isWordAt } from "../numbers/digit-chains";
import { type GroupKind, groupCharsMax, groupKind, separatorBits } from "./layout-trie";

/** What a group is: how it is written, or `noGroup` when no number has such a group. */
export type RowKind = GroupKind | typeof noGroup;
export const noGroup = 3;

/** Letters in front of the first digit, as in `RSS MRA 85T10` or `AA:BB:CC:1D`, have at most so many groups. */
const letterGroupsMax = 5;
const letterGroupChars = 7;
const unknown = -1;

/**
 * Groups of letters and digits with one separator between them, around the digits of a text. A group is part of many
 * numbers that may stand here, and is read once for all of them.
 */
export class GroupRow {
  /** Side by side: where each group begins and ends, and what it is. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly kinds: RowKind[] = [];
  /** Bits of the separator behind the group; 0 when no group is joined to it. */
  readonly #joints: number[] = [];
  readonly #text: string;
  #count = 0;
  #last = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The group that holds the digit at `position`; to be asked for from left to right. -1 when it is no word of its own. */
  groupAt(position: number): number {
    const known = this.#knownAt(position);
    return known === -1 ? this.#beginAt(position) : known;
  }

  #knownAt(position: number): number {
    const { starts, ends } = this;
    while (this.#last < this.#count && (ends[this.#last] as number) <= position) this.#last++;
    return this.#last < this.#count && (starts[this.#last] as number) <= position ? this.#last : -1;
  }

  /** The first group of letters that may belong to the number with this group; the group itself when there is none. */
  firstOf(group: number): number {
    let first = group;
    while (first > 0 && group - first < letterGroupsMax && this.#isLetters(first - 1)) first--;
    return first;
  }

  #isLetters(group: number): boolean {
    const chars = (this.ends[group] as number) - (this.starts[group] as number);
    return this.kinds[group] === groupKind.letters && chars <= letterGroupChars;
  }

  /** Bits of the separator that joins the next group; 0 when there is none. */
  jointBehind(group: number): number {
    const joint = this.#joints[group] as number;
    return joint === unknown ? this.#readBehind(group) : joint;
  }

  #readBehind(group: number): number {
    const end = this.ends[group] as number;
    const joint = separatorBitsAt(this.#text, end);
    const hasNext = joint !== 0 && isAsciiWordAt(this.#text, end + 1);
    this.#joints[group] = hasNext ? joint : 0;
    if (hasNext) this.#push(end + 1);
    return hasNext ? joint : 0;
  }

  /** A new row: letters that may belong to the group, and the group. */
  #beginAt(position: number): number {
    const text = this.#text;
    let start = position;
    while (isAsciiWordAt(text, start - 1)) start--;
    this.#count = 0;
    this.#last = 0;
    if (isWordAt(text, start - 1)) return -1;
    let first = start;
    for (let count = 0; count < letterGroupsMax; count++) {
      const before = startOfLetters(text, first);
      if (before === -1) break;
      first = before;
    }
    let group = this.#push(first);
    while ((this.ends[group] as number) < position) {
      this.jointBehind(group);
      group++;
    }
    this.#last = group;
    return group;
  }

  #push(start: number): number {
    const text = this.#text;
    let digits = 0;
    let end = start;
    for (; end < text.length; end++) {
      const sort = sorts[text.charCodeAt(end)];
      if (sort === digitSort) digits++;
      else if (sort !== letterSort) break;
    }
    const group = this.#count++;
    this.starts[group] = start;
    this.ends[group] = end;
    this.kinds[group] = kindOfGroup(text, start, end, digits);
    this.#joints[group] = unknown;
    return group;
  }
}

/** Where the letters begin that one separator joins to the group at `next`; -1 when there are none, or more than a number has. */
function startOfLetters(text: string, next: number): number {
  if (next < 2 || separatorBitsAt(text, next - 1) === 0) return -1;
  const end = next - 1;
  let start = end;
  while (end - start < letterGroupChars && isLetterAt(text, start - 1)) start--;
  return start === end || isWordAt(text, start - 1) || isPlainWord(text, start, end) ? -1 : start;
}

function kindOfGroup(text: string, start: number, end: number, digits: number): RowKind {
  if (end - start > groupCharsMax) return noGroup;
  if (digits === end - start) return groupKind.digits;
  if (digits > 0) return groupKind.any;
  return isPlainWord(text, start, end) ? noGroup : groupKind.letters;
}

/** A word of a sentence rather than letters of a number: three letters or more, with a small one at its end. */
function isPlainWord(text: string, start: number, end: number): boolean {
  return end - start > 2 && text.charCodeAt(end - 1) >= 0x61;
}

function separatorBitsAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (separatorBits[text.charCodeAt(at)] ?? 0) : 0;
}

/** What an ASCII character is to a group. */
const sorts = new Uint8Array(128);
const letterSort = 1;
const digitSort = 2;
for (let code = 0x30; code <= 0x39; code++) sorts[code] = digitSort;
for (let code = 0x41; code <= 0x5a; code++) sorts[code] = sorts[code + 0x20] = letterSort;

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && sorts[text.charCodeAt(at)] === letterSort;
}

function isAsciiWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (sorts[text.charCodeAt(at)] ?? 0) !== 0;
}
