import { letterBit, letterBitsAt, widthAt } from "../../words/letter-bits";
import { letterBitsBefore, startOfCharacter } from "../../words/letter-runs";
import { isDigitAt } from "../numbers/digit-chains";

/** Characters behind the first one. */
const moreMax = 24;
const letterOrNumber = letterBit.letter | letterBit.number;

/** The end of a word of a company's name: `AT&T`, `O'Neil`, `3M`, `Acme.com`; -1 when it begins with no capital or digit. */
export function endOfCapitalWord(text: string, at: number): number {
  if (!beginsName(text, at)) return -1;
  let end = at + widthAt(text, at);
  for (let count = 0; count < moreMax && isInside(text, end); count++) end += widthAt(text, end);
  return end;
}

/**
 * Where the word begins that ends at `end`, nothing of a longer word, a path or an address of the web in front of it;
 * -1 when there is none. `mayBeNumber`: it may begin with a digit.
 */
export function startOfCapitalWord(text: string, end: number, mayBeNumber: boolean): number {
  let found = -1;
  let at = end;
  for (let count = 0; count <= moreMax && at > 0; count++) {
    at = startOfCharacter(text, at);
    if (beginsName(text, at) && (mayBeNumber || !isDigitAt(text, at)) && isFreeBefore(text, at)) found = at;
    if (!isInside(text, at)) break;
  }
  return found;
}

/** No letter, number or joint stands in front of `at`. */
export function isFreeBefore(text: string, at: number): boolean {
  return (letterBitsBefore(text, at) & letterOrNumber) === 0 && !joints.has(text.charAt(at - 1));
}

const joints: ReadonlySet<string> = new Set("_./@'-");

function beginsName(text: string, at: number): boolean {
  return isDigitAt(text, at) || (letterBitsAt(text, at) & letterBit.upper) !== 0;
}

/** Apostrophes, dashes and full stops only with a letter behind them. */
function isInside(text: string, at: number): boolean {
  if ((letterBitsAt(text, at) & letterOrNumber) !== 0) return true;
  const code = text.charCodeAt(at);
  if (code === 0x26) return true;
  return (
    (code === 0x2e || code === 0x27 || code === 0x2d) && (letterBitsAt(text, at + 1) & letterBit.letter) !== 0
  );
}
