import { UsageError } from "../failure";

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const durationMsMax = 90 * unitMs.d;

/** `30m`, `24h`, `7d` or `0`, as milliseconds; at most 90 days. Throws `UsageError`. */
export function readDuration(text: string): number {
  if (text === "0") return 0;
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const ms = Number(count) * unitMs[unit as keyof typeof unitMs];
  if (Number.isNaN(ms) || ms > durationMsMax) {
    throw new UsageError(`"${text}" is not a time such as 30m, 24h or 7d, of 90 days at most.`);
  }
  return ms;
}
