/**
 * Check digits, written from the published rules and not from the engine: two implementations that
 * agree are worth more than one. Each takes what stands before the check digit, as digits.
 */

export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0);
}

export function luhnDigit(digits: string): string {
  let sum = 0;
  for (const [at, character] of [...digits].reverse().entries()) {
    const digit = Number(character) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

const dihedral = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
const turn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Verhoeff's: the digit that brings the product in the dihedral group of ten back to nought. */
export function verhoeffDigit(digits: string): string {
  let product = 0;
  for (const [at, character] of [...digits].reverse().entries()) {
    let digit = Number(character);
    for (let turned = 0; turned < (at + 1) % 8; turned++) digit = turn[digit] ?? 0;
    product = dihedral[product]?.[digit] ?? 0;
  }
  return String(dihedral[product]?.indexOf(0) ?? 0);
}

/** ISO 7064 MOD 11,10: German tax numbers. */
export function mod1110Digit(digits: string): string {
  let product = 10;
  for (const character of digits) {
    const sum = (Number(character) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** The two check digits of an IBAN, before which stand country and account. */
export function ibanDigits(country: string, account: string): string {
  const numeric = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join("");
  return String(98n - (BigInt(numeric) % 97n)).padStart(2, "0");
}

/** The two digits of a Brazilian CPF (9 digits) or CNPJ (12 digits). */
export function brazilianDigits(digits: string): string {
  const weightMax = digits.length === 9 ? 11 : 9;
  const digitFor = (value: string) => {
    let sum = 0;
    for (const [at, character] of [...value].reverse().entries()) {
      sum += Number(character) * (2 + (at % (weightMax - 1)));
    }
    const rest = sum % 11;
    return rest < 2 ? "0" : String(11 - rest);
  };
  const first = digitFor(digits);
  return first + digitFor(digits + first);
}

export function spanishLetter(number: number): string {
  return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23);
}

const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** The last letter of an Italian codice fiscale of 15 characters. */
export function italianLetter(code: string): string {
  let sum = 0;
  for (const [at, character] of [...code].entries()) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    sum += at % 2 === 0 ? (oddValues[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const vinLetters = "ABCDEFGH_JKLMN_P_R__STUVWXYZ";
const vinValues = "12345678_12345_7_9__23456789";

/** The ninth character of a vehicle number of 17, of which any ninth is given. */
export function vinDigit(vin: string): string {
  let sum = 0;
  for (const [at, character] of [...vin].entries()) {
    const value = /\d/.test(character) ? character : vinValues.charAt(vinLetters.indexOf(character));
    sum += Number(value) * (vinWeights[at] ?? 0);
  }
  const rest = sum % 11;
  return rest === 10 ? "X" : String(rest);
}
