const none: readonly never[] = [];

/**
 * All matches of a global pattern, in order. `matchAll` makes a copy of the pattern for every text, which costs more than
 * looking through a short text. The matches are collected before any is looked at, so the pattern may be used meanwhile.
 */
export function everyMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += isPairAt(text, match.index, pattern) ? 2 : 1;
    match = pattern.exec(text);
  }
  return found;
}

/** With `u` or `v` an empty match goes on behind a whole character. */
function isPairAt(text: string, at: number, pattern: RegExp): boolean {
  return pattern.unicode && (text.codePointAt(at) ?? 0) > 0xffff;
}
