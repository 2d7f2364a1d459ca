import { textTraits } from "../../text-traits";
import type { Entity, Recognizer, Span } from "../../types";
import { entityOf } from "../entity-of";
import { isWordAt } from "./digit-chains";

/** Characters of an IBAN by country (ISO 13616 registry, and the countries that use the form beside it). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AO: 25,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BF: 28,
  BG: 22,
  BH: 22,
  BI: 27,
  BJ: 28,
  BR: 29,
  BY: 28,
  CF: 27,
  CG: 27,
  CH: 21,
  CI: 28,
  CM: 27,
  CR: 22,
  CV: 25,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  DZ: 26,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GA: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GQ: 27,
  GR: 27,
  GT: 28,
  GW: 25,
  HN: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IR: 26,
  IS: 26,
  IT: 27,
  JO: 30,
  KM: 27,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MA: 28,
  MC: 27,
  MD: 24,
  ME: 22,
  MG: 27,
  MK: 19,
  ML: 28,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  MZ: 25,
  NE: 28,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SN: 28,
  SO: 23,
  ST: 25,
  SV: 28,
  TD: 27,
  TG: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
};

/** The same by the two letters, small or capital, in five bits each; 0 where no country is. */
const lengthOf = new Uint8Array(1 << 10);
for (const [country, length] of Object.entries(lengths)) {
  lengthOf[placeOf(country.charCodeAt(0), country.charCodeAt(1))] = length;
}

function placeOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/** International bank account numbers: the country's length, and check digits by mod 97. */
export const iban: Recognizer = {
  id: "iban",
  types: ["IBAN"],
  canMatch: (traits) => traits.hasDigit,
  find(text, { digitRuns } = textTraits(text)) {
    const found: Entity[] = [];
    let lastEnd = 0;
    for (let run = 0; run < digitRuns.length; run += 2) {
      // Letters stand before the check digits, so these are the first two of their run.
      const at = digitRuns[run] as number;
      if (at < lastEnd || (digitRuns[run + 1] as number) - at < 2) continue;
      const start = isGroupMark(text.charCodeAt(at - 1)) ? at - 3 : at - 2;
      const length = lengthAt(text, start);
      const span = length === 0 ? undefined : readIban(text, start, length);
      if (span === undefined) continue;
      lastEnd = span.end;
      found.push(
        entityOf(span, {
          recognizer: "iban",
          type: "IBAN",
          score: 0.99,
          evidence: "validated",
          checksum: "mod-97",
        }),
      );
    }
    return found;
  },
};

/** How long the number would be of the country whose letters stand here; 0 when none do. */
function lengthAt(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  if (!isLetter(second)) return 0;
  const first = text.charCodeAt(start);
  return isLetter(first) ? (lengthOf[placeOf(first, second)] as number) : 0;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isGroupMark(code: number): boolean {
  return code === 0x20 || code === 0x2d;
}

function readIban(text: string, start: number, length: number): Span | undefined {
  const end = endOfGroups(text, start, length);
  if (end === -1 || isWordBefore(text, start) || isWordAt(text, end)) return undefined;
  // The country and the check digits count at the end.
  const behindHead = behindChars(text, start, headChars);
  const rest = mod97Of(text, start, behindHead, mod97Of(text, behindHead, end, 0));
  return rest === 1 ? { start, end } : undefined;
}

const headChars = 4;

/** Where so many letters and digits end. */
function behindChars(text: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at++) if (!isGroupMark(text.charCodeAt(at))) left--;
  return at;
}

/** `mod97` of the letters and digits of `[from, to)`, in either case, behind others that leave `rest`; as it is written. */
function mod97Of(text: string, from: number, to: number, rest: number): number {
  let sum = rest;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isGroupMark(code)) continue;
    // Letters count 10 to 35.
    sum = code <= 0x39 ? (sum * 10 + code - 0x30) % 97 : (sum * 100 + (code | 0x20) - 0x57) % 97;
  }
  return sum;
}

/** Where so many letters and digits end, with single spaces or dashes between them; -1 when something else comes first. */
function endOfGroups(text: string, start: number, length: number): number {
  let count = 0;
  let at = start;
  for (; count < length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || (code >= 0x30 && code <= 0x39)) count++;
    else if (!isGroupMark(code) || isGroupMark(text.charCodeAt(at - 1))) return -1;
  }
  return at;
}

/** The word `IBAN` itself may touch the number. */
function isWordBefore(text: string, start: number): boolean {
  return isWordAt(text, start - 1) && !/(?<![A-Za-z])iban$/i.test(text.slice(Math.max(0, start - 5), start));
}
