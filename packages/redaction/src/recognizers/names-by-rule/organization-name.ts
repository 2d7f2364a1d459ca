import { letterBit, letterBitsAt, widthAt } from "../../words/letter-bits";
import { behindSmallWords } from "../cue-words/small-words";
import { endOfCapitalWord, isFreeBefore, startOfCapitalWord } from "./capital-words";

/** Names of companies, schools and clinics, word by word. */

const linksMax = 2;
const links: ReadonlySet<string> = new Set(
  "& and und et y e ve of de del della di da do dos von van für the la le i".split(" "),
);
const noLinks: ReadonlySet<string> = new Set();
const ampersand: ReadonlySet<string> = new Set("&");
const abbreviations = ["St.", "Dr.", "Mt.", "Ste.", "Jr.", "Co.", "San.", "Tic.", "Paz."];

/** The end of the first word of a name: `Acme`, and `St.` where it may be short; -1 when there is none. */
export function endOfNameWord(text: string, at: number, mayBeShort: boolean): number {
  const isShort = mayBeShort && (text.charCodeAt(at + 2) === dot || text.charCodeAt(at + 3) === dot);
  const short = isShort ? abbreviations.find((word) => text.startsWith(word, at)) : undefined;
  return short === undefined ? endOfCapitalWord(text, at) : at + short.length;
}

/** The end of a name whose first word ends at `end`: with up to `moreMax` words and the small words between them. */
export function endOfNameWords(text: string, end: number, moreMax: number, mayBeShort: boolean): number {
  let nameEnd = end;
  for (let count = 0; count < moreMax && text.charCodeAt(nameEnd) === space; count++) {
    const wordEnd = endOfNameWord(text, behindSmallWords(text, nameEnd + 1, links, linksMax), mayBeShort);
    if (wordEnd === -1) break;
    nameEnd = wordEnd;
  }
  return nameEnd;
}

/** Where the name begins that a text ends with, and the space behind it; -1 when it ends otherwise. */
export type StartOfName = (text: string) => number;

/** `Mercy General `, `Bank of `: up to five words, with the small words between and behind them. */
export const nameAtEnd: StartOfName = (text) => startOfName(text, 5, (end) => wordBehindLinks(text, end));

function wordBehindLinks(text: string, end: number): number {
  const wordEnd = beforeLinks(text, end, links, linksMax);
  return startOfShort(text, wordEnd) ?? startOfCapitalWord(text, wordEnd, true);
}

/** `Larkspur & Lima `: up to three words without `and` and `of`, which join it to others, and without a number. */
export const companyAtEnd: StartOfName = (text) =>
  startOfName(text, 3, (end) => {
    const wordEnd = beforeLinks(text, end, ampersand, 1);
    return startOfShort(text, wordEnd) ?? startOfCapitalWord(text, wordEnd, false);
  });

/** `Hayes Street `, `St Mary's `: up to three words. */
export const sightAtEnd: StartOfName = (text) =>
  startOfName(text, 3, (end) => {
    const wordEnd = beforeLinks(text, end, noLinks, 0);
    const isOwner = text.endsWith("'s", wordEnd) || text.endsWith("’s", wordEnd);
    const owner = isOwner ? startOfCapitalWord(text, wordEnd - 2, true) : -1;
    return owner === -1 ? startOfCapitalWord(text, wordEnd, true) : owner;
  });

function startOfName(text: string, wordsMax: number, startOfWord: (end: number) => number): number {
  let start = -1;
  let end = text.length;
  for (let count = 0; count < wordsMax && text.charCodeAt(end - 1) === space; count++) {
    const wordStart = startOfWord(end);
    if (wordStart === -1) break;
    start = wordStart;
    end = wordStart;
  }
  return start;
}

/** Where the word ends in front of up to `most` links, with a space behind each. */
function beforeLinks(text: string, end: number, known: ReadonlySet<string>, most: number): number {
  let wordEnd = end - 1;
  for (let count = 0; count < most; count++) {
    const gap = text.lastIndexOf(" ", wordEnd - 1);
    if (gap === -1 || !known.has(text.slice(gap + 1, wordEnd))) break;
    wordEnd = gap;
  }
  return wordEnd;
}

function startOfShort(text: string, end: number): number | undefined {
  if (text.charCodeAt(end - 1) !== dot) return undefined;
  const short = abbreviations.find((word) => text.endsWith(word, end));
  const start = end - (short?.length ?? 0);
  return short !== undefined && isFreeBefore(text, start) ? start : undefined;
}

const wordsBeforeLower = ["at ", "from ", "with ", "by "];
const lowerWordsMax = 3;

/** `mercy ` behind `at `: up to three words in any case. */
export const lowerNameAtEnd: StartOfName = (text) => {
  let found = -1;
  let end = text.length;
  for (let count = 0; count < lowerWordsMax && text.charCodeAt(end - 1) === space; count++) {
    const start = text.lastIndexOf(" ", end - 2) + 1;
    if (start === 0 || !isLowerWord(text, start, end - 1)) break;
    const cue = wordsBeforeLower.find((word) => text.endsWith(word, start));
    const cueAt = start - (cue?.length ?? 0);
    if (cue !== undefined && (cueAt === 0 || /\s/.test(text.charAt(cueAt - 1)))) found = start;
    end = start;
  }
  return found;
};

const lowerLettersMax = 21;

function isLowerWord(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > lowerLettersMax) return false;
  if ((letterBitsAt(text, start) & letterBit.letter) === 0) return false;
  for (let at = start; at < end; at += widthAt(text, at)) {
    if ((letterBitsAt(text, at) & letterBit.letter) === 0 && !".'-".includes(text.charAt(at))) return false;
  }
  return true;
}

const space = 0x20;
const dot = 0x2e;
