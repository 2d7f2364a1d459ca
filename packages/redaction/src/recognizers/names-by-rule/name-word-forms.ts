import { endOfRun, letterBit, letterBitsAt, widthAt } from "../../words/letter-bits";

/** The words of names in Latin script: where each ends that begins at a place, or -1 when none does. */

const lettersMax = 20;

/** `Ruiz`, `O'Neil`, `d'Angelo`, `Anna-Lena`, `McKay`, `Floc'h`; not the `'s` behind it. */
export function endOfCapitalised(text: string, at: number): number {
  const isElided = "DdLlO".includes(text[at] ?? " ") && isApostrophe(text.charCodeAt(at + 1));
  const first = endOfPart(text, isElided ? at + 2 : at);
  if (first === -1) return -1;
  const inner = endOfPart(text, first);
  const end = inner === -1 ? first : inner;
  return endWithDashes(text, endWithBretonLetter(text, end), 2, endOfPart, isInWord);
}

/** Breton writes one of its letters `c'h`, which a name may end with or go on behind. */
function endWithBretonLetter(text: string, end: number): number {
  const isLetter = text[end - 1] === "c" && isApostrophe(text.charCodeAt(end)) && text[end + 1] === "h";
  return isLetter ? endOfRun(text, end + 2, letterBit.lower, lettersMax) : end;
}

/** A capital and small letters, whatever is behind them. */
export function endOfPart(text: string, at: number): number {
  if ((letterBitsAt(text, at) & letterBit.upper) === 0) return -1;
  const start = at + widthAt(text, at);
  const end = endOfRun(text, start, letterBit.lower, lettersMax);
  return end === start ? -1 : end;
}

/** `RUIZ`, `ANNA-LENA`. */
export function endOfCapitals(text: string, at: number): number {
  const end = endOfTwoOrMore(text, at, letterBit.upper);
  return end === -1 ? -1 : endWithDashes(text, end, 1, endOfCapitalRun, isInWord);
}

/** A word in any case: `ruiz`, `anna-lena`. */
export function endOfAnyWord(text: string, at: number): number {
  const end = endOfTwoOrMore(text, at, letterBit.letter);
  return end === -1 ? -1 : endWithDashes(text, end, 1, endOfLetterRun, goesOnInLowerCase);
}

/** A word of the name of a place: `Berlin`, `Saint-Denis`, `Stratford-upon-Avon`. */
export function endOfPlaceWord(text: string, at: number): number {
  const end = endOfPart(text, at);
  return end === -1 ? -1 : endWithDashes(text, end, 3, endOfLetterRun, goesOnInPlace);
}

/** The end of `A.`, or of an initial in front of a word; the capital of either. */
export function endOfInitial(text: string, at: number): number {
  if ((letterBitsAt(text, at) & letterBit.upper) === 0) return -1;
  const end = at + widthAt(text, at);
  if (text.charCodeAt(end) === 0x2e) return end + 1;
  if (text.charCodeAt(end) !== 0x20 || (letterBitsAt(text, end + 1) & letterBit.upper) === 0) return -1;
  return (letterBitsAt(text, end + 1 + widthAt(text, end + 1)) & letterBit.lower) === 0 ? -1 : end;
}

type EndOf = (text: string, at: number) => number;

function endOfTwoOrMore(text: string, at: number, wanted: number): number {
  const second = at + widthAt(text, at);
  if ((letterBitsAt(text, at) & letterBitsAt(text, second) & wanted) === 0) return -1;
  return endOfRun(text, second, wanted, lettersMax - 1);
}

function endOfCapitalRun(text: string, at: number): number {
  return endOfTwoOrMore(text, at, letterBit.upper);
}

function endOfLetterRun(text: string, at: number): number {
  return endOfTwoOrMore(text, at, letterBit.letter);
}

/** With as many parts behind dashes, up to `most`, as leave nothing that goes on; -1 when even the first goes on. */
function endWithDashes(
  text: string,
  end: number,
  most: number,
  endOfNext: EndOf,
  goesOn: (text: string, at: number) => boolean,
): number {
  let found = goesOn(text, end) ? -1 : end;
  let last = end;
  for (let count = 0; count < most && text.charCodeAt(last) === 0x2d; count++) {
    last = endOfNext(text, last + 1);
    if (last === -1) break;
    if (!goesOn(text, last)) found = last;
  }
  return found;
}

function isInWord(text: string, at: number): boolean {
  return (letterBitsAt(text, at) & (letterBit.letter | letterBit.number)) !== 0 || text[at] === "_";
}

function goesOnInLowerCase(text: string, at: number): boolean {
  return isInWord(text, at) || text[at] === "'" || text[at] === "@";
}

function goesOnInPlace(text: string, at: number): boolean {
  return isInWord(text, at) || text[at] === "@";
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
