import { WordTrie } from "../../words/word-trie";
import type { ViewEdit } from "../view";
import { digitWordRuns } from "./digit-word-runs";

/** Zero to nine, by language. A word that two of them share means the same digit in both. */
const languages = [
  "zero one two three four five six seven eight nine",
  "oh",
  "null eins zwei drei vier fünf sechs sieben acht neun",
  "cero uno dos tres cuatro cinco seis siete ocho nueve",
  "zéro un deux trois quatre cinq six sept huit neuf",
  "zero uno due tre quattro cinque sei sette otto nove",
  "zero um dois três quatro cinco seis sete oito nove",
  "nul een twee drie vier vijf zes zeven acht negen",
  "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
];

const signs = new Map([
  ["dash", "-"],
  ["hyphen", "-"],
  ["minus", "-"],
  ["plus", "+"],
  ["space", " "],
  ["dot", "."],
  ["point", "."],
]);
const digits = new Map(
  languages.flatMap((words) =>
    words.split(" ").map((word, digit): [string, string] => [word, String(digit)]),
  ),
);
const repeats = new Map([
  ["double", 2],
  ["triple", 3],
]);

const words = new Set([...digits.keys(), ...signs.keys(), ...repeats.keys()]);
/** 1 for two first letters, in lower case, that one of the words begins with. */
const beginnings = new Uint8Array(128 * 128);
for (const word of words) beginnings[beginningOf(word, 0)] = 1;

/** Letters beyond ASCII share a place with others, so that nothing is missed. */
function beginningOf(text: string, at: number): number {
  return ((text.charCodeAt(at) | 0x20) & 127) * 128 + ((text.charCodeAt(at + 1) | 0x20) & 127);
}

const separatorCharacters = " ,-.";
const separators = new Uint8Array(256);
for (const separator of separatorCharacters) separators[separator.charCodeAt(0)] = 1;

const wordTrie = new WordTrie(words, "begin");

/** Runs of digits that are written as words, as digits: `four one one one …`. */
export function digitWordEdits(text: string): ViewEdit[] {
  return digitWordRuns(text, placesOfWords(text), wordTrie).map(({ start, end }) => ({
    start,
    end,
    replacement: digitsOf(text.slice(start, end)),
  }));
}

/** Less than a run of nine words has in most languages. */
const stride = 36;

/**
 * Where two of the words stand side by side. Looks at one word in so many characters, and at the word after it: a run of
 * digits cannot lie between two looks, and of prose little is read.
 */
function placesOfWords(text: string): number[] {
  const places: number[] = [];
  for (let at = stride - 1; at < text.length; at += stride) {
    if (!areInWord(text.charCodeAt(at - 1), text.charCodeAt(at), text.charCodeAt(at + 1))) continue;
    let start = at;
    while (at - start < digitWordCharsMax && start > 0 && !isSeparator(text.charCodeAt(start - 1))) start--;
    const end = endOfDigitWord(text, start);
    if (end !== -1 && endOfDigitWord(text, end) !== -1) places.push(at);
  }
  return places;
}

/** Where the word at `from`, or after a separator or two there, ends; -1 when it is no digit. */
export function endOfDigitWord(text: string, from: number): number {
  let start = from;
  while (start < from + 2 && isSeparator(text.charCodeAt(start))) start++;
  if (beginnings[beginningOf(text, start)] !== 1) return -1;
  let end = start;
  while (end < start + digitWordCharsMax && end < text.length && !isSeparator(text.charCodeAt(end))) end++;
  return words.has(text.slice(start, end).toLowerCase()) ? end : -1;
}

/** No digit is a longer word, in any of the languages. */
export const digitWordCharsMax = 10;

/** The same for a JSON string that is not decoded; says yes a little more often. */
export function mayHoldDigitWords(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from + stride - 1; at < to; at += stride) {
    if (!mayBeInWord(bytes, at)) continue;
    let start = at;
    const furthest = Math.max(from, at - digitWordCharsMax);
    while (start > furthest && separators[bytes[start - 1] as number] !== 1) start--;
    if (!mayBeWord(bytes, start)) continue;
    let next = start + 1;
    while (next < start + digitWordCharsMax && separators[bytes[next] as number] !== 1) next++;
    while (next < to && separators[bytes[next] as number] === 1) next++;
    if (mayBeWord(bytes, next)) return true;
  }
  return false;
}

function mayBeInWord(bytes: Uint8Array, at: number): boolean {
  return areInWord(bytes[at - 1] as number, bytes[at] as number, bytes[at + 1] as number);
}

/** A look at three characters on end, which nearly all words of prose are done with. */
function areInWord(before: number, here: number, behind: number): boolean {
  return (((inWords[((before & 31) << 5) | (here & 31)] as number) >>> (behind & 31)) & 1) === 1;
}

/**
 * Three characters on end of words and of what separates them, as a bit for the third by the first two: small enough to
 * stay close to the processor.
 */
const inWords = new Uint32Array(1 << 10);
const beginningsAndEnds = new Set([...words].flatMap((word) => [...separatorCharacters, word.charAt(0)]));
// Letters beyond Latin-1 have other lower bits as capitals.
for (const word of [...words].flatMap((small) => [small, small.toUpperCase()])) {
  for (const before of separatorCharacters) {
    for (const behind of [...separatorCharacters, ", ", ". "]) {
      for (const next of beginningsAndEnds) {
        const codes = Array.from(before + word + behind + next, (char) => char.charCodeAt(0) & 31);
        for (let at = 1; at + 1 < codes.length; at++) {
          const pair = ((codes[at - 1] ?? 0) << 5) | (codes[at] ?? 0);
          inWords[pair] = (inWords[pair] ?? 0) | (1 << (codes[at + 1] ?? 0));
        }
      }
    }
  }
}

/** 1 for three first letters of a word, or two and what separates it, in five bits each. */
const threeLetters = new Uint8Array(1 << 15);
for (const word of words) {
  const letters = Array.from(word.padEnd(3), (char) => char.charCodeAt(0) & 31);
  const pair = ((letters[0] ?? 0) << 10) | ((letters[1] ?? 0) << 5);
  threeLetters[pair | (letters[2] ?? 0)] = 1;
  if (word.length === 2) for (const end of ",-.") threeLetters[pair | (end.charCodeAt(0) & 31)] = 1;
}

function mayBeWord(bytes: Uint8Array, at: number): boolean {
  const first = (bytes[at] as number) & 31;
  const second = (bytes[at + 1] as number) & 31;
  return threeLetters[(first << 10) | (second << 5) | ((bytes[at + 2] as number) & 31)] === 1;
}

function isSeparator(code: number): boolean {
  return separators[code] === 1;
}

function digitsOf(words: string): string {
  let out = "";
  let times = 1;
  for (const part of words.toLowerCase().split(/[ ,.-]+/)) {
    const repeat = repeats.get(part);
    if (repeat === undefined) out += (digits.get(part) ?? signs.get(part) ?? "").repeat(times);
    times = repeat ?? 1;
  }
  return out;
}
