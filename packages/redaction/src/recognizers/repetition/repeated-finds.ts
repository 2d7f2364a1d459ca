import type { Entity } from "../../types";
import type { WordTable } from "../../words/word-table";
import { movedEntity } from "../entity-of";

/** How many places of a text are remembered. */
const placesMax = 1024;
/** How many characters are compared in one step. */
const atOnce = 64;
/** Characters from a number on that tell it from others. */
const keyOffsets = [0, 1, 3, 6, 11];
/** How often each character may be compared, all in all: where no distance holds for long, looks stop paying. */
const looksMax = 6;
const none: readonly Entity[] = [];

/** How far before and behind a place a search reads, at most. */
export interface Reach {
  readonly back: number;
  readonly ahead: number;
}

/** The last place with the same key, and what was found there. */
interface Place {
  at: number;
  found: readonly Entity[];
}

/**
 * What a search found at a place, for when the same stretch of text comes again: rows of tables, lines of logs, and
 * texts that are made to be slow. Stretches are compared in full, but while text repeats at one distance each of its
 * characters is compared once, however far the stretches overlap. Places have to ascend.
 */
export class RepeatedFinds {
  readonly #text: string;
  readonly #reach: Reach;
  readonly #places = new Map<number, Place>();
  /** The text of `[from, to)` stands as many characters before as well. */
  #distance = 0;
  #from = 0;
  #to = 0;
  #looksLeft: number;

  constructor(text: string, reach: Reach) {
    this.#text = text;
    this.#reach = reach;
    this.#looksLeft = looksMax * text.length;
  }

  /** At a word. `find` must read nothing beyond the reach, and conclude nothing about where in the text that lies. */
  ofWord(words: WordTable, token: number, find: () => readonly Entity[]): readonly Entity[] {
    const at = words.start[token] as number;
    return this.#mayRepeat(at) ? this.#of(at, keyOfWord(words, token), find) : find();
  }

  /** At a number. `judge` may also ask where the last finding ended, `lastEnd`. */
  ofNumber(at: number, lastEnd: number, judge: () => Entity | undefined): Entity | undefined {
    if (!this.#mayRepeat(at)) return judge();
    // Farther than is looked at is all the same.
    const gap = Math.min(at - lastEnd, this.#reach.back + 1);
    const found = this.#of(at, keyOfNumber(this.#text, at, gap), () => {
      const entity = judge();
      return entity === undefined ? none : [entity];
    });
    return found[0];
  }

  /** At the edges of the text a search sees that it ends. */
  #mayRepeat(at: number): boolean {
    return at >= this.#reach.back && at + this.#reach.ahead <= this.#text.length && this.#looksLeft > 0;
  }

  #of(at: number, key: number, find: () => readonly Entity[]): readonly Entity[] {
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

  #isRepeated(at: number, distance: number): boolean {
    const from = at - this.#reach.back;
    const to = at + this.#reach.ahead;
    if (from < distance) return false;
    if (distance !== this.#distance || from < this.#from || from > this.#to) {
      this.#distance = distance;
      this.#from = from;
      this.#to = from;
    }
    if (this.#to < to) this.#readOn(to);
    return this.#to >= to;
  }

  /** Up to `to` at least, or to where the text differs from what stands before. */
  #readOn(to: number): void {
    const text = this.#text;
    const distance = this.#distance;
    let end = this.#to;
    while (end < to && text.startsWith(text.slice(end - distance, end - distance + atOnce), end))
      end += atOnce;
    while (end < to && text.charCodeAt(end) === text.charCodeAt(end - distance)) end++;
    this.#looksLeft -= end - this.#to + 1;
    this.#to = end;
  }
}

/** Of the word and its neighbours, so that every word of a repeated row is compared with itself. */
function keyOfWord({ spelling }: WordTable, token: number): number {
  const before = token > 0 ? (spelling[token - 1] as number) : 0;
  return Math.imul(before, 31) ^ Math.imul(spelling[token + 1] as number, 17) ^ (spelling[token] as number);
}

function keyOfNumber(text: string, at: number, gap: number): number {
  let key = gap;
  for (const offset of keyOffsets) key = Math.imul(key, 31) + text.charCodeAt(at + offset);
  return key | 0;
}

function moved(found: readonly Entity[], by: number): readonly Entity[] {
  if (found.length === 0) return none;
  return found.length === 1 ? [movedEntity(found[0] as Entity, by)] : found.map((e) => movedEntity(e, by));
}
