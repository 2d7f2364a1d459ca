import { type Outcome, outcomes } from "@veilgate/contracts";

export interface OutcomeBucket {
  readonly start: Date;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
}

/** One stacked bar. `start` is in Unix milliseconds, so that an axis can place it. */
export interface OutcomeBar extends Readonly<Record<Outcome, number>> {
  readonly start: number;
  readonly total: number;
  /** The bucket has not ended yet: its numbers will still grow. */
  readonly isFilling: boolean;
}

export interface OutcomeChart {
  readonly bars: readonly OutcomeBar[];
  readonly total: number;
  /** The outcomes that occur, in the order of the stack. */
  readonly present: readonly Outcome[];
}

/** A bucket without requests is a zero, not a gap: nothing was asked, and that is known. */
export function prepareOutcomes(
  buckets: readonly OutcomeBucket[],
  { bucketMs, now }: { readonly bucketMs: number; readonly now: Date },
): OutcomeChart {
  const bars = buckets.map(({ start, byOutcome }) => ({
    ...byOutcome,
    start: start.getTime(),
    total: outcomes.reduce((sum, outcome) => sum + byOutcome[outcome], 0),
    isFilling: start.getTime() + bucketMs > now.getTime(),
  }));
  return {
    bars,
    total: bars.reduce((sum, bar) => sum + bar.total, 0),
    present: outcomes.filter((outcome) => bars.some((bar) => bar[outcome] > 0)),
  };
}
