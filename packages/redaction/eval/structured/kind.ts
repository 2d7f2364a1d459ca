import type { Draw } from "./draw";

/** A kind of number or string with a strict form, and sentences that it stands in. */
export interface Kind {
  readonly id: string;
  readonly lang: string;
  /** The type that counts, and others that are as right. */
  readonly types: readonly [string, ...string[]];
  valid(draw: Draw): string;
  /** Looks like one and is none: a check digit is wrong, or a rule of the form is broken. */
  lookAlike(draw: Draw): string;
  /** Sentences that say what the value is; `{}` stands for the value. */
  readonly cued: readonly string[];
  /** Sentences that say nothing, for kinds whose form alone is proof enough. */
  readonly bare: readonly string[];
  /** Sentences for look-alikes; the ones of all kinds when absent. */
  readonly decoys?: readonly string[];
}

/** With the last character replaced by another of its sort. */
export function withWrongEnd(value: string): string {
  const last = value.slice(-1);
  const other = /\d/.test(last)
    ? String((Number(last) + 3) % 10)
    : String.fromCharCode(65 + ((last.toUpperCase().charCodeAt(0) - 65 + 3) % 26));
  return value.slice(0, -1) + other;
}

/** Cuts digits into groups: `grouped("123456", [2, 4], " ")` is `12 3456`. */
export function grouped(value: string, lengths: readonly number[], separator: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const length of lengths) {
    parts.push(value.slice(at, at + length));
    at += length;
  }
  return parts.join(separator);
}

/** Draws until the check is a digit: some rules have remainders for which no number is issued. */
export function drawUntil(draw: () => string | undefined): string {
  for (let tries = 0; tries < 1000; tries++) {
    const value = draw();
    if (value !== undefined) return value;
  }
  throw new Error("the rule was never met");
}
