import type { Vault } from "../types";
import { type Finding, PlaceholderFinder, type RestoreEscape } from "./placeholder-finder";
import { SurrogateFinder } from "./surrogate-finder";

/** Finds what stands for a value in an answer: pseudonyms and surrogates, in one pass from left to right. */
export class AnswerReader {
  readonly #placeholders: PlaceholderFinder;
  readonly #surrogates: SurrogateFinder | undefined;

  constructor(vault: Vault, spelling: RestoreEscape) {
    this.#placeholders = new PlaceholderFinder(vault, spelling);
    const { surrogates } = vault;
    this.#surrogates = surrogates === undefined ? undefined : new SurrogateFinder(surrogates, spelling);
  }

  /** False when nothing begins in this text. */
  canBeginIn(text: string): boolean {
    return this.#surrogates !== undefined || this.#placeholders.canBeginIn(text);
  }

  /**
   * Disjoint and in order; one that is unfinished is the last. `isWhole` when no more text will follow; `before`
   * is the code unit in front of the text, 0 for none.
   */
  *findings(text: string, isWhole: boolean, before: number): Generator<Finding, void, undefined> {
    let placeholder = this.#placeholders.next(text, 0, isWhole);
    let surrogate = this.#surrogates?.next(text, 0, isWhole, before);
    for (;;) {
      const finding = earlier(placeholder, surrogate);
      if (finding === undefined) return;
      yield finding;
      if (finding.kind === "unfinished") return;
      const { end } = finding;
      if (placeholder !== undefined && placeholder.start < end) {
        placeholder = this.#placeholders.next(text, end, isWhole);
      }
      if (surrogate !== undefined && surrogate.start < end) {
        const previous = finding === surrogate ? text.charCodeAt(end - 1) : 0;
        surrogate = this.#surrogates?.next(text, end, isWhole, previous);
      }
    }
  }

  /** See `SurrogateFinder.codeBefore`; 0 when nobody needs to know. */
  codeBefore(text: string, end: number, before: number): number {
    return this.#surrogates?.codeBefore(text, end, before) ?? 0;
  }
}

function earlier(one: Finding | undefined, other: Finding | undefined): Finding | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.start < one.start ? other : one;
}
