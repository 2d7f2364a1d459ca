import type { Entity } from "../../types";
import { movedEntity } from "../entity-of";

/** Texts with fewer questions are not worth the look. */
const questionsMin = 32;
/**
 * What a judgement may read before and behind the number that it is about: more than any address takes, whose words
 * are no longer than a period, since there is a number in each.
 */
const reachBefore = 256;
const reachBehind = 4096;
const periodMax = 512;
/** Judgements that are kept: more than there are numbers in most periods. A power of two. */
const keptMax = 64;
/** So many characters have to be the same before a period is looked at as a whole. */
const sameMin = 16;
/** Compared at once: that is faster than one after the other. */
const blockChars = 256;
/** How often each character may be compared, all in all: where no period holds for long, looks stop paying. */
const looksMax = 4;

interface Judged {
  readonly at: number;
  readonly lastEnd: number;
  readonly entity: Entity | undefined;
}

/**
 * Judgements about numbers of one text where it says the same again and again, as logs do, and texts that are made to
 * be slow: one is taken over from a period before when all that it may read is the same there. Numbers have to ascend.
 */
export class RepeatedStretches {
  readonly #text: string;
  readonly #kept: Judged[] = [];
  #questions = 0;
  #period = 0;
  /** In `[from, to)` every character is the same as a period before. */
  #from = 0;
  #to = 0;
  #looksLeft: number;

  constructor(text: string) {
    this.#text = text;
    this.#looksLeft = looksMax * text.length;
  }

  /** `judge` must depend on nothing but the text beside `at` and where the last finding ended, `lastEnd`. */
  of(at: number, lastEnd: number, judge: () => Entity | undefined): Entity | undefined {
    if (this.#questions++ < questionsMin) return judge();
    const earlier = this.#earlier(at, lastEnd);
    const entity = earlier === undefined ? judge() : entityOfEarlier(earlier, at);
    this.#kept[this.#questions & (keptMax - 1)] = { at, lastEnd, entity };
    return entity;
  }

  #earlier(at: number, lastEnd: number): Judged | undefined {
    if (at + reachBehind > this.#text.length || this.#looksLeft < 0) return undefined;
    const known = this.#repeatsFor(at, this.#period) ? this.#keptAt(at - this.#period) : undefined;
    if (known !== undefined) return isAsFar(known, at, lastEnd) ? known : undefined;
    // Where the period is about to end, its multiples end too.
    if (this.#from <= at && at < this.#to) return undefined;
    for (let back = 1; back < keptMax; back++) {
      const judged = this.#kept[(this.#questions - back) & (keptMax - 1)];
      if (judged === undefined || at - judged.at > periodMax) return undefined;
      if (!isAsFar(judged, at, lastEnd) || !this.#isSame(judged.at, at)) continue;
      if (this.#repeatsFor(at, at - judged.at)) return judged;
    }
    return undefined;
  }

  #keptAt(at: number): Judged | undefined {
    for (let back = 1; back < keptMax; back++) {
      const judged = this.#kept[(this.#questions - back) & (keptMax - 1)];
      if (judged === undefined || judged.at <= at) return judged?.at === at ? judged : undefined;
    }
    return undefined;
  }

  #isSame(one: number, other: number): boolean {
    const text = this.#text;
    let same = 0;
    while (same < sameMin && text.charCodeAt(one + same) === text.charCodeAt(other + same)) same++;
    this.#looksLeft -= same + 1;
    return same === sameMin;
  }

  /** True when all that is read for `at` is the same as a period before. */
  #repeatsFor(at: number, period: number): boolean {
    const from = at - reachBefore;
    if (period === 0 || from < period) return false;
    if (period !== this.#period || from > this.#to) {
      this.#period = period;
      this.#from = from;
      this.#to = from;
    }
    const stop = at + reachBehind;
    if (this.#to < stop) this.#readOn(stop);
    return this.#to >= stop && from >= this.#from;
  }

  /** Up to `stop` at least, or to where the text differs from a period before. */
  #readOn(stop: number): void {
    const text = this.#text;
    const period = this.#period;
    const from = this.#to;
    let to = from;
    while (to < stop && text.slice(to, to + blockChars) === text.slice(to - period, to + blockChars - period))
      to += blockChars;
    while (to < stop && text.charCodeAt(to) === text.charCodeAt(to - period)) to++;
    this.#looksLeft -= to - from;
    this.#to = to;
  }
}

/** The last finding ended as far before, or farther than is looked at. */
function isAsFar(judged: Judged, at: number, lastEnd: number): boolean {
  const gap = at - lastEnd;
  const gapBefore = judged.at - judged.lastEnd;
  return gap === gapBefore || (gap > reachBefore && gapBefore > reachBefore);
}

function entityOfEarlier(judged: Judged, at: number): Entity | undefined {
  return judged.entity === undefined ? undefined : movedEntity(judged.entity, at - judged.at);
}
