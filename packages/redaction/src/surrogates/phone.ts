import type { Draw } from "./draw";
import { digitsOf, type SurrogateGenerator } from "./generator";
import { type PhoneRanges, phoneRanges } from "./phone-ranges";

/** What is left when the calling code and the trunk digit are taken off. */
interface Reading {
  readonly ranges: PhoneRanges;
  /** Digits of the value in front of the national number: `+44`, `(0)`, `0`, `1`. */
  readonly prefix: string;
  readonly national: string;
}

/**
 * A number of a range that is kept for fiction in the same country, mobile for mobile, with the same signs
 * between the digits as far as the lengths agree. Undefined for countries that keep no such range.
 */
export const phoneSurrogate: SurrogateGenerator = (value, draw, languages) => {
  const extension = /\s*(?:x|ext\.?)\s*\d{1,6}$/i.exec(value)?.[0] ?? "";
  const number = value.slice(0, value.length - extension.length);
  if (/\p{L}/u.test(number)) return undefined;
  const written = numberLike(number, draw, languages);
  return written === undefined ? undefined : written + extension.replace(/\d/g, () => draw.digits(1));
};

/** Of North America, written without an area code. */
const localNumber = /^([2-9]\d{2})([ .-]?)\d{4}$/;

function numberLike(value: string, draw: Draw, languages: readonly string[]): string | undefined {
  const local = languages.includes("en") ? localNumber.exec(value) : null;
  if (local !== null) return `555${local[2] ?? ""}01${draw.digits(2)}`;
  const reading = readPhone(value, languages);
  if (reading === undefined) return undefined;
  const { ranges, prefix, national } = reading;
  const isMobile = ranges.mobile.length > 0 && ranges.mobileBeginning.test(national);
  const range = draw.pick(isMobile ? ranges.mobile : ranges.fixed);
  return writeNational(value, prefix.length, fill(range, draw));
}

function fill(range: string, draw: Draw): string {
  return range.replace(/x/g, () => draw.digits(1));
}

/** The first `kept` digits stay; the others are replaced, and what is too long or too short ends without gaps. */
function writeNational(value: string, kept: number, national: string): string {
  let seen = 0;
  let at = 0;
  let written = "";
  for (const character of value) {
    if (!/[0-9]/.test(character)) {
      if (at < national.length || character === ")") written += character;
      continue;
    }
    if (seen++ < kept) written += character;
    else if (at < national.length) written += national[at++] ?? "";
  }
  return written + national.slice(at);
}

function readPhone(value: string, languages: readonly string[]): Reading | undefined {
  const digits = digitsOf(value);
  const plus = /^[\s(]*\+/.test(value);
  if (plus || digits.startsWith("00")) return readInternational(digits, plus ? 0 : 2, value);
  for (const ranges of inOrder(languages)) {
    const { trunk } = ranges;
    const isNorthAmerican = ranges.callingCode === "1";
    const hasTrunk = trunk !== "" && digits.startsWith(trunk);
    const national = hasTrunk ? digits.slice(1) : digits;
    if (isNorthAmerican ? !/^[2-9]\d{9}$/.test(national) : !hasTrunk || !isLength(ranges, national)) continue;
    return { ranges, prefix: digits.slice(0, digits.length - national.length), national };
  }
  return undefined;
}

function readInternational(digits: string, from: number, value: string): Reading | undefined {
  const number = digits.slice(from);
  const ranges = phoneRanges.find(({ callingCode }) => number.startsWith(callingCode));
  if (ranges === undefined) return undefined;
  let kept = from + ranges.callingCode.length;
  if (ranges.trunk === "0" && digits[kept] === "0" && value.includes("(0)")) kept++;
  const national = digits.slice(kept);
  const isRight = ranges.callingCode === "1" ? /^[2-9]\d{9}$/.test(national) : isLength(ranges, national);
  return isRight ? { ranges, prefix: digits.slice(0, kept), national } : undefined;
}

/** Of the policy's languages first: a number that does not say its country is read as the first that it fits. */
function inOrder(languages: readonly string[]): PhoneRanges[] {
  const rank = ({ languages: spoken }: PhoneRanges) => {
    const at = languages.findIndex((language) => spoken.includes(language));
    return at === -1 ? languages.length : at;
  };
  return [...phoneRanges].sort((one, other) => rank(one) - rank(other));
}

/** National numbers differ in length within a country; three digits more or less than the range are read. */
function isLength({ fixed }: PhoneRanges, national: string): boolean {
  const usual = fixed[0]?.length ?? 0;
  return Math.abs(national.length - usual) <= 3 && national.length >= 7;
}
