import { baseValue } from "./weighted-sum";

const weights = [7, 3, 1];

/** The check digit of ICAO 9303 (weights 7, 3, 1; letters from 10) for what stands before it. */
export function icaoCheckDigit(value: string): number {
  let sum = 0;
  for (let at = 0; at < value.length; at++) sum += baseValue(value.charAt(at)) * (weights[at % 3] ?? 0);
  return sum % 10;
}

/** True when the last character is the check digit of the others. */
export function passesIcao(value: string): boolean {
  return icaoCheckDigit(value.slice(0, -1)) === baseValue(value.slice(-1));
}
