/** A set, and how its words are turned into ours. */
export interface EvalSet {
  readonly id: string;
  /** Below `sets/`, or below the folder that `--data` names. */
  readonly file: string;
  readonly from: "own" | "data";
  /** Which dates, places and organizations are asked for: see the policy's `scope`. */
  readonly scope: "personal" | "all";
  /** False for a set that nobody may look into: the figures are all there is. */
  readonly mayBeShown: boolean;
  /** The types that the set marks; what else is found is neither right nor wrong. All when absent. */
  readonly types?: readonly string[];
  /** Values of a marked type that the set leaves unmarked: finding them is neither right nor wrong. */
  readonly unmarked?: RegExp;
  /** Somebody the set leaves unmarked for what they are in a sentence: a judge, counsel. Marks count all the same. */
  readonly unmarkedRole?: UnmarkedRole;
  /** The set's type to the one it is counted as; null for marks that do not count. */
  readonly marked?: Readonly<Record<string, string | null>>;
  /** Our type to the one it is counted as. */
  readonly found?: Readonly<Record<string, string>>;
  /** A mark does not count when it matches: for known faults of a set. */
  readonly withoutMarks?: { readonly type: string; readonly text: RegExp };
  /** Cut from the start of a mark: a label that the set has taken for a part of the value. */
  readonly labelInMarks?: RegExp;
  readonly lowerCased?: boolean;
  /** The set marks the parts of an address; they are counted as one. */
  readonly joinsAddresses?: boolean;
  /** Entities of several mentions, as in the Text Anonymization Benchmark. */
  readonly hasEntities?: boolean;
}

/** A name that was found beside no mark is neither right nor wrong when all of this holds. */
export interface UnmarkedRole {
  readonly type: string;
  /** What stands at once before the name. */
  readonly before: RegExp;
  /** What the text says of those it names in that way; its texts are single sentences. */
  readonly sentence: RegExp;
}
