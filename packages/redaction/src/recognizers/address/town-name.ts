import { endOfRun, letterBit, letterBitsAt, widthAt } from "../../words/letter-bits";
import { behindSmallWords } from "../cue-words/small-words";

/** Behind the first word, and letters of a word behind its first. */
const moreWordsMax = 3;
const lettersMax = 30;
const particlesMax = 2;
const particles: ReadonlySet<string> = new Set(
  "de del la las los le les sur sous am an der im in bei ob upon of the do da dos nad aan den on en y di d' ved i a".split(
    " ",
  ),
);

/** Of what stands behind a town and is no part of its name: `10115 Berlin Tel.: …`. */
const labels: ReadonlySet<string> = new Set(
  "Tel Telefon Telefono Teléfono Telefone Tél Téléphone Phone Fax Mobil Mobile Handy Email E-Mail E-mail Mail".split(
    " ",
  ),
);

/** Where what the town is a part of ends, when the town ends at `end`; -1 when it cannot end there. */
export type Rest = (text: string, end: number) => number;

/**
 * What `rest` says of the longest town at `at` behind which it can stand: up to four words with capitals, with small
 * words between, `(Region)` or the number of a district. -1 when there is none.
 */
export function readTown(text: string, at: number, rest: Rest): number {
  return readWord(text, at, 0, rest);
}

function readWord(text: string, at: number, words: number, rest: Rest): number {
  const shortEnd = endOfShortWord(text, at);
  const found = shortEnd === -1 ? -1 : goOn(text, shortEnd, words, rest);
  if (found !== -1) return found;
  const end = endOfTownWord(text, at);
  if (end === -1 || (words > 0 && labels.has(text.slice(at, end)))) return -1;
  const whole = goOn(text, end, words, rest);
  if (whole !== -1 || text.charCodeAt(end) !== dot) return whole;
  const dashAt = dashBeforeShortWord(text, at, end);
  return dashAt === -1 ? -1 : goOn(text, dashAt, words, rest);
}

/** Of `Saint-St. Louis`, whose second word goes on to the full stop; -1 when there is none. */
function dashBeforeShortWord(text: string, start: number, end: number): number {
  const dashAt = start + text.slice(start, end).lastIndexOf("-");
  const isBehindWord = dashAt > start + widthAt(text, start);
  return isBehindWord && endOfShortWord(text, dashAt + 1) === end + 1 ? dashAt : -1;
}

/** The most words first, then what may stand behind the last. */
function goOn(text: string, end: number, words: number, rest: Rest): number {
  const code = text.charCodeAt(end);
  if (words < moreWordsMax && (code === space || code === dash)) {
    const found = readWord(text, behindSmallWords(text, end + 1, particles, particlesMax), words + 1, rest);
    if (found !== -1) return found;
  }
  const districtEnd = code === space ? endOfDistrict(text, end) : -1;
  const found = districtEnd === -1 ? -1 : rest(text, districtEnd);
  return found === -1 ? rest(text, end) : found;
}

/** The end of `St.` with another word behind it; -1 when the word is another one. */
export function endOfShortWord(text: string, at: number): number {
  if ((letterBitsAt(text, at) & letterBit.upper) === 0) return -1;
  const end = endOfRun(text, at + widthAt(text, at), letterBit.letter, 2);
  if (text.charCodeAt(end) !== dot) return -1;
  const next = text.charCodeAt(end + 1) === space ? end + 2 : end + 1;
  return (letterBitsAt(text, next) & letterBit.upper) === 0 ? -1 : end + 1;
}

/** The end of a word with a capital and more letters, also with a full stop inside; -1 when there is none. */
export function endOfTownWord(text: string, at: number): number {
  if ((letterBitsAt(text, at) & letterBit.upper) === 0) return -1;
  const start = at + widthAt(text, at);
  let end = start;
  for (let count = 0; count < lettersMax && isInWord(text, end); count++) end += widthAt(text, end);
  return end === start ? -1 : end;
}

function isInWord(text: string, at: number): boolean {
  if ((letterBitsAt(text, at) & (letterBit.letter | letterBit.mark)) !== 0) return true;
  const code = text.charCodeAt(at);
  if (code === dot) return (letterBitsAt(text, at + 1) & letterBit.letter) !== 0;
  return code === 0x27 || code === 0x2019 || code === dash;
}

/** ` (Hessen)`, ` (MI)`; a long word in capitals is a label, as parties of contracts have, unless the town is written so. */
const inBrackets = / \((?:\p{Lu}{2,3}|\p{Lu}\p{Ll}\p{L}{0,19}|(?<=\p{Lu} \()\p{Lu}{2,21})\)/uy;
const district = / (?:\d{1,2}|[NSØVKC]{1,2})(?=[,.;\n]|$)/y;

/** The end of ` (Hessen)`, or of ` 5` and ` NV` in front of a mark; -1 when there is none. */
function endOfDistrict(text: string, at: number): number {
  const pattern = text.charCodeAt(at + 1) === bracket ? inBrackets : district;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const space = 0x20;
const dash = 0x2d;
const dot = 0x2e;
const bracket = 0x28;
