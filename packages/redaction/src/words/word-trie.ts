import { lowerOf } from "./characters";

/** A step from one letter of a word to the next. */
interface Step {
  readonly next: Map<number, Step>;
  isWord: boolean;
}

/**
 * Words that are compared with one place of a text: all of them in one walk, in any case. Takes the place of a pattern
 * of alternatives, whose machine code grows with each of them.
 */
export class WordTrie {
  readonly #root: Step = { next: new Map(), isWord: false };
  readonly #step: 1 | -1;

  /**
   * @param words in lower case
   * @param side whether the words begin at the place that is asked about, or end there
   */
  constructor(words: Iterable<string>, side: "begin" | "end") {
    this.#step = side === "begin" ? 1 : -1;
    for (const word of words) this.#add(side === "begin" ? word : Array.from(word).reverse().join(""));
  }

  /** The other ends of the words that begin, or end, at `at`; the nearest first. */
  othersAt(text: string, at: number): number[] {
    const others: number[] = [];
    let place = at;
    let step = this.#next(this.#root, text, place);
    while (step !== undefined) {
      place += this.#step;
      if (step.isWord) others.push(place);
      step = this.#next(step, text, place);
    }
    return others;
  }

  /** The other end of the longest word at `at`; -1 when there is none. */
  longestAt(text: string, at: number): number {
    let longest = -1;
    let place = at;
    let step = this.#next(this.#root, text, place);
    while (step !== undefined) {
      place += this.#step;
      if (step.isWord) longest = place;
      step = this.#next(step, text, place);
    }
    return longest;
  }

  #next(step: Step, text: string, place: number): Step | undefined {
    const code = text.charCodeAt(this.#step === 1 ? place : place - 1);
    return step.next.get(lowerOf[code] as number);
  }

  #add(word: string): void {
    let step = this.#root;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const next = step.next.get(code) ?? { next: new Map(), isWord: false };
      step.next.set(code, next);
      step = next;
    }
    step.isWord = true;
  }
}
