import type { Entity } from "../../types";
import type { WordTable } from "../../words/word-table";
import { movedEntity } from "../entity-of";

/** How many places of a text are remembered. */
const placesMax = 1024;
/** How many characters are compared in one step. */
const atOnce = 64;
const none: readonly Entity[] = [];

/** The last place with the same words, and what was found there. */
interface Place {
  at: number;
  found: readonly Entity[];
}

/**
 * What a search found beside a word, for when the same stretch of text comes again: rows of tables, lines of logs, and
 * texts that are made to be slow. Stretches are compared in full, but while text repeats at one distance each of its
 * characters is compared once, however far the stretches overlap.
 */
export class RepeatedFinds {
  readonly #text: string;
  readonly #words: WordTable;
  readonly #back: number;
  readonly #ahead: number;
  readonly #places = new Map<number, Place>();
  /** The text of `[from, to)` stands as many characters before as well. */
  #distance = 0;
  #from = 0;
  #to = 0;

  /** @param reach how far before and behind the beginning of a word a search reads, at most */
  constructor(text: string, words: WordTable, reach: { readonly back: number; readonly ahead: number }) {
    this.#text = text;
    this.#words = words;
    this.#back = reach.back;
    this.#ahead = reach.ahead;
  }

  /** `find` must read nothing beyond the reach, and conclude nothing about where in the text that lies. */
  beside(token: number, find: () => readonly Entity[]): readonly Entity[] {
    const at = this.#words.start[token] as number;
    // At the edges of the text a search sees that it ends.
    if (at < this.#back || at + this.#ahead > this.#text.length) return find();
    const key = this.#keyOf(token);
    const place = this.#places.get(key);
    if (place === undefined) {
      const found = find();
      if (this.#places.size < placesMax) this.#places.set(key, { at, found });
      return found;
    }
    const distance = at - place.at;
    place.found = this.#isRepeated(at, distance) ? moved(place.found, distance) : find();
    place.at = at;
    return place.found;
  }

  /** Of the word and its neighbours, so that every word of a repeated row is compared with itself. */
  #keyOf(token: number): number {
    const { spelling } = this.#words;
    const before = token > 0 ? (spelling[token - 1] as number) : 0;
    return Math.imul(before, 31) ^ Math.imul(spelling[token + 1] as number, 17) ^ (spelling[token] as number);
  }

  #isRepeated(at: number, distance: number): boolean {
    const text = this.#text;
    const from = at - this.#back;
    const to = at + this.#ahead;
    if (distance !== this.#distance || from < this.#from || from > this.#to) {
      this.#distance = distance;
      this.#from = from;
      this.#to = from;
    }
    let end = this.#to;
    while (end < to && text.startsWith(text.slice(end - distance, end - distance + atOnce), end))
      end += atOnce;
    while (end < to && text.charCodeAt(end) === text.charCodeAt(end - distance)) end++;
    this.#to = end;
    return end >= to;
  }
}

function moved(found: readonly Entity[], by: number): readonly Entity[] {
  if (found.length === 0) return none;
  return found.length === 1 ? [movedEntity(found[0] as Entity, by)] : found.map((e) => movedEntity(e, by));
}
