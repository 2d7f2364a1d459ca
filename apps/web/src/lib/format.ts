/** Numbers, times and lists as people read them. One locale, so that server and browser agree. */
const locale = "en-GB";

const integer = new Intl.NumberFormat(locale);
const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const list = new Intl.ListFormat(locale, { type: "conjunction" });

export function formatInteger(value: number): string {
  return integer.format(value);
}

/** `12.3k`, for places where the width matters more than the last digit. */
export function formatCompact(value: number): string {
  return value < 10_000 ? integer.format(value) : compact.format(value);
}

/** A share of `whole`, or null when there is no whole. */
export function formatShare(part: number, whole: number): string | null {
  return whole === 0 ? null : percent.format(part / whole);
}

/** `0.42 ms`, `8 ms`, `1.2 s`: two or three figures. */
export function formatMs(milliseconds: number): string {
  if (milliseconds < 1) return `${milliseconds.toFixed(2)} ms`;
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${integer.format(Math.round(seconds))} s`;
}

export function formatList(items: readonly string[]): string {
  return list.format(items);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${integer.format(count)} ${count === 1 ? one : many}`;
}

/** `21 Nov 2026, 18:09:15` in the given zone. */
export function formatDateTime(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium", timeZone }).format(date);
}

export function formatDate(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(date);
}

const steps = [
  { unit: "second", ms: 1000, below: 60 },
  { unit: "minute", ms: 60_000, below: 60 },
  { unit: "hour", ms: 3_600_000, below: 24 },
  { unit: "day", ms: 86_400_000, below: 30 },
  { unit: "month", ms: 2_629_800_000, below: 12 },
  { unit: "year", ms: 31_557_600_000, below: Number.POSITIVE_INFINITY },
] as const;

/** `3 minutes ago`, `in 30 days`, `just now`. */
export function formatRelative(date: Date, now: Date): string {
  const distance = date.getTime() - now.getTime();
  if (Math.abs(distance) < 10_000) return "just now";
  for (const step of steps) {
    const amount = Math.round(distance / step.ms);
    if (Math.abs(amount) < step.below) return relative.format(amount, step.unit);
  }
  return formatDate(date, "UTC");
}

const acronyms = new Set(["SSN", "IBAN", "IP", "URL", "MAC", "VIN", "CVV"]);

/** `IP_ADDRESS` as `IP address`. */
export function entityLabel(type: string): string {
  const words = type.split("_").map((word) => (acronyms.has(word) ? word : word.toLowerCase()));
  const text = type === "EMAIL" ? "e-mail" : words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
