import type { Span } from "./types";

/** 1 for `[A-Za-z0-9_\-+/=.~]`: what keys and tokens are written with. */
const opaque = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/=.~") {
  opaque[char.charCodeAt(0)] = 1;
}

export function isOpaqueCode(code: number): boolean {
  return code < 128 && opaque[code] === 1;
}

/**
 * The runs of `[A-Za-z0-9_\-+/=.~]` that have `lengthMin` characters or more, in order. Jumps from where such a run
 * would have to end back to where it breaks, so that of prose a small part is looked at.
 */
export function opaqueRuns(text: string, lengthMin: number): Span[] {
  const runs: Span[] = [];
  const { length } = text;
  let start = 0;
  while (start + lengthMin <= length) {
    let at = start + lengthMin - 1;
    while (at >= start && isOpaqueCode(text.charCodeAt(at))) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + lengthMin;
    while (end < length && isOpaqueCode(text.charCodeAt(end))) end++;
    runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}
