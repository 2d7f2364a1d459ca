import type { EntityType } from "../../types";

/** What one kind of number looks like. Rules are data: the search itself is in `id-recognizer.ts`. */
export interface IdRule {
  /** Kebab-case, shown in explanations: `pesel`. */
  readonly id: string;
  readonly type: EntityType;
  /**
   * How the number is grouped, as people write it: `d3 d3 d4` is three digits, three, four, with a
   * separator between; `a2` is two letters, `x9` nine letters or digits in one piece.
   */
  readonly layouts: readonly string[];
  /** What may stand between groups; space and dash unless said. */
  readonly separators?: string;
  /** Anchored; over the characters without separators, in upper case. */
  readonly form?: RegExp;
  /** Over the same characters. */
  readonly check?: (value: string) => boolean;
  /** The check takes microseconds. */
  readonly isSlow?: boolean;
  readonly checksum?: string;
  /** The form and the check are over the case that was written. */
  readonly isCaseSensitive?: boolean;
  /** Names of the cue lists that say it is this kind of number. */
  readonly cues: readonly string[];
  /** The score beside such a cue. */
  readonly beside?: number;
  /** The score without a cue. Left out: never without one. */
  readonly alone?: number;
  /** The score beside a cue when the check fails. Left out: not found then. */
  readonly besideUnchecked?: number;
  /** Grouped as dates are as well. */
  readonly mayLookLikeDate?: boolean;
  /** The cue is at most this many characters away. */
  readonly reach?: number;
}

/** The rules of one family, and the words of each of its cue lists, with commas between them. */
export interface IdFamily {
  readonly rules: readonly IdRule[];
  readonly cues: Readonly<Record<string, string>>;
}
