/**
 * The first group of a pattern that is compared with the end of a text; undefined when the text ends otherwise. Such a
 * pattern is sticky and one lookbehind, so it is read backwards from the end and tried at that place only, where one
 * that ends with `$` is tried from every character on.
 */
export function endOf(text: string, pattern: RegExp): string | undefined {
  pattern.lastIndex = text.length;
  return pattern.exec(text)?.[1];
}
