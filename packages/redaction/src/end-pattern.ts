/** A pattern that is compared with the end of a text. */
export interface EndPattern {
  test(text: string): boolean;
}

/**
 * The same answers as `pattern.test`, for a pattern each of whose alternatives ends with `$`. Read backwards from the
 * end, so it is tried at one place rather than from every character on. A pattern in any case has to be written in small
 * letters: it is compared with the small letters of the text, for which the engine makes half the code.
 */
export function endPattern(pattern: RegExp): EndPattern {
  const isCaseless = pattern.ignoreCase;
  const behind = new RegExp(`(?<=${pattern.source})`, `${pattern.flags.replace("i", "")}y`);
  return {
    test(text) {
      const read = isCaseless ? text.toLowerCase() : text;
      behind.lastIndex = read.length;
      return behind.test(read);
    },
  };
}

/** Where a text ends with `pattern`, each of whose alternatives ends with `$`. The groups of the pattern move up by one. */
export interface EndMatch {
  exec(text: string): RegExpExecArray | null;
}

/**
 * The same match as `pattern.exec`, with the whole of it as the first group, for a pattern that can begin at one place
 * only when it ends at the end.
 */
export function endMatch(pattern: RegExp): EndMatch {
  const behind = new RegExp(`(?<=(${pattern.source}))`, `${pattern.flags}y`);
  return {
    exec(text) {
      behind.lastIndex = text.length;
      return behind.exec(text);
    },
  };
}
