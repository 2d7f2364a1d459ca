/** Words beside a value that say what it is ("ssn", "Telefon"), or that it is something else ("order"). */
export interface Cues {
  /** The nearest cue within `cueReach` characters on either side, in lower case. */
  near(text: string, start: number, end: number): string | undefined;
  /** The nearest cue within `reach` characters before. */
  before(text: string, start: number, reach?: number): string | undefined;
}

/** How far a cue word may stand from a value, in code units. */
export const cueReach = 40;

/**
 * Whole words, any case, and the plural; a space in a cue also stands for `_`, `-` or nothing, so
 * that `phone number` is found in `phoneNumber` and `phone_number`. Nothing inside a placeholder counts.
 */
export function cues(words: readonly string[]): Cues {
  const alternatives = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ _-]?"))
    .join("|");
  const expression = new RegExp(
    `(?<![\\p{L}\\p{N}<]|\\[\\[|<[A-Z_]{0,40}_)(?:${alternatives})s?(?![\\p{L}])`,
    "giu",
  );
  const before = (text: string, start: number, reach = cueReach) =>
    matchesIn(text.slice(Math.max(0, start - reach), start)).at(-1);
  const after = (text: string, end: number) => matchesIn(text.slice(end, end + cueReach))[0];
  const matchesIn = (window: string) =>
    Array.from(splitCamelCase(window).matchAll(expression), (match) => match[0].toLowerCase());
  return { before, near: (text, start, end) => before(text, start) ?? after(text, end) };
}

/** `homePhone` reads as `home Phone`, since cues are whole words. */
function splitCamelCase(text: string): string {
  return text.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ");
}
