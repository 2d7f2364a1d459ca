import { bucketMsFor } from "#components/charts/buckets";
import { resolveTimeRange, type TimeRangeChoice } from "#components/time-range/time-range";

export interface UsageRange {
  readonly from: Date;
  readonly to: Date;
  readonly bucketMs: number;
}

/**
 * The range of the page and its buckets. A range that ends now begins at a round moment, so that bars
 * have round names; cards and charts count the same requests.
 */
export function usageRange(choice: TimeRangeChoice, now: Date): UsageRange {
  const range = resolveTimeRange(choice, now);
  const bucketMs = bucketMsFor(range);
  if (choice.kind === "custom") return { ...range, bucketMs };
  return { from: new Date(Math.floor(range.from.getTime() / bucketMs) * bucketMs), to: range.to, bucketMs };
}
