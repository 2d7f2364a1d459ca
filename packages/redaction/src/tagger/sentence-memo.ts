import type { NameType } from "./labels";
import { contextOfLine } from "./place";
import type { TokenTable } from "./token-table";

/** A name in a sentence, by its tokens counted from the first of the sentence. `end` is exclusive. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly probability: number;
}

const entries = 256;

/**
 * What was found in the sentences of a long text, for when one comes again in it: lines of logs and tables, code, and texts
 * that are made to be slow. Knows sentences by two hashes with factors that are drawn anew in every process, and forgets
 * them with the next text.
 */
export class SentenceMemo {
  readonly #first = new Int32Array(entries);
  readonly #second = new Int32Array(entries);
  readonly #found: (readonly TokenSpan[] | undefined)[] = new Array(entries).fill(undefined);
  #one = 0;
  #two = 0;

  /** Begins another text. */
  forget(): void {
    this.#found.fill(undefined);
  }

  /**
   * What was found where all that the tagger looks at was the same; undefined when there was no such sentence.
   * `aroundText` is what the sentences of the text have in common.
   */
  recall(
    text: string,
    table: TokenTable,
    from: number,
    to: number,
    aroundText: number,
  ): readonly TokenSpan[] | undefined {
    const { word, spelling, lexicon, against, gap, start, end } = table;
    let one = Math.imul(contextOfLine(table, from) ^ aroundText, factors[0]);
    let two = Math.imul(aroundText ^ (to - from), factors[1]);
    for (let token = from; token < to; token++) {
      const at = start[token] as number;
      const touches = at > 0 ? text.charCodeAt(at - 1) : 10;
      const known = (lexicon[token] as number) | ((against[token] as number) << 14);
      one = Math.imul(one ^ (word[token] as number), factors[0]);
      one = Math.imul(one ^ (one >>> 15) ^ known ^ (touches << 16), factors[1]);
      two = Math.imul(two ^ (spelling[token] as number), factors[1]);
      two = Math.imul(two ^ (two >>> 13) ^ touches ^ ((gap[token] as number) << 16), factors[0]);
    }
    const last = end[to - 1] as number;
    const behind = last < text.length ? text.charCodeAt(last) : 10;
    this.#one = Math.imul(one ^ (one >>> 16) ^ behind, factors[0]);
    this.#two = Math.imul(two ^ (two >>> 16) ^ behind, factors[1]);
    const entry = this.#one >>> 24;
    const isKnown = this.#first[entry] === this.#one && this.#second[entry] === this.#two;
    return isKnown ? this.#found[entry] : undefined;
  }

  /** Keeps what was found in the sentence that `recall` was asked for last. */
  keep(found: readonly TokenSpan[]): void {
    const entry = this.#one >>> 24;
    this.#first[entry] = this.#one;
    this.#second[entry] = this.#two;
    this.#found[entry] = found;
  }
}

const factors: readonly [number, number] = [oddFactor(), oddFactor()];

function oddFactor(): number {
  return Math.floor(Math.random() * 2 ** 32) | 1;
}
