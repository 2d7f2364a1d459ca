import { betweenNames, isRole, roleEndings } from "../recognizers/names-by-rule/german-words";
import type { Entity, Span } from "../types";

/**
 * Persons that only the tagger found, with their edges put right: what somebody is (`Bildungsminister Anna Lima`) is
 * cut off, as is `Kære`, and `Anna geborene Lima` and `Limas Parteikollege Ruiz` are two names.
 */
export function withPersonEdges(text: string, names: readonly Entity[]): Entity[] {
  const found: Entity[] = [];
  for (const name of names) {
    const isGuess = name.type === "PERSON" && name.explanation.evidence === "tagger";
    const value = isGuess ? text.slice(name.start, name.end) : "";
    if (greetings.has(value)) continue;
    const parts = value.includes(" ") ? partsOf(value) : [];
    if (parts.length === 0) found.push(name);
    for (const { start, end } of parts)
      found.push({ ...name, start: name.start + start, end: name.start + end });
  }
  return found;
}

const endingsOfRoles: ReadonlySet<string> = new Set(roleEndings);
/** What a letter begins with in the north, which the tagger takes for a given name now and then. */
const greetings: ReadonlySet<string> = new Set("Kære Kjære Kära Käre Bästa Hyvä Hej Hei".split(" "));
/** Forms of address in lower case: `fatma hanım`, `dona cremilda`. */
const titles: ReadonlySet<string> = new Set(
  "hanım bey hoca teyze dona doña signora senhora señora madame".split(" "),
);

function isNoName(word: string): boolean {
  if (endingsOfRoles.has(word.slice(-3).toLowerCase()) && isRole(word)) return true;
  return (word.charCodeAt(0) >= 0x61 && betweenNames.test(word)) || greetings.has(word) || titles.has(word);
}

/** Runs of words between the words that are no names. */
function partsOf(value: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (let at = 0; at < value.length; ) {
    const space = value.indexOf(" ", at);
    const end = space === -1 ? value.length : space;
    const word = value.slice(at, end);
    if (isNoName(word)) {
      if (start < at) parts.push({ start, end: at - 1 });
      start = end + 1;
    }
    at = end + 1;
  }
  if (start < value.length) parts.push({ start, end: value.length });
  return parts;
}
