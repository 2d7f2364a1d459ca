import { leafFlag } from "./leaf-table";

/**
 * The names of members as strings, and whether an object has one twice. Bodies repeat a few names a
 * thousand times, so strings are kept and found by their bytes: those of the shapes for good, those of
 * a client for the length of the body.
 */

const slotCount = 256;
/** Up to here comparing with each name costs less than hashing. */
const comparedMax = 12;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** By `slotOf`; the first name that comes gets the slot. */
const namesOfShapes = new Array<string>(slotCount).fill("");

/** A name that shapes know. For modules to call while they are loaded, never with a client's text. */
export function keepName(name: string): void {
  const slot = slotOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1));
  if (namesOfShapes[slot] === "") namesOfShapes[slot] = name;
}

function slotOf(length: number, first: number, last: number): number {
  return (length * 37 + first * 5 + last * 11) & (slotCount - 1);
}

export class MemberNames {
  readonly #bytes: Uint8Array;
  readonly #cache: string[] = [];
  /** Names of all objects that are open, the innermost object's last, from `base` to `count`. */
  readonly #names: string[] = [];
  #base = 0;
  #count = 0;
  /** For each open object: all its names, once they are many. */
  readonly #sets: (Set<string> | undefined)[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Enters an object; what it returns is handed to `close`. */
  open(): number {
    const outerBase = this.#base;
    this.#base = this.#count;
    this.#sets.push(undefined);
    return outerBase;
  }

  close(outerBase: number): void {
    this.#count = this.#base;
    this.#base = outerBase;
    this.#sets.pop();
  }

  /** The name between these bytes; undefined when the object has it already, however it was spelt. */
  add(start: number, end: number, flags: number): string | undefined {
    const name = this.textOf(start, end, flags);
    const set = this.#sets[this.#sets.length - 1];
    if (set !== undefined) {
      if (set.has(name)) return undefined;
      set.add(name);
      return name;
    }
    for (let index = this.#base; index < this.#count; index++) {
      if (this.#names[index] === name) return undefined;
    }
    this.#names[this.#count++] = name;
    if (this.#count - this.#base === comparedMax) {
      this.#sets[this.#sets.length - 1] = new Set(this.#names.slice(this.#base, this.#count));
    }
    return name;
  }

  /** The decoded string between these bytes, which are known to be sound. */
  textOf(start: number, end: number, flags: number): string {
    if ((flags & leafFlag.hasEscape) !== 0) {
      return JSON.parse(decoder.decode(this.#bytes.subarray(start - 1, end + 1))) as string;
    }
    if (start === end) return "";
    const slot = slotOf(end - start, this.#bytes[start] as number, this.#bytes[end - 1] as number);
    const known = namesOfShapes[slot] as string;
    if (this.#equals(known, start, end)) return known;
    const cached = this.#cache[slot];
    if (cached !== undefined && this.#equals(cached, start, end)) return cached;
    const name = decoder.decode(this.#bytes.subarray(start, end));
    this.#cache[slot] = name;
    return name;
  }

  /** Compares code units with bytes, so a name beyond ASCII is never found and decoded each time. */
  #equals(name: string, start: number, end: number): boolean {
    if (name.length !== end - start) return false;
    for (let index = 0; index < name.length; index++) {
      if (name.charCodeAt(index) !== this.#bytes[start + index]) return false;
    }
    return true;
  }
}
