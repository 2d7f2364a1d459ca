import { afterSeparator, hasEmptyLine, type PartKind, partAt } from "./address-parts";

const partsMax = 8;

export interface AddressTail {
  readonly end: number;
  readonly kinds: ReadonlySet<PartKind>;
  /** Enough of an address that a bare name and number in front of it is its street. */
  readonly isFirm: boolean;
}

/** Everything of an address that follows `at`: as many parts as stand beside each other. */
export function addressTail(text: string, at: number): AddressTail {
  const kinds = new Set<PartKind>();
  let end = at;
  let isFirm = false;
  for (let count = 0; count < partsMax; count++) {
    const isStopped = text.charAt(end) === ".";
    const next = afterSeparator(text, isStopped ? end + 1 : end);
    const part = next === undefined ? undefined : partAt(text, next.at);
    if (next === undefined || part === undefined) break;
    if (isStopped && part.kind !== "unit") break;
    if (!belongs(text, part.kind, part.end, next.gap, kinds)) break;
    kinds.add(part.kind);
    end = withoutStop(text, part.end);
    isFirm ||= part.kind === "region" && /^(?:gm|pow)/.test(text.slice(next.at, next.at + 3));
    isFirm ||=
      part.kind === "postcode" && /[,\n]/.test(next.gap) && firmPostcode.test(text.slice(next.at, end));
  }
  return { end, kinds, isFirm: isFirm || (kinds.has("unit") && kinds.size > 1) };
}

/** A postcode with its city, in a form that amounts and years do not have. */
const firmPostcode =
  /^(?:\p{Lu}{1,2}-)?(?:\d{5}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}) \p{L}|^(?:[A-Z]{1,2}-)?\d{4} \p{L}|[A-Z]{2},? \d{5}$|[A-Z]\d[A-Z] ?\d[A-Z]\d$|\d[A-Z]{2}$/u;

function belongs(
  text: string,
  kind: PartKind,
  end: number,
  gap: string,
  kinds: ReadonlySet<PartKind>,
): boolean {
  if (hasEmptyLine(gap)) return kind === "country" && kinds.size > 0 && !kinds.has("country");
  if (kind === "unit" || kind === "locality") return true;
  if (kind === "postcode") return !kinds.has("postcode") && !kinds.has("country");
  const isLoose = !/[,\n-]/.test(gap);
  if (kind === "country") return !kinds.has("country") && (!isLoose || kinds.size > 0);
  if (kind === "region") return !isLoose || kinds.has("city");
  if (isLoose || kinds.has("city") || kinds.has("postcode") || kinds.has("country")) return false;
  return gap.includes("\n") ? isFollowedByMore(text, end) : isCityEnd(text, end);
}

/** A word on the next line is a city only when a postcode, a region or a country follows it. */
function isFollowedByMore(text: string, end: number): boolean {
  const next = afterSeparator(text, end);
  const part = next === undefined ? undefined : partAt(text, next.at);
  if (next !== undefined && hasEmptyLine(next.gap)) return part?.kind === "country";
  return (
    part !== undefined && (part.kind === "postcode" || part.kind === "region" || part.kind === "country")
  );
}

const wordBehindCity =
  / (?:and|und|y|et|e|i|en|oder|or|since|seit|depuis|desde|is|was|for|on|at|to|but|with|please)(?!\p{L})/uy;

/** `12 Main Street, Leeds.` but not `12 Main Street, Anna said`. */
function isCityEnd(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next !== " ") return ".,;:)\"'\n]?!".includes(next);
  wordBehindCity.lastIndex = end;
  return wordBehindCity.test(text);
}

function withoutStop(text: string, end: number): number {
  return text.charAt(end - 1) === "." ? end - 1 : end;
}
