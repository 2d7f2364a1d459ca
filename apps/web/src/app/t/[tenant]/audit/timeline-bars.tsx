import { formatMs } from "#lib/format";
import type { Timeline } from "./prepare-timeline";

const colors = { ours: "var(--chart-1)", provider: "var(--chart-2)" } as const;
/** Percent of the width that a step always gets: ours are often a thousandth of the whole. */
const leastShare = 1;

/** Each step where it happened in the request, with its length in words. */
export function TimelineBars({ timeline }: { readonly timeline: Timeline }) {
  const share = (ms: number) => (timeline.totalMs === 0 ? 0 : (ms / timeline.totalMs) * 100);
  return (
    <ol className="flex flex-col gap-2 text-sm tabular-nums">
      {timeline.steps.map((step) => (
        <li key={step.label}>
          <div className="flex justify-between gap-4">
            <span>{step.label}</span>
            <span className="text-muted">{formatMs(step.lengthMs)}</span>
          </div>
          <svg aria-hidden width="100%" height="6" className="mt-1 block">
            <rect width="100%" height="6" rx="3" fill="var(--subtle)" />
            <rect
              x={`${Math.min(share(step.startMs), 100 - leastShare)}%`}
              width={`${Math.max(share(step.lengthMs), leastShare)}%`}
              height="6"
              rx="1.5"
              fill={colors[step.who]}
            />
          </svg>
        </li>
      ))}
      <li className="flex justify-between gap-4 border-t border-line pt-2 font-medium">
        <span>Total</span>
        <span>{formatMs(timeline.totalMs)}</span>
      </li>
    </ol>
  );
}
