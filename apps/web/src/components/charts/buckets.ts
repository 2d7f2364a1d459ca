const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const stepsMs = [
  10_000,
  30_000,
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  30 * minuteMs,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
  dayMs,
  2 * dayMs,
  7 * dayMs,
];
/** More bars than this become too thin to hit at 768 px. */
const bucketsMax = 60;

/** The smallest round step that cuts the range into at most 60 buckets. */
export function bucketMsFor(range: { from: Date; to: Date }): number {
  const lengthMs = range.to.getTime() - range.from.getTime();
  return stepsMs.find((step) => lengthMs / step <= bucketsMax) ?? 7 * dayMs;
}

/** How a bucket's start is written on an axis: the day when buckets span days, else the time. */
export function bucketFormat(bucketMs: number, rangeMs: number): Intl.DateTimeFormatOptions {
  if (bucketMs >= dayMs) return { month: "short", day: "numeric" };
  if (rangeMs > 2 * dayMs) return { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" };
  return bucketMs < minuteMs
    ? { hour: "2-digit", minute: "2-digit", second: "2-digit" }
    : { hour: "2-digit", minute: "2-digit" };
}
