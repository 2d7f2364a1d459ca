/** A pattern that is compared with the end of a text. */
export interface EndPattern {
  test(text: string): boolean;
}

/**
 * The same answers as `pattern.test`, for a pattern each of whose alternatives ends with `$`. Read backwards from the
 * end, so it is tried at one place rather than from every character on.
 */
export function endPattern(pattern: RegExp): EndPattern {
  const behind = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
  return {
    test(text) {
      behind.lastIndex = text.length;
      return behind.test(text);
    },
  };
}
