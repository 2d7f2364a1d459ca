import { endMatch } from "../../end-pattern";
import { textTraits } from "../../text-traits";
import type { Entity, Recognizer, Span } from "../../types";
import { entityOf } from "../entity-of";

/** No address is longer in front of its postcode. */
const reach = 160;

/** In front of the postcode, the country: `Singapore 560217`, `S(560217)`. */
const singapore = endMatch(/(?:(?:Singapore|SINGAPORE|SG)[ ,]{1,2}\(?|(?<![\p{L}\d])S ?\(?)$/u);
/** From the house to the unit: `Blk 217 Ang Mo Kio Ave 1 #08-114, `. */
const blockAndStreet = endMatch(
  /(?<![\p{L}\d#-])(?:(?:Blk|Block|BLK|BLOCK) )?\d{1,4}[A-Z]?,? (?:\p{Lu}[\p{L}'’.]{0,16}[ ,]{1,2})(?:(?:\p{Lu}[\p{L}'’.]{0,16}|\d{1,3})[ ,\n]{1,2}){0,7}(?:#[\dB]\d{1,2}-\d{1,4}[A-Z]?[ ,\n]{1,2}(?:\p{Lu}[\p{L}'’]{1,16}[ ,\n]{1,2}){0,4})?$/u,
);

const number =
  "#?(?:[A-Z]{1,2}[-/ ]?)?\\d{1,5}(?:[-/][A-Z\\d]{1,4}){0,2}(?: ?[A-Z])?(?: \\p{Lu}[^\\n]{2,40})?";
/** What the first part of an Indian address begins with: the number of a house, a flat or a plot. */
const namedHouse = new RegExp(
  `(?:^|[\\s:(])((?:Flat|House|Plot|Door|Shop|Apt|Apartment|Room|Unit|[HDS]\\.? ?(?=No))\\.? ?(?:(?:No|no|NO)\\.?)?[ :.-]{0,2}${number})$`,
  "u",
);
/** Without such a word at the beginning of a line, or behind a label. */
const bareHouse = new RegExp(`^(?:[^:]{1,24}:)? ?(${number})$`, "u");
/** A name of a quarter, a street or a town, with its number before or behind it. */
const part = /^(?:\d{1,3}(?:st|nd|rd|th) )?\p{Lu}[\p{L}\p{M}\d .'’/&()#-]{1,44}$/u;
const partsMin = 2;
const partsMax = 9;
const town = /\p{Lu}[\p{L} .]{2,30}(?: ?[-–:] ?| )$/u;

/**
 * Addresses whose postcode has six digits and ends them: those of Singapore, with the block and the unit, and those of
 * India, by their parts between commas.
 */
export const sixDigitAddress: Recognizer = {
  id: "six-digit-address",
  types: ["ADDRESS"],
  canMatch: (traits) => traits.hasDigit,
  find(text, { digitRuns } = textTraits(text)) {
    const found: Entity[] = [];
    let lastEnd = 0;
    for (let run = 0; run < digitRuns.length; run += 2) {
      const start = digitRuns[run] as number;
      const end = digitRuns[run + 1] as number;
      if (end - start !== 6 || start < lastEnd) continue;
      const span = singaporean(text, start, end, lastEnd) ?? indian(text, start, end, lastEnd);
      if (span === undefined) continue;
      lastEnd = span.end;
      found.push(
        entityOf(span, {
          recognizer: "six-digit-address",
          type: "ADDRESS",
          score: 0.9,
          evidence: "keyword",
          cue: "postcode",
        }),
      );
    }
    return found;
  },
};

function singaporean(text: string, start: number, end: number, from: number): Span | undefined {
  const before = text.slice(Math.max(from, start - reach), start);
  const countryLength = singapore.exec(before)?.[1]?.length;
  if (countryLength === undefined) return undefined;
  const length = blockAndStreet.exec(before.slice(0, before.length - countryLength))?.[1]?.length;
  if (length === undefined) return undefined;
  const isClosed = before.endsWith("(") && text.charAt(end) === ")";
  return { start: start - countryLength - length, end: isClosed ? end + 1 : end };
}

function indian(text: string, start: number, end: number, from: number): Span | undefined {
  const before = text.slice(Math.max(from, start - reach), start);
  if (!/^[1-8]/.test(text.slice(start, end)) || !town.test(before) || /\w/.test(text.charAt(end)))
    return undefined;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const parts = line.split(",");
  let begin: number | undefined;
  let at = start;
  for (let count = 0; count < partsMax && parts.length > 0; count++) {
    const written = parts.pop() ?? "";
    at -= written.length + (count === 0 ? 0 : 1);
    const house = count < partsMin ? undefined : houseIn(written, parts.length === 0);
    if (house !== undefined) begin = at + written.length - house.length;
    if (count > 0 && !part.test(written.trim())) break;
  }
  return begin === undefined ? undefined : { start: begin, end };
}

function houseIn(written: string, isFirst: boolean): string | undefined {
  const named = namedHouse.exec(written)?.[1];
  return named === undefined && isFirst ? bareHouse.exec(written)?.[1] : named;
}
