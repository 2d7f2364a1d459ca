import type { Entity } from "../types";

/**
 * Places that only the tagger found, without what is no place after all, and with their edges put right: `St.` goes on
 * with its saint, `Leeds Branch` ends before the branch, the `Leeds Times` is a paper.
 */
export function withPlaceEdges(text: string, names: readonly Entity[]): Entity[] {
  let personEnds: ReadonlySet<number> | undefined;
  return names.flatMap((name) => {
    if (name.type !== "LOCATION" || name.explanation.evidence !== "tagger") return [name];
    const value = text.slice(name.start, name.end);
    if (isGeneric(value) || isInWebAddress(text, name)) return [];
    if (degree.test(value) && text.startsWith(", ", name.start - 2)) {
      personEnds ??= new Set(names.filter(({ type }) => type === "PERSON").map(({ end }) => end));
      if (personEnds.has(name.start - 2)) return [];
    }
    return [withoutTail(value, withSaint(text, value, withPaper(text, name)))];
  });
}

/** `town`, `National Park`: kinds of places. */
function isGeneric(value: string): boolean {
  return /^(?:town|city|village|region|area|district|province|county|border|barrier|coast|[Nn]ational [Pp]ark|[Ss]tate [Pp]ark)$/.test(
    value,
  );
}

/** `acme` of `www.acme.com`. */
function isInWebAddress(text: string, { end }: Entity): boolean {
  return text.charAt(end) === "." && /^\.(?:com|org|net|edu|gov)(?!\p{L})/u.test(text.slice(end, end + 6));
}

/** `Ann Lima, MD`. */
const degree = /^(?:MD|PA|DO|MA|DC)$/;

const papers =
  /^ (?:Post|Times|Herald|Tribune|Gazette|Chronicle|Telegraph|Observer|Examiner|Daily News|Daily)(?![\p{L}\p{N}])/u;

function withPaper(text: string, name: Entity): Entity {
  const paper = papers.exec(text.slice(name.end, name.end + 16))?.[0];
  return paper === undefined ? name : { ...name, type: "ORGANIZATION", end: name.end + paper.length };
}

function withSaint(text: string, value: string, name: Entity): Entity {
  if (!/(?:^| )(?:St|Ste|Ft|Mt)\.?$/.test(value)) return name;
  const saint = /^\.? \p{Lu}[\p{L}'’-]{2,20}/u.exec(text.slice(name.end, name.end + 24))?.[0];
  return saint === undefined ? name : { ...name, end: name.end + saint.length };
}

function withoutTail(value: string, name: Entity): Entity {
  const tail = /(?<=\p{L}{3}) (?:Location|Locations|Branch|Office|Area)$/u.exec(value)?.[0];
  return tail === undefined ? name : { ...name, end: name.end - tail.length };
}
