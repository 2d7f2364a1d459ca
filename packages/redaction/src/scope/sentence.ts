import { everyMatch } from "../every-match";
import type { Span } from "../types";

/** How far a sentence is read on each side; longer ones are cut. */
const reach = 140;

/** The sentence, or the line, around a span; at most `reach` characters on each side of it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - reach);
  const before = text.slice(from, start);
  const after = text.slice(end, end + reach);
  return { start: from + lastBreak(before), end: end + firstBreak(after) };
}

/** A full stop ends a sentence when a space follows and no abbreviation stands before: `Dr. Ruiz`, `am 5. Mai`. */
const fullStop = /[^\s.]{4,}[.!?]["')\]]?\s|\n\s*\n|[!?]\s/gu;

function lastBreak(before: string): number {
  let at = 0;
  for (const match of everyMatch(before, fullStop)) at = match.index + match[0].length;
  return at;
}

function firstBreak(after: string): number {
  const at = after.search(/[.!?]["')\]]?(?:\s|$)|\n\s*\n/u);
  return at === -1 ? after.length : at;
}
