/**
 * The time range of a page: a span that ends now, or two fixed instants. Kept in the URL as
 * `since=24h`, or as `from` and `to` in ISO 8601. Always set, always bounded.
 */
export const rangePresets = ["15m", "1h", "24h", "7d", "30d"] as const;
export const defaultSince = "24h";

const minuteMs = 60_000;
const unitMs = { m: minuteMs, h: 60 * minuteMs, d: 24 * 60 * minuteMs } as const;
/** No query looks further than this at once. */
export const rangeMsMax = 92 * unitMs.d;

export type TimeRangeChoice =
  | { readonly kind: "recent"; readonly since: string; readonly lengthMs: number }
  | { readonly kind: "custom"; readonly from: Date; readonly to: Date };

/** As the three parameters stand in the URL. */
export interface TimeRangeParams {
  readonly since: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ParamProblem {
  /** The parameter's name in the URL. */
  readonly param: string;
  readonly message: string;
}

export type ReadTimeRange =
  | { readonly ok: true; readonly choice: TimeRangeChoice }
  | { readonly ok: false; readonly problem: ParamProblem };

/** Reads the range as it stands in the URL. A value that cannot be read is a problem, not the default. */
export function readTimeRange({ since, from, to }: TimeRangeParams): ReadTimeRange {
  if (from !== null || to !== null) return readCustom(from, to);
  const lengthMs = lengthOf(since);
  if (lengthMs === undefined) return refuse("since", `“${since}” is not a time span. Use 15m, 24h or 7d.`);
  if (lengthMs > rangeMsMax) return refuse("since", "A range can span 92 days at most.");
  return { ok: true, choice: { kind: "recent", since, lengthMs } };
}

/** The half-open range that a choice means at this moment. */
export function resolveTimeRange(choice: TimeRangeChoice, now: Date): { from: Date; to: Date } {
  if (choice.kind === "custom") return { from: choice.from, to: choice.to };
  return { from: new Date(now.getTime() - choice.lengthMs), to: now };
}

/** The parameters that put a choice into a URL; the default is left out. */
export function timeRangeParamsOf(choice: TimeRangeChoice): {
  since: string | null;
  from: string | null;
  to: string | null;
} {
  if (choice.kind === "custom")
    return { since: null, from: choice.from.toISOString(), to: choice.to.toISOString() };
  return { since: choice.since === defaultSince ? null : choice.since, from: null, to: null };
}

const unitWords = { m: "minute", h: "hour", d: "day" } as const;

/** `Last 24 hours`; for a custom range its name comes from the two instants and the reader's zone. */
export function recentLabel(since: string): string {
  const parts = /^(\d{1,4})([mhd])$/.exec(since);
  if (!parts) return since;
  const count = Number(parts[1]);
  const word = unitWords[parts[2] as keyof typeof unitWords];
  return count === 1 ? `Last ${word}` : `Last ${count} ${word}s`;
}

function lengthOf(since: string): number | undefined {
  const parts = /^([1-9]\d{0,3})([mhd])$/.exec(since);
  if (!parts) return undefined;
  return Number(parts[1]) * unitMs[parts[2] as keyof typeof unitMs];
}

function readCustom(from: string | null, to: string | null): ReadTimeRange {
  if (from === null) return refuse("from", "A custom range needs a start.");
  if (to === null) return refuse("to", "A custom range needs an end.");
  const start = instantOf(from);
  if (!start) return refuse("from", `“${from}” is not a date and time.`);
  const end = instantOf(to);
  if (!end) return refuse("to", `“${to}” is not a date and time.`);
  if (start >= end) return refuse("to", "The end has to be after the start.");
  if (end.getTime() - start.getTime() > rangeMsMax)
    return refuse("from", "A range can span 92 days at most.");
  return { ok: true, choice: { kind: "custom", from: start, to: end } };
}

const isoDateTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

function instantOf(text: string): Date | undefined {
  if (!isoDateTime.test(text)) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function refuse(param: string, message: string): { ok: false; problem: ParamProblem } {
  return { ok: false, problem: { param, message } };
}
