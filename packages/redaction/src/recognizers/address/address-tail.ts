import { afterSeparator, hasEmptyLine, type PartKind, partAt, partKind } from "./address-parts";

const partsMax = 8;

export interface AddressTail {
  readonly end: number;
  /** Bits of `partKind`. */
  readonly kinds: number;
  /** Enough of an address that a bare name and number in front of it is its street. */
  readonly isFirm: boolean;
}

/** Everything of an address that follows `at`: as many parts as stand beside each other. */
export function addressTail(text: string, at: number): AddressTail {
  let kinds = 0;
  let end = at;
  let isFirm = false;
  for (let count = 0; count < partsMax; count++) {
    const isStopped = text.charCodeAt(end) === 0x2e;
    const next = afterSeparator(text, isStopped ? end + 1 : end);
    if (next === undefined) break;
    const isLoose = !isBreak(next.gap);
    const part = partAt(text, next.at, !isLoose);
    // A comma behind the full stop says that it is a short form's: `4.º izda., 20008 Donostia`.
    const isShortForm = next.gap.startsWith(",") || (next.gap === "\n" && kinds === partKind.unit);
    const mayGoOn = !isStopped || part?.kind === partKind.unit || isShortForm;
    if (part === undefined || !mayGoOn) break;
    if (!belongs(text, part.kind, part.end, next.gap, isLoose, kinds)) break;
    kinds |= part.kind;
    end = withoutStop(text, part.end);
    isFirm ||= part.kind === partKind.region && /^(?:gm|pow)/.test(text.slice(next.at, next.at + 3));
    isFirm ||=
      part.kind === partKind.postcode && isNewLine(next.gap) && firmPostcode.test(text.slice(next.at, end));
  }
  const isMoreThanUnit = (kinds & partKind.unit) !== 0 && kinds !== partKind.unit;
  return { end, kinds, isFirm: isFirm || isMoreThanUnit };
}

/** Parts behind a mere space are tied to what stands before them less. */
function isBreak(gap: string): boolean {
  return gap !== " " && (isNewLine(gap) || gap.includes("-"));
}

function isNewLine(gap: string): boolean {
  return gap.includes(",") || gap.includes("\n");
}

/** A postcode with its city, in a form that amounts and years do not have. */
const firmPostcode =
  /^(?:\p{Lu}{1,2}-)?(?:\d{5}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}) \p{L}|^(?:[A-Z]{1,2}-)?\d{4} \p{L}|[A-Z]{2},? \d{5}$|[A-Z]\d[A-Z] ?\d[A-Z]\d$|\d[A-Z]{2}$/u;

function belongs(
  text: string,
  kind: PartKind,
  end: number,
  gap: string,
  isLoose: boolean,
  kinds: number,
): boolean {
  const { unit, locality, postcode, region, country, city } = partKind;
  if (hasEmptyLine(gap)) return kind === country && kinds !== 0 && (kinds & country) === 0;
  if (kind === unit || kind === locality) return true;
  if (kind === postcode) return (kinds & (postcode | country)) === 0;
  if (kind === country) return (kinds & country) === 0 && (!isLoose || kinds !== 0);
  if (kind === region) return !isLoose || (kinds & city) !== 0;
  if (isLoose || (kinds & (city | postcode | country)) !== 0) return false;
  return gap.includes("\n") ? isFollowedByMore(text, end) : isCityEnd(text, end);
}

/** A word on the next line is a city only when a postcode, a region or a country follows it. */
function isFollowedByMore(text: string, end: number): boolean {
  const next = afterSeparator(text, end);
  const part = next === undefined ? undefined : partAt(text, next.at, false);
  if (next === undefined || part === undefined) return false;
  if (hasEmptyLine(next.gap)) return part.kind === partKind.country;
  return (part.kind & (partKind.postcode | partKind.region | partKind.country)) !== 0;
}

const wordBehindCity =
  / (?:and|und|y|et|e|i|en|oder|or|since|seit|depuis|desde|is|was|for|on|at|to|but|with|please)(?!\p{L})/uy;

/** `12 Main Street, Leeds.` but not `12 Main Street, Anna said`. */
function isCityEnd(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next !== " ") return ".,;:)\"'\n]?!".includes(next);
  if (!(text.charCodeAt(end + 1) >= 0x61)) return false;
  wordBehindCity.lastIndex = end;
  return wordBehindCity.test(text);
}

function withoutStop(text: string, end: number): number {
  return text.charAt(end - 1) === "." ? end - 1 : end;
}
