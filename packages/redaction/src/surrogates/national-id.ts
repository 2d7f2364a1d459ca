import { passesLuhn } from "../recognizers/checksums/luhn";
import type { Draw } from "./draw";
import { digitsOf, type SurrogateGenerator, writeDigits } from "./generator";

/**
 * Numbers of three registers that say which of their numbers nobody gets. All other registers leave no such range, or
 * do not say so, and their numbers get pseudonyms.
 */
export const nationalIdSurrogate: SurrogateGenerator = (value, draw) =>
  ninoLike(value, draw) ?? socialInsuranceLike(value, draw) ?? hetuLike(value, draw);

/** HMRC, National Insurance Manual NIM39110: numbers with these beginnings are not issued. */
const unusedPrefixes = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

/** UK national insurance number: `AB 12 34 56 C`. */
function ninoLike(value: string, draw: Draw): string | undefined {
  const form = /^([A-Z]{2})([ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?)([A-D])$/i.exec(value);
  if (form === null) return undefined;
  const [, prefix = "", number = "", suffix = ""] = form;
  const drawn = draw.pick(unusedPrefixes);
  const written = number.replace(/\d/g, () => draw.digits(1));
  return `${prefix === prefix.toUpperCase() ? drawn : drawn.toLowerCase()}${written}${suffix}`;
}

/** Canadian social insurance number, in groups of three: Service Canada issues none that begins with 0. */
function socialInsuranceLike(value: string, draw: Draw): string | undefined {
  const digits = digitsOf(value);
  if (!/^\d{3}([ -])\d{3}\1\d{3}$/.test(value) || !passesLuhn(digits)) return undefined;
  const body = `0${draw.digits(7)}`;
  const check = Array.from("0123456789").find((digit) => passesLuhn(body + digit));
  return check === undefined ? undefined : writeDigits(value, body + check);
}

const hetuLetters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/** Finnish identity code: individual numbers from 900 on are kept for tests (Digital and Population Data Services Agency). */
function hetuLike(value: string, draw: Draw): string | undefined {
  const form = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])$/.exec(value);
  if (form === null) return undefined;
  const [, day = "", month = "", year = "", century = "", serial = "", check = ""] = form;
  if (check !== hetuLetter(day + month + year + serial)) return undefined;
  const two = (number: number) => String(number).padStart(2, "0");
  const born = two(1 + draw.below(28)) + two(1 + draw.below(12)) + year;
  const drawn = `9${draw.digits(2)}`;
  return `${born}${century}${drawn}${hetuLetter(born + drawn)}`;
}

function hetuLetter(digits: string): string {
  return hetuLetters.charAt(Number(digits) % 31);
}
