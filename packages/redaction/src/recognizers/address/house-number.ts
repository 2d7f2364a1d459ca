import { isDigitAt } from "../digit-chains";

/** `12`, `12a`, `12-14`, `15/2`, `3/5A`, `12 bis`, `12 A 5`; no amount with a unit behind it. */
const houseNumber =
  /\d{1,5}(?:[a-zA-Z](?![\p{L}\d])|[ ]?(?:bis|ter)(?![\p{L}\d]))?(?:[-/](?:\d{1,4}[a-zA-Z]?|bis|ter|[A-Z]{1,3})(?![\p{L}\d])){0,2}(?: hs(?=,))?(?: [A-Z](?: \d{1,3})?(?=[,\n]))?(?! ?(?:[%€$°]|(?:km|m|cm|mm|kg|g|min|minuten|minutes|uhr|h|euro|eur|punkte|jahre|years|ms|s|px|mb|gb)(?![\p{L}\d.])))/uy;

/** The end of a house number that begins at `at`; undefined when the number is an amount, a date or a version. */
export function endOfHouseNumber(text: string, at: number): number | undefined {
  houseNumber.lastIndex = at;
  if (!houseNumber.test(text)) return undefined;
  const end = houseNumber.lastIndex;
  if (isDigitAt(text, end) || (/[.,:]/.test(text.charAt(end)) && isDigitAt(text, end + 1))) return undefined;
  return /[\p{L}_%€$/]/u.test(text.charAt(end)) ? undefined : end;
}
