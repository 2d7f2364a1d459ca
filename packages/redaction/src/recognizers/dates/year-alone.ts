import { endMatch } from "../../end-pattern";
import type { FoundDate } from "./written-date";

const yearBefore = endMatch(
  /(?<![\p{L}\p{N}])(?:in|since|until|till|from|between|during|before|after|around|circa|year|im jahr|jahr|seit|bis|von|zwischen|en|entre|depuis|desde|hasta|(?:finales|principios|mediados|otoño|verano|invierno|primavera|semestre|fechas|año) de|nel|dal|del|em|in het jaar|sinds|od|roku|(?<season>(?:spring|summer|autumn|winter)(?: of)?)|\p{Lu}\p{L}{1,15} of|(?<another>a|the)) $/iu,
);
/** The last words of what stands in front of a year: a cheap look. */
export const yearWords: readonly string[] = (
  "in since until till from between during before after around circa year jahr seit bis von zwischen en entre " +
  "depuis desde hasta de nel dal del em jaar sinds od roku spring summer autumn winter of a the"
).split(" ");
const unitAfter =
  /^ ?(?:%|(?:ms|s|m|km|mm|cm|kg|g|mb|gb|kb|px|pixels?|rpm|hz|mhz|w|kw|words?|tokens?|bytes?|bits?|steps?|times|users?|people|feet|ft|lines?|rows?|items?|points?|euros?|dollars?)(?![\p{L}\p{N}]))/iu;
/** `the 1998 Act` says when a law was made. */
const lawBehind =
  /^ (?:Act|Ordinance|Law|Regulation|Constitution|Convention|Directive|Code|Treaty)(?!\p{L})/u;
const yearMin = 1800;
const yearMax = 2035;
/** The school year, a term of office: `1998-1999`. */
const secondYear = /^-(?:19|20)\d\d(?![\w]|[-/.,:]\d)/;
/** Round numbers are amounts more often than years, unless the sentence goes on with somebody or ends. */
const endOfRoundYear = /^(?:[,.;)](?!\d)|$| (?:the|he|she|they|it|we|i|an?|and|when|while) )/iu;

/** `in 1977`, `a 2017 film`, `the 1974 elections`: a year where the words beside it say so. */
export function yearAlone(text: string, at: number, end: number): FoundDate | undefined {
  const year = Number(text.slice(at, end));
  const isTwo = text.charCodeAt(end) === 0x2d && secondYear.test(text.slice(end, end + 8));
  const until = isTwo ? end + 5 : end;
  if (!isYear(year, text, at, until)) return undefined;
  const before = yearBefore.exec(text.slice(Math.max(0, at - 24), at));
  const behind = text.slice(until, until + 12);
  if (before === null || (year % 100 === 0 && (year !== 2000 || !endOfRoundYear.test(behind))))
    return undefined;
  const { another, season = "" } = before.groups ?? {};
  if (another !== undefined && (!/^ \p{L}/u.test(behind) || lawBehind.test(behind))) return undefined;
  return { start: season === "" ? at : at - season.length - 1, end: until, score: 0.5, year, hasDay: false };
}

const gapOfList =
  /^(?:,| (?:and|to|or|until|till|und|bis|oder|et|ou|à|y|e|i|do|en|tot)| - |, (?:and|und|et|y|e|i|en)) ?$/iu;

const yearAtEnd = /^(?:19|20)\d\d$/;

/** The next of several years, the last of which ends at `lastEnd`: `1994, 1995 and 1997`, `from 1960 to 1979`. */
export function yearOfList(text: string, at: number, end: number, lastEnd: number): FoundDate | undefined {
  if (lastEnd < 4 || at - lastEnd > 8 || !yearAtEnd.test(text.slice(lastEnd - 4, lastEnd))) return undefined;
  const year = Number(text.slice(at, end));
  if (!gapOfList.test(text.slice(lastEnd, at)) || !isYear(year, text, at, end)) return undefined;
  return { start: at, end, score: 0.5, year, hasDay: false };
}

function isYear(year: number, text: string, at: number, end: number): boolean {
  if (year < yearMin || year > yearMax || text.charAt(at - 1) !== " ") return false;
  const behind = text.slice(end, end + 12);
  return /^(?:[,.;:!?)'"]?(?:\s|$)|[)'"])/.test(behind) && !unitAfter.test(behind);
}
