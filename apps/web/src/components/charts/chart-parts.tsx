"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { useClock } from "#components/ui/clock";
import { bucketFormat } from "./buckets";

/** What every chart's axes look like. */
export const axisLook = {
  tick: { fill: "var(--muted)", fontSize: 11 },
  tickLine: false,
  axisLine: false,
} as const;

export const gridLook = { stroke: "var(--line)", vertical: false } as const;

/** Writes a bucket's start on an axis or in a table, in the reader's zone. */
export function useBucketLabel(bucketMs: number, rangeMs: number): (start: number) => string {
  const { timeZone } = useClock();
  const format = new Intl.DateTimeFormat("en-GB", { ...bucketFormat(bucketMs, rangeMs), timeZone });
  return (start) => format.format(start);
}

/** The box beside the pointer or the focused point. */
export function ChartTooltip({
  title,
  note,
  rows,
}: {
  readonly title: string;
  readonly note?: string | undefined;
  readonly rows: readonly { readonly label: string; readonly value: string; readonly color: string }[];
}) {
  return (
    <div className="rounded-lg border border-line bg-surface px-3 py-2 text-xs shadow-popup">
      <p className="mb-1 font-medium">{title}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-4 gap-y-0.5 tabular-nums">
        {rows.map(({ label, value, color }) => (
          <div key={label} className="contents">
            <dt className="flex items-center gap-1.5 text-muted">
              <svg aria-hidden width="8" height="8">
                <rect width="8" height="8" rx="2" fill={color} />
              </svg>
              {label}
            </dt>
            <dd className="text-end">{value}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-1 text-muted">{note}</p>}
    </div>
  );
}

const noSubscription = () => () => {};

/**
 * Holds the place of a drawing until the browser has a width for it: the server has none, and a
 * drawing of a guessed width would jump.
 */
export function DrawnInBrowser({
  height,
  children,
}: {
  readonly height: number;
  readonly children: ReactNode;
}) {
  const inBrowser = useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
  return inBrowser ? children : <svg aria-hidden width="100%" height={height} />;
}
