/** ISO/IEC 7064 MOD 97-10 as IBANs use it; letters count 10 to 35. Takes upper-case letters and digits. */
export function mod97(value: string): number {
  let rest = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    const isDigit = code <= 0x39;
    rest = (rest * (isDigit ? 10 : 100) + (isDigit ? code - 0x30 : code - 0x37)) % 97;
  }
  return rest;
}

/** Country code and check digits count at the end. */
export function hasIbanCheckDigits(iban: string): boolean {
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

/** The same for the 26 digits of an account in Poland at `from`, without its country. */
export function hasPolishCheckDigits(digits: string, from: number): boolean {
  let rest = 0;
  for (let at = from + 2; at < from + 26; at += 6) rest = (rest * 1_000_000 + numberAt(digits, at, 6)) % 97;
  return isPolishRest(rest, numberAt(digits, from, 2));
}

/** Of the 24 digits behind the two of the check, modulo 97, and those two. */
export function isPolishRest(rest: number, check: number): boolean {
  // P and L count 25 and 21.
  return (rest * 1_000_000 + 252_100 + check) % 97 === 1;
}

function numberAt(digits: string, start: number, count: number): number {
  let number = 0;
  for (let at = start; at < start + count; at++) number = number * 10 + digits.charCodeAt(at) - 0x30;
  return number;
}
