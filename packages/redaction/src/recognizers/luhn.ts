/** The check digit of ISO/IEC 7812-1, annex B. `digits` holds ASCII digits only. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, isDoubled = false; at >= 0; at--, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(at) - 0x30;
    sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** The same for numbers that begin at one digit, each longer than the one before: no digit is read twice. */
export class RunningLuhn {
  #at = 0;
  /** The sum with the last digit as it is, and with every other one doubled; and the sum the other way round. */
  #sum = 0;
  #shifted = 0;

  begin(at: number): void {
    this.#at = at;
    this.#sum = 0;
    this.#shifted = 0;
  }

  /** Of the digits up to `end`, which may not be less than the time before. */
  passes(digits: string, end: number): boolean {
    for (; this.#at < end; this.#at++) {
      const digit = digits.charCodeAt(this.#at) - 0x30;
      const sum = this.#shifted + digit;
      this.#shifted = this.#sum + (digit > 4 ? digit * 2 - 9 : digit * 2);
      this.#sum = sum;
    }
    return this.#sum % 10 === 0;
  }
}
