import { isCapital, isNameWord, isNoName, mayBeName, type StreetLine, withoutStop } from "./name-words";
import { beginnings, endings, particles } from "./street-words";

const wordsMax = 6;
const nextWord = /(?:,? |(?<=\.))(\d{1,3}(?:st|nd|rd|th)|\p{L}[\p{L}\p{M}'’-]*\.?)/uy;
const direction = /^(?:north|south|east|west|[nsew]|n\.?e|n\.?w|s\.?e|s\.?w)\.?$/i;

interface Word {
  readonly word: string;
  readonly end: number;
}

/** `12 Main Street`, `31 rue de la Hulotais`: the number begins at `start`. */
export function streetAfter(text: string, start: number, numberEnd: number): StreetLine | undefined {
  const words = wordsFrom(text, numberEnd);
  if (words.length < 2) return words.length === 0 ? undefined : byName(text, start, words);
  return byBeginning(text, start, words) ?? byEnding(text, start, words) ?? byName(text, start, words);
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

function byBeginning(text: string, start: number, words: readonly Word[]): StreetLine | undefined {
  const first = words[0]?.word.toLowerCase() ?? "";
  const kind = beginnings.get(first);
  if (kind === undefined) return undefined;
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
  if (names.length > 3 || !names.every(isCapital) || names.some(isNoName)) return undefined;
  return { start, end, word: "none", cue: undefined, isCapital: true };
}

/** `7810 County Road 44,` */
function endOfRoadNumber(text: string, end: number, cue: string): number {
  const number = /^(?:road|route|highway|hwy)$/.test(cue)
    ? /^ \d{1,4}(?=,)/.exec(text.slice(end, end + 6))
    : null;
  return end + (number?.[0].length ?? 0);
}

/** A full stop at the end of a sentence is no part of the address. */
function withoutFinalStop(text: string, end: number): number {
  return text.charAt(end - 1) === "." && !/^(?:,| \S)/.test(text.slice(end, end + 2)) ? end - 1 : end;
}
