import { isDigitAt } from "../digit-chains";

/** `12`, `12a`, `12-14`, `15/2`, `3/5A`, `12 bis`, `12 A 5`; no amount with a unit behind it. */
const houseNumber =
  /\d{1,5}(?:[a-zA-Z](?![\p{L}\d])|[ ]?(?:bis|ter)(?![\p{L}\d]))?(?:[-/](?:\d{1,4}[a-zA-Z]?|bis|ter|[A-Z]{1,3})(?![\p{L}\d])){0,2}(?: hs(?=,))?(?: [A-Z](?: \d{1,3})?(?=[,\n]))?(?! ?(?:[%€$°]|(?:km|m|cm|mm|kg|g|min|minuten|minutes|uhr|h|euro|eur|punkte|jahre|years|ms|s|px|mb|gb)(?![\p{L}\d.])))/uy;

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
  if (isPlainEnd(text, end, mayHaveUnit)) {
    return isJointAt(text, end) && isDigitAt(text, end + 1) ? undefined : end;
  }
  houseNumber.lastIndex = at;
  if (!houseNumber.test(text)) return undefined;
  const wholeEnd = houseNumber.lastIndex;
  if (isDigitAt(text, wholeEnd) || (isJointAt(text, wholeEnd) && isDigitAt(text, wholeEnd + 1)))
    return undefined;
  return /[\p{L}_%€$/]/u.test(text.charAt(wholeEnd)) ? undefined : wholeEnd;
}

const digitsMax = 5;

/** Nothing behind the digits can belong to the number, or make it an amount. */
function isPlainEnd(text: string, end: number, mayHaveUnit: boolean): boolean {
  const code = text.charCodeAt(end);
  if (code !== 0x20) return Number.isNaN(code) || (code < 128 && goesOn[code] === 0);
  if (mayHaveUnit) return false;
  const next = text.charCodeAt(end + 1);
  const isLetterAlone = next >= 0x41 && next <= 0x5a && !isInside(text.charCodeAt(end + 2));
  return !isLetterAlone && next !== 0x25 && next !== 0x24 && !(next >= 0x80);
}

function isInside(code: number): boolean {
  return code !== 0x20 && code !== 0x2c && code !== 0x0a;
}

function isJointAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2e || code === 0x2c || code === 0x3a;
}

/** Letters, and marks that go on with a number or make it an amount. */
const goesOn = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (/[A-Za-z\d\-/%$_]/.test(String.fromCharCode(code))) goesOn[code] = 1;
}
