import { characterClass, classOf } from "../../words/characters";
import { WordBits } from "../cue-words/word-bits";
import {
  isCapital,
  isCapitalCode,
  isNameWord,
  isNoName,
  mayBeName,
  type StreetLine,
  withoutStop,
} from "./name-words";
import { beginnings, endings, particles } from "./street-words";

const wordsMax = 6;
/** Of a name that stands for the street alone. */
const nameWordsMax = 3;
const nextWord = /(?:,? |(?<=\.))(\d{1,3}(?:st|nd|rd|th)|\p{L}[\p{L}\p{M}'’-]*\.?)/uy;
const direction = /^(?:north|south|east|west|[nsew]|n\.?e|n\.?w|s\.?e|s\.?w)\.?$/i;

interface Word {
  readonly word: string;
  readonly end: number;
}

/** `12 Main Street`, `31 rue de la Hulotais`: the number begins at `start`. */
export function streetAfter(text: string, start: number, numberEnd: number): StreetLine | undefined {
  if (!mayBeStreet(text, numberEnd)) return undefined;
  const words = isExact ? wordsSeen(text) : wordsFrom(text, numberEnd);
  if (words.length < 2) return words.length === 0 ? undefined : byName(text, start, words);
  return byBeginning(text, start, words) ?? byEnding(text, start, words) ?? byName(text, start, words);
}

const streetWord = { beginning: 4, ending: 8 } as const;
const streetWords = new WordBits({
  [streetWord.beginning]: Array.from(beginnings.keys(), withoutStop),
  [streetWord.ending]: endings.keys(),
});

/** The words that were looked at last: where each begins, and where it ends with its full stop. */
const starts = new Int32Array(wordsMax);
const ends = new Int32Array(wordsMax);
let count = 0;
/** False where the pattern of a word may see it in another way. */
let isExact = true;

/** A cheap look: a word of streets where one may stand, or a name of a few words in front of a comma. */
function mayBeStreet(text: string, from: number): boolean {
  let at = from;
  let hasStreetWord = false;
  let isName = true;
  isExact = true;
  for (count = 0; count < wordsMax; count++) {
    const start = startOfNext(text, at, count === 0);
    const end = endOfNext(text, start);
    if (end === start) break;
    const bits = streetWords.of(text, start, end);
    hasStreetWord ||= (bits & (count === 0 ? streetWord.beginning : streetWord.ending)) !== 0;
    isName &&= mayBeCapital(text, start, end);
    isExact &&= isCased(text.charCodeAt(start));
    at = text.charCodeAt(end) === 0x2e ? end + 1 : end;
    starts[count] = start;
    ends[count] = at;
  }
  return hasStreetWord || (isName && count > 0 && count <= nameWordsMax && text.charCodeAt(at) === 0x2c);
}

/** Letters with cases begin a word in the pattern as well; digits, and halves of letters, do not always. */
function isCased(code: number): boolean {
  const kind = classOf[code];
  return kind === characterClass.lower || kind === characterClass.upper;
}

/** Behind a space, a full stop, or a comma in front of the first word. */
function startOfNext(text: string, at: number, isFirst: boolean): number {
  const code = text.charCodeAt(at);
  if (code === 0x20) return at + 1;
  return isFirst && code === 0x2c && text.charCodeAt(at + 1) === 0x20 ? at + 2 : at;
}

/** Where the word at `start` ends, without its full stop: letters, behind digits in an ordinal. */
function endOfNext(text: string, start: number): number {
  if (isMark(text.charCodeAt(start))) return start;
  let letters = start;
  while (classOf[text.charCodeAt(letters)] === characterClass.digit) letters++;
  let end = letters;
  while (isInWord(text.charCodeAt(end))) end++;
  return end === letters ? start : end;
}

function isInWord(code: number): boolean {
  const kind = classOf[code];
  if (kind === characterClass.lower || kind === characterClass.upper || kind === characterClass.letter)
    return true;
  return isMark(code) || (code >= 0xd800 && code < 0xe000);
}

function isMark(code: number): boolean {
  return code === 0x27 || code === 0x2d || code === 0x2019;
}

/** Ordinals and elided articles are, too. */
function mayBeCapital(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (isCapitalCode(code) || (code >= 0x30 && code <= 0x39)) return true;
  for (let at = start; at < end; at++) if (isMark(text.charCodeAt(at))) return true;
  return false;
}

function wordsSeen(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < count; at++) {
    const end = ends[at] as number;
    words.push({ word: text.slice(starts[at], end), end });
  }
  return words;
}

/** The next words of the line; after the first one a comma ends them. */
function wordsFrom(text: string, from: number): Word[] {
  const words: Word[] = [];
  nextWord.lastIndex = from;
  while (words.length < wordsMax) {
    const match = nextWord.exec(text);
    if (match === null || (words.length > 0 && match[0].startsWith(","))) break;
    words.push({ word: match[1] ?? "", end: nextWord.lastIndex });
  }
  return words;
}

/** In `2021 r. Sąd Rejonowy` the short form is the Polish word for a year. */
const yearInFront = /^(?:19|20)\d{2} /;

function byBeginning(text: string, start: number, words: readonly Word[]): StreetLine | undefined {
  const first = words[0]?.word.toLowerCase() ?? "";
  const kind = beginnings.get(first);
  if (kind === undefined || (first === "r." && yearInFront.test(text.slice(start, start + 5))))
    return undefined;
  const stop = words.findIndex(
    ({ word }, index) =>
      index > 0 && (!isNameWord(word) || (isNoName(word) && !particles.has(word.toLowerCase()))),
  );
  const names = stop === -1 ? words : words.slice(0, stop);
  const last = names.findLastIndex(({ word }, index) => index > 0 && isCapital(word));
  const end = names[last]?.end;
  if (end === undefined) return byPlainName(text, start, words, first, kind);
  // `12 Via Roma 131`: the number in front is a building's or a postcode.
  const number = /^ \d{1,4}[a-z]?(?![\p{L}\d])/u.exec(text.slice(end, end + 8));
  return { start, end: end + (number?.[0].length ?? 0), word: kind, cue: first, isCapital: true };
}

const postcodeBehind = /^, ?\d{4}/;

/** `7 place de la mairie, 29900`: in lower case, and a street only with the rest of an address behind it. */
function byPlainName(
  text: string,
  start: number,
  words: readonly Word[],
  cue: string,
  kind: StreetLine["word"],
): StreetLine | undefined {
  const end = words.at(-1)?.end ?? start;
  if (words.length < 2 || !postcodeBehind.test(text.slice(end, end + 8))) return undefined;
  if (words.some(({ word }) => isNoName(word) && !particles.has(word.toLowerCase()))) return undefined;
  return { start, end, word: kind, cue, isCapital: false };
}

function byEnding(text: string, start: number, words: readonly Word[]): StreetLine | undefined {
  const at = words.findIndex(({ word }, index) => {
    if (index === 0 || !endings.has(withoutStop(word.toLowerCase()))) return false;
    const next = words[index + 1]?.word ?? "";
    return !(isCapital(next) && endings.has(withoutStop(next.toLowerCase())));
  });
  const ending = words[at];
  if (ending === undefined) return undefined;
  const cue = withoutStop(ending.word.toLowerCase());
  const kind = endings.get(cue) ?? "weak";
  const names = words.slice(0, at).map(({ word }) => word);
  const isCapitalised = isCapital(ending.word) && names.every(isNameWord) && isCapital(names[0] ?? "");
  if (names.some((name) => isNoName(name) && !(isCapitalised && mayBeName(name)))) return undefined;
  const next = words[at + 1];
  // `12 Patients Dr. Miller saw`: a title, no drive.
  if (kind === "weak" && ending.word.endsWith(".") && isCapital(next?.word ?? "")) return undefined;
  const end =
    next !== undefined && direction.test(next.word) ? next.end : endOfRoadNumber(text, ending.end, cue);
  return { start, end: withoutFinalStop(text, end), word: kind, cue, isCapital: isCapitalised };
}

/** `45 Deansgate, Manchester, M3 2AY`: a name up to a comma, a street only with all the rest behind it. */
function byName(text: string, start: number, words: readonly Word[]): StreetLine | undefined {
  const end = words.at(-1)?.end ?? start;
  if (text.charAt(end) !== ",") return undefined;
  const names = words.map(({ word }) => word);
  if (names.length > nameWordsMax || !names.every(isCapital) || names.some(isNoName)) return undefined;
  return { start, end, word: "none", cue: undefined, isCapital: true };
}

const numbered: ReadonlySet<string> = new Set(["road", "route", "highway", "hwy"]);

/** `7810 County Road 44,` */
function endOfRoadNumber(text: string, end: number, cue: string): number {
  const number = numbered.has(cue) ? /^ \d{1,4}(?=,)/.exec(text.slice(end, end + 6)) : null;
  return end + (number?.[0].length ?? 0);
}

/** A full stop at the end of a sentence is no part of the address. */
function withoutFinalStop(text: string, end: number): number {
  return text.charAt(end - 1) === "." && !/^(?:,| \S)/.test(text.slice(end, end + 2)) ? end - 1 : end;
}
