import type { Span } from "../../types";
import { endings } from "./street-words";

/** Last words of the names of houses that have no number. */
const houseWords: ReadonlySet<string> = new Set(
  "cottage cottages house farm farmhouse barn barns vicarage rectory lodge hall manor mill villa grange croft stables oast bungalow annexe priory chapel office stores".split(
    " ",
  ),
);
const postcode = /[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)/y;
/** First letters of British postcodes. */
const areas: ReadonlySet<string> = new Set(
  "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE".split(
    " ",
  ),
);
const reach = 110;
const partsMax = 5;
const name = "\\p{Lu}[\\p{L}'’.-]{1,20}(?: (?:of|on|upon|the|le|in|by|under|\\p{Lu}[\\p{L}'’.-]{1,20})){0,4}";
const wholePart = new RegExp(`^${name}$`, "u");
const endOfPart = new RegExp(`(?<![\\p{L}\\p{N}])(?:c/o )?${name}$`, "u");

/** `Rose Cottage, Nether Wallop, Hampshire SO20 8EU`, by the postcode whose first digit is at `digitAt`. */
export function britishHouse(text: string, digitAt: number, lastEnd: number): Span | undefined {
  const letter = text.charCodeAt(digitAt - 2);
  const start = letter >= 0x41 && letter <= 0x5a ? digitAt - 2 : digitAt - 1;
  const before = text.charCodeAt(start - 1);
  if (before !== 0x20 && before !== 0x0a) return undefined;
  postcode.lastIndex = start;
  if (!areas.has(text.slice(start, digitAt)) || !postcode.test(text)) return undefined;
  const begin = beginOfParts(text, Math.max(lastEnd, start - reach), start);
  return begin === undefined ? undefined : { start: begin, end: postcode.lastIndex };
}

/** Where the first of the named parts in front of `end` begins; undefined when none of them is a house or a street. */
function beginOfParts(text: string, from: number, end: number): number | undefined {
  // A slice, so that nothing is looked for beyond it.
  const window = text.slice(from, end - 1);
  let begin: number | undefined;
  let partEnd = window.length;
  for (let count = 0; count < partsMax && partEnd > 0; count++) {
    const comma = Math.max(window.lastIndexOf(",", partEnd - 1), window.lastIndexOf("\n", partEnd - 1));
    const part = window.slice(comma + 1, partEnd).trim();
    const found = (wholePart.exec(part) ?? endOfPart.exec(part))?.[0];
    if (found === undefined) break;
    if (count > 0 && isHouse(found)) begin = from + window.lastIndexOf(found, partEnd);
    if (comma === -1 || found !== part) break;
    partEnd = comma;
  }
  return begin;
}

function isHouse(part: string): boolean {
  const last = /[\p{L}'’]+\.?$/u.exec(part)?.[0].toLowerCase().replace(".", "") ?? "";
  return houseWords.has(last) || (part.includes(" ") && endings.get(last) === "strong");
}
