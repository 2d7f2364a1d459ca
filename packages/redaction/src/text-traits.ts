import { isOpaqueCode } from "./opaque-runs";
import type { TextTraits } from "./types";

const beyondAscii = /[^\0-\x7f]/;

/**
 * Looks for a few characters, each with the engine's own search for one character: all of them together cost a
 * fraction of one loop over the text.
 */
export function textTraits(text: string): TextTraits {
  const hasColon = text.includes(":");
  return {
    hasAt: text.includes("@"),
    hasDigit: includesDigit(text),
    hasScheme: hasColon && text.includes("://"),
    hasColon,
    hasAngle: text.includes("<"),
    hasEquals: text.includes("="),
    hasDashes: text.includes("---"),
    longestOpaqueRun: longestOpaqueRun(text),
    isAscii: !beyondAscii.test(text),
  };
}

function includesDigit(text: string): boolean {
  for (let digit = 0; digit < digits.length; digit++) if (text.includes(digits[digit] as string)) return true;
  return false;
}

const digits = Array.from("0123456789");

/** Shorter runs are words, which no recognizer asks for. */
const runMin = 15;

/** At least `runMin`. Looks from where a longer run would have to end back to where it breaks: a third of the characters. */
function longestOpaqueRun(text: string): number {
  const { length } = text;
  let longest = runMin;
  let start = 0;
  while (start + longest < length) {
    let at = start + longest;
    while (at >= start && isOpaqueCode(text.charCodeAt(at))) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + longest + 1;
    while (end < length && isOpaqueCode(text.charCodeAt(end))) end++;
    longest = end - start;
    start = end + 1;
  }
  return longest;
}
