import type { RestoreEscape } from "./placeholder-finder";

/** So much of a text that does not begin is enough: it is not waited for what it may become. */
const begunCharsMax = 64;

const undecided = /^[ \t\r\n]*(?:\[[ \t\r\n]*)*(?:\{[ \t\r\n]*)?$/;
const json = /^[ \t\r\n]*(?:\[[ \t\r\n]*)*\{[ \t\r\n]*["}]|^[ \t\r\n]*(?:\[[ \t\r\n]*)+"/;

/**
 * How values are written into an answer, by its first characters: as in JSON when it is an object, or a list of
 * objects or strings. A list that begins otherwise may as well be a link or a note. Undefined as long as nobody knows.
 */
export function spellingOf(begun: string): RestoreEscape | undefined {
  const beginning = begun.slice(0, begunCharsMax);
  if (json.test(beginning)) return "json";
  return begun.length < begunCharsMax && undecided.test(beginning) ? undefined : "none";
}
