const none: readonly never[] = [];

/**
 * All matches of a global pattern, in order. `matchAll` makes a copy of the pattern for every text, which costs more than
 * looking through a short text. The matches are collected before any is looked at, so the pattern may be used meanwhile.
 */
export function everyMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined;
  forEachMatch(text, pattern, (match) => {
    found ??= [];
    found.push(match);
  });
  return found ?? none;
}

/** The same, one after the other: for texts with very many. `visit` has to leave the pattern alone. */
export function forEachMatch(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    visit(match);
    if (match[0] === "") pattern.lastIndex += isPairAt(text, match.index, pattern) ? 2 : 1;
  }
}

/** With `u` or `v` an empty match goes on behind a whole character. */
function isPairAt(text: string, at: number, pattern: RegExp): boolean {
  return pattern.unicode && (text.codePointAt(at) ?? 0) > 0xffff;
}
