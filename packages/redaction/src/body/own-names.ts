import type { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";
import { leafText } from "./leaf-text";

/**
 * The names that redacted members get. Two addresses that are names in one object are both masked as
 * `***`; a second one is numbered, because of members with one name all but the last are lost.
 */
export class OwnNames {
  readonly #reader: JsonReader;
  readonly #namesByOwner = new Map<number, Set<string>>();

  constructor(reader: JsonReader) {
    this.#reader = reader;
  }

  rename(leaf: number, name: string): string {
    const taken = this.#namesOf(this.#reader.leaves.owner(leaf));
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
    taken.add(free);
    return free;
  }

  #namesOf(owner: number): Set<string> {
    const known = this.#namesByOwner.get(owner);
    if (known !== undefined) return known;
    const names = new Set<string>();
    const { leaves } = this.#reader;
    const slices = this.#reader.slices();
    for (let leaf = 0; leaf < leaves.count; leaf++) {
      if ((leaves.flags(leaf) & leafFlag.key) === 0 || leaves.owner(leaf) !== owner) continue;
      names.add(leafText(this.#reader, slices, leaf));
    }
    this.#namesByOwner.set(owner, names);
    return names;
  }
}
