/** Integers of one entry: three of the key, a note, four of the sums. Two entries fill a line of the processor's cache. */
const entryInts = 8;
const lineInts = 2 * entryInts;
const sumsAt = 4;
/** No third key is negative, so this is the key of an empty entry. */
const emptyKey = -1;

/**
 * Sums of weights by what they were summed for, so that a word that comes again costs one look instead of one for each
 * of its features. Has a fixed size; of the two entries of a line the older one makes room for a new one.
 *
 * Keeps no text: keys are hashes and small numbers.
 */
export class RowCache {
  /** The entries; four sums begin where `find` and `claim` say, and a note of the caller stands before them. */
  readonly cells: Int32Array;
  readonly #shift: number;

  /** @param bits the cache has `2 ** bits` lines of 64 bytes */
  constructor(bits: number) {
    this.cells = new Int32Array(lineInts * 2 ** bits);
    this.#shift = 32 - bits;
    for (let at = 2; at < this.cells.length; at += entryInts) this.cells[at] = emptyKey;
  }

  /** Where the sums of this key are in `cells`; negative when they are not there. `third` must not be negative. */
  find(first: number, second: number, third: number): number {
    const { cells } = this;
    const at = lineOf(first, second, third, this.#shift);
    if (cells[at] === first && cells[at + 1] === second && cells[at + 2] === third) return at + sumsAt;
    const older = at + entryInts;
    if (cells[older] === first && cells[older + 1] === second && cells[older + 2] === third)
      return older + sumsAt;
    return -1;
  }

  /** Where the caller has to write the four sums of this key. */
  claim(first: number, second: number, third: number): number {
    const { cells } = this;
    const at = lineOf(first, second, third, this.#shift);
    for (let from = at; from < at + entryInts; from++) cells[from + entryInts] = cells[from] as number;
    cells[at] = first;
    cells[at + 1] = second;
    cells[at + 2] = third;
    return at + sumsAt;
  }
}

function lineOf(first: number, second: number, third: number, shift: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f) >>> shift) * lineInts;
}
