/**
 * Sums over the digits of a long chain, so that each of the many numbers that may stand in it is checked in a few steps.
 * Begun at the first number that is asked about, and carried on to the last; to be asked from left to right.
 */
export class ChainSums {
  readonly #digits: string;
  #luhnFrom = 0;
  /** With every other digit doubled as ISO/IEC 7812 does it: those at even places, those at odd ones. */
  readonly #evenDoubled: number[] = [];
  readonly #oddDoubled: number[] = [];
  #restsFrom = 0;
  /** The digits up to each place, as one number, modulo 97. */
  readonly #rests: number[] = [];

  constructor(digits: string) {
    this.#digits = digits;
  }

  /** The same as `passesLuhn` of the digits `[from, to)`. */
  passesLuhn(from: number, to: number): boolean {
    if (this.#evenDoubled.length === 0) this.#luhnFrom = from;
    this.#sumTo(to - this.#luhnFrom);
    // The last digit is not doubled, the one before it is.
    const sums = (to & 1) === 0 ? this.#evenDoubled : this.#oddDoubled;
    const sum = (sums[to - this.#luhnFrom] as number) - (sums[from - this.#luhnFrom] as number);
    return sum % 10 === 0;
  }

  /** The number that the digits `[from, to)` make, modulo 97; at most 26 of them. */
  mod97(from: number, to: number): number {
    if (this.#rests.length === 0) this.#restsFrom = from;
    this.#restTo(to - this.#restsFrom);
    const before = this.#rests[from - this.#restsFrom] as number;
    const rest = (this.#rests[to - this.#restsFrom] as number) - before * (powers[to - from] as number);
    return ((rest % 97) + 97) % 97;
  }

  #sumTo(count: number): void {
    const even = this.#evenDoubled;
    const odd = this.#oddDoubled;
    if (even.length === 0) {
      even.push(0);
      odd.push(0);
    }
    while (even.length <= count) {
      const last = even.length - 1;
      const place = this.#luhnFrom + last;
      const digit = this.#digits.charCodeAt(place) - 0x30;
      const doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
      even.push((even[last] as number) + ((place & 1) === 0 ? doubled : digit));
      odd.push((odd[last] as number) + ((place & 1) === 0 ? digit : doubled));
    }
  }

  #restTo(count: number): void {
    const rests = this.#rests;
    if (rests.length === 0) rests.push(0);
    while (rests.length <= count) {
      const last = rests.length - 1;
      const digit = this.#digits.charCodeAt(this.#restsFrom + last) - 0x30;
      rests.push(((rests[last] as number) * 10 + digit) % 97);
    }
  }
}

/** Powers of ten modulo 97. */
const powers = [1];
while (powers.length <= 26) powers.push(((powers.at(-1) ?? 1) * 10) % 97);
