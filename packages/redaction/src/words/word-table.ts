import { characterClass, classOf, lowerOf } from "./characters";
import { cuesOf, everyCue } from "./cue-bits";
import { firstHash, hashStep } from "./word-hash";

/** What a token looks like. Words come before `number`. */
export const tokenKind = {
  lowerWord: 0,
  capitalised: 1,
  allCapitals: 2,
  initial: 3,
  mixedCase: 4,
  number: 5,
  mark: 6,
  /** Of a script without case. */
  caseless: 7,
} as const;

/**
 * The tokens of one text as parallel arrays: a token is a run of letters, a run of digits, or one mark. Grows to the
 * longest text and stays there.
 */
export interface WordTable {
  count: number;
  /** In UTF-16 code units; `end` is exclusive. */
  start: Int32Array;
  end: Int32Array;
  /** Hash of the lower-case word, see `wordHash`. */
  word: Int32Array;
  /** Hash of the word as it is written; another one in every process. */
  spelling: Int32Array;
  kind: Uint8Array;
  /** 0: touches the token before; 1: after a space; 2: after a line break. */
  gap: Uint8Array;
  /** Bits of the lists of cues that the word may be of, see `cueList`. More than it is of, never less. */
  cues: Int32Array;
  /** The bits of all tokens together. */
  allCues: number;
}

export function createWordTable(capacity = 4096): WordTable {
  return { count: 0, allCues: 0, ...arraysFor(capacity) };
}

function arraysFor(capacity: number): Omit<WordTable, "count" | "allCues"> {
  return {
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    spelling: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    gap: new Uint8Array(capacity),
    cues: new Int32Array(capacity),
  };
}

/**
 * Caches know a word by this hash and the other one. Drawn anew in every process, so that nobody can make up a word that
 * is taken for another.
 */
const spellingFactor = Math.floor(Math.random() * 2 ** 32) | 1;

/** A bit for each class of characters. */
const seen = {
  lower: 1 << characterClass.lower,
  upper: 1 << characterClass.upper,
  caseless: 1 << characterClass.letter,
} as const;
const letters = seen.lower | seen.upper | seen.caseless;

/** Tables of short texts have room for somewhat longer ones; those of long texts are not kept, and take a while to make. */
const roomyCharsMax = 32_768;

/** Fills the table with the tokens of `text`. At most one token a code unit. */
export function tokenize(text: string, table: WordTable): void {
  const { length } = text;
  if (table.start.length < length + 1) {
    Object.assign(table, arraysFor(length < roomyCharsMax ? length * 2 : length + 1));
  }
  let count = 0;
  let gap = 2;
  let at = 0;
  table.allCues = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const kind = classOf[unit] as number;
    if (kind === characterClass.space) {
      if (unit === 10) gap = 2;
      else if (gap === 0) gap = 1;
      at++;
      continue;
    }
    table.start[count] = at;
    table.gap[count] = gap;
    at = (letters & (1 << kind)) !== 0 ? readWord(text, at, table, count) : readOther(text, at, table, count);
    table.end[count] = at;
    gap = 0;
    count++;
  }
  table.count = count;
}

/** The run of letters at `start`; gives its end. */
function readWord(text: string, start: number, table: WordTable, token: number): number {
  const { length } = text;
  const first = 1 << (classOf[text.charCodeAt(start)] as number);
  let hash = firstHash;
  let spelling = 1;
  let rest = 0;
  let end = start;
  for (let bit = first; ; ) {
    const unit = text.charCodeAt(end++);
    hash = Math.imul(hash ^ (lowerOf[unit] as number), 0x01000193);
    hash ^= hash >>> 15;
    spelling = Math.imul(spelling ^ unit, spellingFactor);
    spelling ^= spelling >>> 15;
    if (end === length) break;
    bit = 1 << (classOf[text.charCodeAt(end)] as number);
    if ((bit & letters) === 0) break;
    rest |= bit;
  }
  table.word[token] = hash;
  table.spelling[token] = spelling;
  table.kind[token] = kindOfWord(first, rest, end - start);
  const cues = ((first | rest) & seen.caseless) !== 0 ? everyCue : cuesOf(text, end, hash);
  table.cues[token] = cues;
  table.allCues |= cues;
  return end;
}

/** The run of digits or the mark at `start`; gives its end. */
function readOther(text: string, start: number, table: WordTable, token: number): number {
  const isNumber = classOf[text.charCodeAt(start)] === characterClass.digit;
  let end = start + 1;
  if (isNumber) {
    while (end < text.length && classOf[text.charCodeAt(end)] === characterClass.digit) end++;
  } else if ((text.charCodeAt(start) & 0xfc00) === 0xd800 && end < text.length) end++;
  let hash = firstHash;
  let spelling = 1;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    hash = hashStep(hash, unit);
    spelling = Math.imul(spelling ^ unit, spellingFactor);
    spelling ^= spelling >>> 15;
  }
  table.word[token] = hash;
  table.spelling[token] = spelling;
  table.kind[token] = isNumber ? tokenKind.number : tokenKind.mark;
  table.cues[token] = 0;
  return end;
}

/** Of a word whose first letter and whose other letters are of these classes. */
function kindOfWord(first: number, rest: number, length: number): number {
  const all = first | rest;
  if ((all & (seen.lower | seen.upper)) === 0) return tokenKind.caseless;
  if ((all & seen.upper) === 0) return tokenKind.lowerWord;
  if (length === 1) return tokenKind.initial;
  if (first === seen.upper && (rest & seen.upper) === 0) return tokenKind.capitalised;
  return (all & seen.lower) === 0 ? tokenKind.allCapitals : tokenKind.mixedCase;
}
