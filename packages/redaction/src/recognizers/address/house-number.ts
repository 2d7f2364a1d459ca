import { isDigitAt } from "../numbers/digit-chains";

/** `12`, `12a`, `12-14`, `15/2`, `3/5A`, `31/b`, `12 bis`, `12 A 5`; no amount with a unit behind it. */
const houseNumber =
  /\d{1,5}(?:[a-zA-Z](?![\p{L}\d])|[ ]?(?:bis|ter)(?![\p{L}\d]))?(?:[-/](?:\d{1,4}[a-zA-Z]?|bis|ter|[A-Z]{1,3}|[a-f])(?![\p{L}\d])){0,2}(?: hs(?=,))?(?: [A-Z](?: \d{1,3})?(?=[,\n]))?(?! ?(?:[%€$°]|(?:km|m|cm|mm|kg|g|min|minuten|minutes|uhr|h|euro|eur|punkte|jahre|years|ms|s|px|mb|gb)(?![\p{L}\d.])))/uy;

/**
 * The end of a house number whose first digits are `[at, end)`; undefined when the number is an amount, a date or a
 * version. `mayHaveUnit`: the word behind it may be a unit, or `bis`.
 */
export function endOfHouseNumber(
  text: string,
  at: number,
  end: number,
  mayHaveUnit: boolean,
): number | undefined {
  if (end - at > digitsMax) return undefined;
  if (text.charCodeAt(end) >= 0x80) return ends(text, end) ? end : undefined;
  if (isPlainEnd(text, end, mayHaveUnit)) {
    return isJointAt(text, end) && isDigitAt(text, end + 1) ? undefined : end;
  }
  houseNumber.lastIndex = at;
  if (!houseNumber.test(text)) return undefined;
  const wholeEnd = houseNumber.lastIndex;
  if (isDigitAt(text, wholeEnd) || (isJointAt(text, wholeEnd) && isDigitAt(text, wholeEnd + 1)))
    return undefined;
  return ends(text, wholeEnd) ? wholeEnd : undefined;
}

const digitsMax = 5;

/** No letter and no sign of an amount goes on with the number. */
function ends(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= 0x80)) return !(tying[code] === 1);
  return code !== 0x20ac && code !== 0xb0 && !/\p{L}/u.test(text.charAt(at));
}

/** Nothing behind the digits can belong to the number, or make it an amount. */
function isPlainEnd(text: string, end: number, mayHaveUnit: boolean): boolean {
  const code = text.charCodeAt(end);
  if (code !== 0x20) return Number.isNaN(code) || goesOn[code] === 0;
  const next = text.charCodeAt(end + 1);
  if (next >= 0x80) return next !== 0x20ac && next !== 0xb0;
  if (mayHaveUnit || next === 0x25 || next === 0x24) return false;
  return !(next >= 0x41 && next <= 0x5a) || isInside(text.charCodeAt(end + 2));
}

function isInside(code: number): boolean {
  return code !== 0x20 && code !== 0x2c && code !== 0x0a;
}

function isJointAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2e || code === 0x2c || code === 0x3a;
}

/** Letters, digits, and marks that go on with a number or make it an amount. */
const goesOn = new Uint8Array(128);
/** The same without digits and dashes, for what stands behind the whole number. */
const tying = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z\d\-/%$_]/.test(char)) goesOn[code] = 1;
  if (/[A-Za-z_%$/]/.test(char)) tying[code] = 1;
}
