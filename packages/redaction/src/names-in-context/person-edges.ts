import { betweenNames, isRole } from "../recognizers/names-by-rule/german-words";
import type { Entity, Span } from "../types";

/**
 * Persons that only the tagger found, with their edges put right: what somebody is (`Bildungsminister Anna Lima`) is
 * cut off, and `Anna geborene Lima` and `Limas Parteikollege Ruiz` are two names.
 */
export function withPersonEdges(text: string, names: readonly Entity[]): Entity[] {
  return names.flatMap((name) => {
    if (name.type !== "PERSON" || name.explanation.evidence !== "tagger") return [name];
    const value = text.slice(name.start, name.end);
    if (!value.includes(" ")) return [name];
    const parts = partsOf(value);
    return parts.length === 0
      ? [name]
      : parts.map(({ start, end }) => ({ ...name, start: name.start + start, end: name.start + end }));
  });
}

/** Runs of words between the words that are no names. */
function partsOf(value: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (let at = 0; at < value.length; ) {
    const space = value.indexOf(" ", at);
    const end = space === -1 ? value.length : space;
    const word = value.slice(at, end);
    if (isRole(word) || betweenNames.test(word)) {
      if (start < at) parts.push({ start, end: at - 1 });
      start = end + 1;
    }
    at = end + 1;
  }
  if (start < value.length) parts.push({ start, end: value.length });
  return parts;
}
