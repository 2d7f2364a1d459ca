import { leafFlag } from "./leaf-table";

/**
 * The names of members as strings, and whether an object has one twice. Bodies repeat a few names a
 * thousand times, so the strings are kept for the length of the body and found by their bytes.
 */

const slotCount = 128;
/** Up to here comparing with each name costs less than hashing. */
const comparedMax = 12;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class MemberNames {
  readonly #bytes: Uint8Array;
  readonly #cache: string[] = new Array<string>(slotCount).fill("");
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
    const hash = (end - start) * 7 + (this.#bytes[start] as number) * 31 + (this.#bytes[end - 1] as number);
    const slot = hash & (slotCount - 1);
    const cached = this.#cache[slot] as string;
    if (cached.length === end - start && this.#equals(cached, start)) return cached;
    const name = decoder.decode(this.#bytes.subarray(start, end));
    this.#cache[slot] = name;
    return name;
  }

  /** Compares code units with bytes, so a name beyond ASCII is never found and decoded each time. */
  #equals(name: string, start: number): boolean {
    for (let index = 0; index < name.length; index++) {
      if (name.charCodeAt(index) !== this.#bytes[start + index]) return false;
    }
    return true;
  }
}
