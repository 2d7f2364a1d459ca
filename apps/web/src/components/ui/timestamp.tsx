"use client";

import { formatDateTime, formatRelative } from "#lib/format";
import { useClock } from "./clock";

interface TimestampProps {
  readonly value: Date | string;
  /** `exact` for tables of events; `relative` ("3 minutes ago") elsewhere. The other form shows on hover. */
  readonly format?: "relative" | "exact";
}

export function Timestamp({ value, format = "relative" }: TimestampProps) {
  const { timeZone, now } = useClock();
  const date = typeof value === "string" ? new Date(value) : value;
  const exact = formatDateTime(date, timeZone);
  const relative = formatRelative(date, now);
  return (
    <time
      dateTime={date.toISOString()}
      title={format === "exact" ? `${relative} (${timeZone})` : `${exact} (${timeZone})`}
      className="whitespace-nowrap tabular-nums"
    >
      {format === "exact" ? exact : relative}
    </time>
  );
}
