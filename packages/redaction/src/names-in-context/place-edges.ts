import type { Entity } from "../types";

/**
 * Places that only the tagger found, without what is no place after all, and with their edges put right: `St.` goes on
 * with its saint, `Leeds Branch` ends before the branch, the `Leeds Times` is a paper.
 */
export function withPlaceEdges(text: string, names: readonly Entity[]): Entity[] {
  let personEnds: ReadonlySet<number> | undefined;
  const kept: Entity[] = [];
  for (const name of names) {
    if (name.type !== "LOCATION" || name.explanation.evidence !== "tagger") {
      kept.push(name);
      continue;
    }
    const value = text.slice(name.start, name.end);
    if (generic.has(value) || isInWebAddress(text, name)) continue;
    if (degrees.has(value) && text.startsWith(", ", name.start - 2)) {
      personEnds ??= new Set(names.filter(({ type }) => type === "PERSON").map(({ end }) => end));
      if (personEnds.has(name.start - 2)) continue;
    }
    kept.push(withoutTail(value, withSaint(text, value, withPaper(text, name))));
  }
  return kept;
}

/** Kinds of places. */
const generic: ReadonlySet<string> = new Set([
  ..."town city village region area district province county border barrier coast".split(" "),
  ..."National Park,National park,national Park,national park,State Park,State park,state Park,state park".split(
    ",",
  ),
]);

/** `acme` of `www.acme.com`. */
function isInWebAddress(text: string, { end }: Entity): boolean {
  return text.charAt(end) === "." && /^\.(?:com|org|net|edu|gov)(?!\p{L})/u.test(text.slice(end, end + 6));
}

/** `Ann Lima, MD`. */
const degrees: ReadonlySet<string> = new Set(["MD", "PA", "DO", "MA", "DC"]);

const papers =
  / (?:Post|Times|Herald|Tribune|Gazette|Chronicle|Telegraph|Observer|Examiner|Daily News|Daily)(?![\p{L}\p{N}])/uy;

function withPaper(text: string, name: Entity): Entity {
  if (!isCapitalAt(text, name.end + 1)) return name;
  papers.lastIndex = name.end;
  return papers.test(text) ? { ...name, type: "ORGANIZATION", end: papers.lastIndex } : name;
}

function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}

function withSaint(text: string, value: string, name: Entity): Entity {
  if (!/[te.]$/.test(value) || !/(?:^| )(?:St|Ste|Ft|Mt)\.?$/.test(value)) return name;
  const saint = /^\.? \p{Lu}[\p{L}'’-]{2,20}/u.exec(text.slice(name.end, name.end + 24))?.[0];
  return saint === undefined ? name : { ...name, end: name.end + saint.length };
}

const tails: ReadonlySet<string> = new Set(["Location", "Locations", "Branch", "Office", "Area"]);

function withoutTail(value: string, name: Entity): Entity {
  const space = value.lastIndexOf(" ");
  if (space === -1 || !tails.has(value.slice(space + 1))) return name;
  return /\p{L}{3}$/u.test(value.slice(0, space)) ? { ...name, end: name.end - value.length + space } : name;
}
