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
