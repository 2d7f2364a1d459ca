import type { Span } from "../types";

/** How far from what was decoded a value or its cue may reach. */
const reach = 96;
/** A window takes in the next space, so that a long value is not cut; but goes no further than this. */
const reachMax = 400;

/** Disjoint parts of the text around the spans, which are in order. */
export function windowsAround(text: string, spans: readonly Span[]): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = windows.at(-1);
    // Inside the window before: only its end has to be found again.
    if (last !== undefined && span.end + reach <= last.end) continue;
    const start = startOfWindow(text, span.start);
    const end = endOfWindow(text, span.end);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

function startOfWindow(text: string, from: number): number {
  const furthest = Math.max(0, from - reachMax);
  let start = Math.max(0, from - reach);
  while (start > furthest && !isSpace(text.charCodeAt(start))) start--;
  return start;
}

function endOfWindow(text: string, from: number): number {
  const furthest = Math.min(text.length, from + reachMax);
  let end = Math.min(text.length, from + reach);
  while (end < furthest && !isSpace(text.charCodeAt(end - 1))) end++;
  return end;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}
