import { endOfRun, letterBit, letterBitsAt } from "../../words/letter-bits";
import { wordList } from "../cue-words/cues";
import { isDigitAt } from "../numbers/digit-chains";

/** Words with a number or a letter behind them; those with a full stop are written with it only. */
const unitWords: ReadonlySet<string> = new Set(
  wordList(
    "apartment, apt., apt, apto., apto, appartement, appt., appt, app., app, ap., ap, bureau, porte, bte, suite, ste., ste, unit, floor, flat, fl., room, rm., rm, lot, bldg., bldg, building, " +
      "whg., whg, wohnung, etage, top, stock, stiege, bât., bât, bâtiment, étage, escalier, esc., esc, piso, puerta, pta., pta, nave, oficina, local, parcela, sala, conjunto, cj., planta, portal, bloque, blq., int., interno, scala, piano, andar, bloco, bl., casa, lote, " +
      "bus, boîte, verdieping, m., lok., lokal, mieszkanie, mieszk., kl., klatka, lgh, as., sal, dpt, dept., dpto., depto., box",
  ),
);
const withoutNumber =
  "st, fundos, frente, interior, ground, first, second, third, top, eg, og, dg, rdc, rez, baixos, bajo, parterre";

/** First words of units, in small letters and without full stops: nearly all words of a text begin none. */
export const firstWordsOfUnits: readonly string[] = [
  ...Array.from(unitWords, (word) => word.replace(".", "")),
  ...wordList(withoutNumber),
];

const wordCharsMax = Math.max(...Array.from(unitWords, (word) => word.length));

/** The end of `Apt. 5B`, `# 12`, `3º izq.`, `(EG links)` or `ground floor` at `at`; -1 when there is no unit. */
export function endOfUnit(text: string, at: number): number {
  if (isDigitAt(text, at)) return endOfFloor(text, at);
  const code = text.charCodeAt(at);
  if (code === 0x23) return endOfNumber(text, text.charCodeAt(at + 1) === space ? at + 2 : at + 1, false);
  if (code === 0x28) return endOfForm(text, at, floorInBrackets);
  const end = endOfNumbered(text, at);
  if (end !== -1) return end;
  const namedEnd = endOfForm(text, at, named);
  return namedEnd === -1 ? endOfForm(text, at, shortFloor) : namedEnd;
}

const beforeNumber = / ?(?:n[º°.] ?)?#?/iy;

/** `Apt. 5B`, `piso nº 3`, `Building C`. */
function endOfNumbered(text: string, at: number): number {
  let end = endOfRun(text, at, letterBit.letter, wordCharsMax);
  if (text.charCodeAt(end) === dot) end++;
  if (!unitWords.has(text.slice(at, end).toLowerCase())) return -1;
  if (text.charCodeAt(end - 1) === dot && isLetterAt(text, end)) return -1;
  beforeNumber.lastIndex = end;
  beforeNumber.test(text);
  const found = endOfNumber(text, beforeNumber.lastIndex, true);
  // `Apt N.`: what looked like the beginning of `n. 5` is the unit's letter.
  return found === -1 ? endOfNumber(text, text.charCodeAt(end) === space ? end + 1 : end, true) : found;
}

/** `12`, `12A`, `12-14`, and `A5`, `A`, where it may begin with a letter. No letter or digit goes on with it. */
function endOfNumber(text: string, at: number, mayBeginWithLetter: boolean): number {
  const start = mayBeginWithLetter && isAsciiLetter(text.charCodeAt(at)) ? at + 1 : at;
  let end = start;
  while (end < start + 6 && isDigitAt(text, end)) end++;
  if (end === start) return start > at && isFree(text, end) ? end : -1;
  if (end > start + 5) return -1;
  const lettered = isAsciiLetter(text.charCodeAt(end)) && !isLetterAt(text, end + 1) ? end + 1 : end;
  for (const last of lettered === end ? [end] : [lettered, end]) {
    const second = mayBeginWithLetter ? endOfSecond(text, last) : -1;
    if (second !== -1) return second;
    if (isFree(text, last)) return last;
  }
  return -1;
}

/** `-14`, `/3` behind a number; -1 when there is none. */
function endOfSecond(text: string, at: number): number {
  const joint = text.charCodeAt(at);
  if (joint !== 0x2d && joint !== 0x2f) return -1;
  let end = at + 1;
  while (end < at + 4 && isDigitAt(text, end)) end++;
  return end > at + 1 && isFree(text, end) ? end : -1;
}

const floorInBrackets = /\((?:EG|OG|DG|\d\. (?:OG|Stock|Etage))(?: (?:links|rechts|mitte))?\)/iy;
const named =
  /st\.? (?:th|tv|mf)\.?|(?:fundos|frente|interior)(?=,)|(?:ground|first|second|third|top) floor|(?:rez-de-chaussée|baixos|bajo|parterre)/iy;
/** In capitals only: `og` is Danish and Norwegian for `and`. */
const shortFloor = /EG|OG|DG|RDC/y;

function endOfForm(text: string, at: number, form: RegExp): number {
  form.lastIndex = at;
  if (!form.test(text)) return -1;
  const end = form.lastIndex;
  if (isFree(text, end)) return end;
  return text.charCodeAt(end - 1) === dot ? end - 1 : -1;
}

/** Enough for the longest form and what stands behind it. */
const floorReach = 32;
const floor =
  /^\d{1,2}(?:\.?[º°ªoa](?:[- ]?[a-z]| ?\d{1,2}[ºªao]| ?(?:izq|izda|dcha|dto|esq|frente|andar|piso)\.?)?|\. (?:th|tv|mf)\.?|(?:st|nd|rd|th|er|e|ème|\.) (?:floor|étage|og|stock|etage|sal|tv|th|mf|piano|verdieping))(?![\p{L}\d])/u;

/** `3º izq.`, `2. tv`, `4th floor`. */
function endOfFloor(text: string, at: number): number {
  const found = floor.exec(text.slice(at, at + floorReach).toLowerCase());
  return found === null ? -1 : at + found[0].length;
}

function isFree(text: string, at: number): boolean {
  return !isLetterAt(text, at) && !isDigitAt(text, at);
}

function isLetterAt(text: string, at: number): boolean {
  return (letterBitsAt(text, at) & letterBit.letter) !== 0;
}

function isAsciiLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

const space = 0x20;
const dot = 0x2e;
