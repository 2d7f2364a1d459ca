import type { Draw } from "./draw";

/**
 * Makes another value of the same kind and form. Undefined when this value is not written in a form that the
 * generator knows; the value then gets a pseudonym. `languages` are those of the policy, for numbers that do
 * not say their country. Pure: the same draw gives the same surrogate.
 */
export type SurrogateGenerator = (
  value: string,
  draw: Draw,
  languages: readonly string[],
) => string | undefined;

/** The digits of `value` replaced by `digits`, one by one; everything else stays where it is. Lengths have to agree. */
export function writeDigits(value: string, digits: string): string {
  let at = 0;
  return value.replace(/[0-9]/g, (digit) => digits[at++] ?? digit);
}

export function digitsOf(value: string): string {
  return value.replace(/[^0-9]/g, "");
}

/** `word` with the capitals of `like`: all, the first, or none. */
export function inCaseOf(like: string, word: string): string {
  const upper = like.toUpperCase();
  const lower = like.toLowerCase();
  if (upper === lower) return word;
  if (like === lower) return word.toLowerCase();
  if (like === upper && like.length > 1) return word.toUpperCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}
