import type { Span } from "../../types";

/**
 * Where the name is that a pattern found: in its last group, before which it reads nothing but what is in the group in
 * front of that one. Indices of groups (flag `d`) would say the same in twice the time.
 */
export function nameIn(match: RegExpExecArray): Span {
  const hasBefore = match.length > 2;
  const start = match.index + (hasBefore ? (match[1] as string).length : 0);
  return { start, end: start + (match[hasBefore ? 2 : 1] as string).length };
}
