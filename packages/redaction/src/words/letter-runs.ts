import { endOfRun, letterBit, letterBitsAt, widthAt } from "./letter-bits";

/** The letters that begin at `start`, none left out; empty when another character stands there. */
export function lettersFrom(text: string, start: number): string {
  return text.slice(start, endOfRun(text, start, letterBit.letter));
}

/** The letters that end at `end`; the same. */
export function lettersBefore(text: string, end: number): string {
  return text.slice(startOfRun(text, end, letterBit.letter), end);
}

/** The letters and numbers that end at `end`; the same. */
export function lettersAndNumbersBefore(text: string, end: number): string {
  return text.slice(startOfRun(text, end, letterBit.letter | letterBit.number), end);
}

/** Bits of the character that ends at `end`, see `letterBit`; 0 at the beginning of the text. */
export function letterBitsBefore(text: string, end: number): number {
  return letterBitsAt(text, startOfCharacter(text, end));
}

function startOfRun(text: string, end: number, wanted: number): number {
  let start = end;
  while (start > 0 && (letterBitsBefore(text, start) & wanted) !== 0) start = startOfCharacter(text, start);
  return start;
}

/** Of the character that ends at `end`, which may be of two code units. */
export function startOfCharacter(text: string, end: number): number {
  const isPair = (text.charCodeAt(end - 1) & 0xfc00) === 0xdc00 && widthAt(text, end - 2) === 2;
  return end - (isPair ? 2 : 1);
}
