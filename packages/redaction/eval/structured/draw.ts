/** A source of numbers that is the same in every run. */
export interface Draw {
  /** From `min` to `max`, both included. */
  number(min: number, max: number): number;
  digits(count: number): string;
  /** `count` characters of an alphabet. */
  from(alphabet: string, count: number): string;
  pick<T>(items: readonly T[]): T;
}

export const upperLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const hexDigits = "0123456789abcdef";
export const alphanumerics = `${upperLetters}${upperLetters.toLowerCase()}0123456789`;

/** The generator of mulberry32, begun from the characters of a name. */
export function drawFor(name: string): Draw {
  let state = 0x9e3779b9;
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const from = (alphabet: string, count: number) =>
    Array.from({ length: count }, () => alphabet.charAt(number(0, alphabet.length - 1))).join("");
  return {
    number,
    from,
    digits: (count) => from("0123456789", count),
    pick: (items) => {
      const item = items[number(0, items.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}
