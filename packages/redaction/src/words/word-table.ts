import { characterClass, classOf, lowerOf } from "./characters";
import { cuesOf, everyCue } from "./cue-bits";

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

/** Fills the table with the tokens of `text`. At most one token a code unit. */
export function tokenize(text: string, table: WordTable): void {
  if (table.start.length < text.length + 1) Object.assign(table, arraysFor(text.length * 2));
  let count = 0;
  let gap = 2;
  let at = 0;
  table.allCues = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = classOf[unit];
    if (kind === characterClass.space) {
      if (unit === 10) gap = 2;
      else if (gap === 0) gap = 1;
      at++;
      continue;
    }
    const end = tokenEnd(text, at, kind ?? characterClass.other);
    table.start[count] = at;
    table.end[count] = end;
    table.gap[count] = gap;
    describe(text, at, end, table, count);
    gap = 0;
    count++;
    at = end;
  }
  table.count = count;
}

function tokenEnd(text: string, start: number, first: number): number {
  let end = start + 1;
  if (first === characterClass.digit) {
    while (end < text.length && classOf[text.charCodeAt(end)] === characterClass.digit) end++;
  } else if (first !== characterClass.other) {
    while (end < text.length && isLetter(classOf[text.charCodeAt(end)])) end++;
  } else if ((text.charCodeAt(start) & 0xfc00) === 0xd800 && end < text.length) {
    end++;
  }
  return end;
}

function isLetter(kind: number | undefined): boolean {
  return kind === characterClass.lower || kind === characterClass.upper || kind === characterClass.letter;
}

/**
 * Caches know a word by this hash and the other one. Drawn anew in every process, so that nobody can make up a word that
 * is taken for another.
 */
const spellingFactor = Math.floor(Math.random() * 2 ** 32) | 1;

/** Hashes, kind and cues of one token. */
function describe(text: string, start: number, end: number, table: WordTable, token: number): void {
  let hash = 0x811c9dc5 | 0;
  let spelling = end - start;
  let upper = 0;
  let lower = 0;
  let caseless = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = classOf[unit];
    if (kind === characterClass.upper) upper++;
    else if (kind === characterClass.lower) lower++;
    else if (kind === characterClass.letter) caseless++;
    hash = Math.imul(hash ^ (lowerOf[unit] as number), 0x01000193);
    hash ^= hash >>> 15;
    spelling = Math.imul(spelling ^ unit, spellingFactor);
    spelling ^= spelling >>> 15;
  }
  table.word[token] = hash;
  table.spelling[token] = spelling;
  table.kind[token] = kindOf(classOf[text.charCodeAt(start)] as number, upper, lower, end - start);
  const isWord = upper + lower > 0;
  const cues = caseless > 0 ? everyCue : isWord ? cuesOf(text, end, hash) : 0;
  table.cues[token] = cues;
  table.allCues |= cues;
}

function kindOf(first: number, upper: number, lower: number, length: number): number {
  if (first === characterClass.other) return tokenKind.mark;
  if (first === characterClass.digit) return tokenKind.number;
  if (upper + lower === 0) return tokenKind.caseless;
  if (upper === 0) return tokenKind.lowerWord;
  if (length === 1) return tokenKind.initial;
  if (first === characterClass.upper && upper === 1) return tokenKind.capitalised;
  return lower === 0 ? tokenKind.allCapitals : tokenKind.mixedCase;
}
