/** The sum of each digit times the weight in its place. `digits` holds ASCII digits, at least as many as weights. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (digits.charCodeAt(at) - 0x30) * (weights[at] as number);
  return sum;
}

/** The digit at a place; `-1` is the last. */
export function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at < 0 ? digits.length + at : at) - 0x30;
}

/** Digits as they are, letters from A = 10 to Z = 35. Takes upper case. */
export function baseValue(char: string): number {
  const code = char.charCodeAt(0);
  return code <= 0x39 ? code - 0x30 : code - 0x37;
}
