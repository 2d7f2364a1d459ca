import { weightedSum } from "../recognizers/checksums/weighted-sum";
import { digitsOf, type SurrogateGenerator, writeDigits } from "./generator";

const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * For NHS numbers: one from `999 000 0000` to `999 999 9999`, which NHS England keeps for tests, with the right
 * check digit. Numbers of other registers have no range that is documented as never used; they get pseudonyms.
 */
export const nhsNumberSurrogate: SurrogateGenerator = (value, draw) => {
  const digits = digitsOf(value);
  if (!/^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(value) || checkDigit(digits) !== Number(digits[9]))
    return undefined;
  for (let attempt = 0; attempt < 8; attempt++) {
    const body = `999${draw.digits(6)}`;
    const check = checkDigit(body);
    if (check !== undefined) return writeDigits(value, `${body}${check}`);
  }
  return undefined;
};

/** Undefined for the one body in eleven that has none. */
function checkDigit(digits: string): number | undefined {
  const check = 11 - (weightedSum(digits, weights) % 11);
  return check === 10 ? undefined : check % 11;
}
