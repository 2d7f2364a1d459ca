import { forEachMatch } from "./every-match";
import { placesOfPattern } from "./places";

/** Shorter texts are searched whole: that takes less than the windows do. */
export const wholeCharsMax = 2048;

/**
 * The matches of a global pattern, in order, of which each holds one of `places` or has it beside it: looked for around
 * these places alone, where a search of all of a long text would take most of the time. `places` ascend; no match and
 * what it looks at around it may be longer than `reach`. `visit` has to leave the pattern alone.
 */
export function forEachMatchNear(
  text: string,
  places: readonly number[],
  reach: number,
  pattern: RegExp,
  visit: (match: RegExpExecArray) => void,
): void {
  if (places.length === 0) return;
  if (text.length <= wholeCharsMax) {
    forEachMatch(text, pattern, visit);
    return;
  }
  for (let at = 0; at < places.length; ) {
    const start = Math.max(0, (places[at] as number) - reach);
    let end = (places[at++] as number) + reach;
    while (at < places.length && (places[at] as number) - reach <= end)
      end = (places[at++] as number) + reach;
    forEachMatch(text.slice(start, end), pattern, (match) => {
      match.index += start;
      visit(match);
    });
  }
}

/** The same around the matches of `needs`, a global pattern that is cheap to look for. */
export function forEachMatchBeside(
  text: string,
  needs: RegExp,
  reach: number,
  pattern: RegExp,
  visit: (match: RegExpExecArray) => void,
): void {
  if (text.length > wholeCharsMax) {
    forEachMatchNear(text, placesOfPattern(text, needs), reach, pattern, visit);
    return;
  }
  needs.lastIndex = 0;
  if (needs.test(text)) forEachMatch(text, pattern, visit);
}

/** The same as `forEachMatchNear`, collected. */
export function matchesNear(
  text: string,
  places: readonly number[],
  reach: number,
  pattern: RegExp,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  forEachMatchNear(text, places, reach, pattern, (match) => found.push(match));
  return found;
}
