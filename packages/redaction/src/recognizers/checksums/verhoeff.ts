/** Verhoeff's check digit (dihedral group of ten), which Aadhaar numbers end with. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 0x30;
    check = product(check, permuted(digit, at % 8));
  }
  return check === 0;
}

/** The product of the dihedral group D5: rotations 0 to 4, reflections 5 to 9. */
function product(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b + 10) % 5) + 5 : (a - b + 10) % 5;
}

const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

function permuted(digit: number, times: number): number {
  let out = digit;
  for (let time = 0; time < times; time++) out = permutation[out] ?? 0;
  return out;
}
