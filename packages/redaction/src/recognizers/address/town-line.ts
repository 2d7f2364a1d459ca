import { endMatch } from "../../end-pattern";
import type { Span } from "../../types";

export interface TownLine extends Span {
  readonly cue: string;
}

const states =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|NSW|VIC|QLD|TAS|ACT";
const stateCodes: ReadonlySet<string> = new Set(states.split("|"));
const stateBefore = endMatch(/, [A-Z]{2,3},? $/);
const cityBefore = endMatch(/(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'’.-]{1,24} ){0,2}\p{Lu}[\p{L}'’-]{1,24}$/u);
const zip = /\d{4,5}(?:-\d{4})?(?![\w]|[-/.,]\d)/y;

/** `Springfield, IL 62704` without a street, by its postcode. */
export function cityWithPostcode(text: string, start: number, end: number): TownLine | undefined {
  if (end - start !== 5 && end - start !== 4) return undefined;
  zip.lastIndex = start;
  if (!zip.test(text)) return undefined;
  const length = lengthOfCity(text.slice(Math.max(0, start - 84), start));
  return length === undefined ? undefined : { start: start - length, end: zip.lastIndex, cue: "state" };
}

/** How long the city and its state are that a text ends with. */
function lengthOfCity(text: string): number | undefined {
  const state = stateBefore.exec(text)?.[1] ?? "";
  if (!stateCodes.has(state.replace(/[, ]/g, ""))) return undefined;
  const city = cityBefore.exec(text.slice(0, text.length - state.length))?.[1];
  return city === undefined ? undefined : city.length + state.length;
}

/** Last words of labels and of the form above: a cheap look before the search. */
export const townWords: ReadonlySet<string> = new Set([
  ...states.toLowerCase().split("|"),
  ..."zip,code,zipcode,postcode,postalcode,plz,postleitzahl,postal,cap,cep,pocztowy,postnummer,postnr,postinumero,is".split(
    ",",
  ),
]);

const label =
  /(?<![\p{L}\p{N}])(?:(zip[ _]?code|zip|postal[ _]?code|post[ _]?code|eircode|plz|postleitzahl|code[ _]postal|c[oó]digo[ _]postal|cod\. postal|cap|cep|kod[ _]pocztowy|postnummer|postnr|postinumero)["']? ?[:=] ?["']?|(zip ?code|postal ?code|post ?code|eircode|plz|postleitzahl)(?: is)? )$/iu;
const anyPostcode =
  /(?:\d{5}(?:-\d{3,4})?|\d{4}-\d{3}|\d{4} ?[A-Z]{2}(?![A-Za-z])|\d{2}-\d{3}|\d{3} \d{2}|\d{4,6})(?![\w]|[-/.,]\d)/y;

/** `ZIP: 48750`: a postcode says something only where it is called one. */
export function labelledPostcode(text: string, start: number, end: number): TownLine | undefined {
  if (end - start > 6) return undefined;
  const match = label.exec(text.slice(Math.max(0, start - 22), start));
  anyPostcode.lastIndex = start;
  if (match === null || !anyPostcode.test(text)) return undefined;
  return { start, end: anyPostcode.lastIndex, cue: cueOf(match) };
}

/** Of Britain, Ireland and Canada. */
const letteredPostcode =
  /(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?!\w)/y;

/** `Postcode: EH6 7LX`, by the first digit of the postcode. */
export function labelledLetters(text: string, digitAt: number): TownLine | undefined {
  const letter = text.charCodeAt(digitAt - 2);
  const start = letter >= 0x41 && letter <= 0x5a ? digitAt - 2 : digitAt - 1;
  if (!" :=\"'".includes(text.charAt(start - 1) || "-")) return undefined;
  letteredPostcode.lastIndex = start;
  if (!letteredPostcode.test(text)) return undefined;
  const match = label.exec(text.slice(Math.max(0, start - 22), start));
  return match === null ? undefined : { start, end: letteredPostcode.lastIndex, cue: cueOf(match) };
}

function cueOf(match: RegExpExecArray): string {
  return (match[1] ?? match[2] ?? "").toLowerCase();
}
