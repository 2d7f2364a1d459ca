/** The check digit of ISO/IEC 7812-1, annex B, for the digits `[from, to)`. `digits` holds ASCII digits only. */
export function passesLuhn(digits: string, from = 0, to: number = digits.length): boolean {
  let sum = 0;
  for (let at = to - 1, isDoubled = false; at >= from; at--, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(at) - 0x30;
    sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return to > from && sum % 10 === 0;
}
