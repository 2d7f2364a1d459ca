import { characterClass, classOf, lowerOf } from "./characters";
import type { Lexicon } from "./lexicon";

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

/** Bits that the lexicon knows about a word; the upper ones are set by `lookUp` for phrases. */
export const lexiconBit = {
  given: 1,
  family: 2,
  city: 4,
  country: 8,
  common: 16,
  title: 32,
  organization: 64,
  bigCity: 128,
  phraseStart: 256,
  phraseInside: 512,
  phraseCountry: 1024,
} as const;

const longestPhrase = 4;

/**
 * The tokens of one text as parallel arrays, used again for every text: a token is a run of letters,
 * a run of digits, or one mark. Grows to the longest text and stays there.
 */
export interface TokenTable {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Hash of the lower-case word. */
  word: Int32Array;
  kind: Uint8Array;
  /** 0: touches the token before; 1: after a space; 2: after a line break. */
  gap: Uint8Array;
  lexicon: Uint16Array;
  /** Fine group of similar words, 0 when unknown. */
  cluster: Uint16Array;
  coarse: Uint8Array;
}

export function createTokenTable(capacity = 4096): TokenTable {
  return { count: 0, ...arraysFor(capacity) };
}

function arraysFor(capacity: number): Omit<TokenTable, "count"> {
  return {
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    gap: new Uint8Array(capacity),
    lexicon: new Uint16Array(capacity),
    cluster: new Uint16Array(capacity),
    coarse: new Uint8Array(capacity),
  };
}

/** Fills the table with the tokens of `text`. At most one token a code unit. */
export function tokenize(text: string, table: TokenTable): void {
  if (table.start.length < text.length + 1) Object.assign(table, arraysFor(text.length * 2));
  let count = 0;
  let gap = 2;
  let at = 0;
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

/** Word hash and kind of one token. */
function describe(text: string, start: number, end: number, table: TokenTable, token: number): void {
  let hash = 0x811c9dc5 | 0;
  let upper = 0;
  let lower = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = classOf[unit];
    if (kind === characterClass.upper) upper++;
    else if (kind === characterClass.lower) lower++;
    hash = Math.imul(hash ^ (lowerOf[unit] as number), 0x01000193);
    hash ^= hash >>> 15;
  }
  table.word[token] = hash;
  table.kind[token] = kindOf(classOf[text.charCodeAt(start)] as number, upper, lower, end - start);
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

/** One hash of a phrase's hash and the word that follows it. */
export function joinHashes(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** Fills in what the lexicon knows of each word, and of phrases of up to four words. */
export function lookUp(table: TokenTable, lexicon: Lexicon): void {
  const { kind, word, count } = table;
  for (let token = 0; token < count; token++) {
    const isWord = kind[token] !== tokenKind.mark && kind[token] !== tokenKind.number;
    const entry = isWord ? lexicon.find(word[token] as number) : -1;
    table.lexicon[token] = entry < 0 ? 0 : (lexicon.bits[entry] as number);
    const cluster = entry < 0 ? 0 : (lexicon.clusters[entry] as number);
    table.cluster[token] = cluster;
    table.coarse[token] = lexicon.coarse[cluster] as number;
  }
  for (let token = 0; token < count; token++) {
    const first = kind[token] as number;
    if (first !== tokenKind.mark && first !== tokenKind.number) markPhrase(table, token, lexicon);
  }
}

function markPhrase(table: TokenTable, token: number, lexicon: Lexicon): void {
  const last = Math.min(table.count, token + longestPhrase);
  let hash = table.word[token] as number;
  if (!lexicon.startsPhrase(hash)) return;
  let longest = 0;
  let bits = 0;
  for (let next = token + 1; next < last && table.gap[next] !== 2; next++) {
    hash = joinHashes(hash, table.word[next] as number);
    const entry = lexicon.find(hash);
    if (entry < 0) continue;
    longest = next - token;
    bits = lexicon.bits[entry] as number;
  }
  if (longest === 0) return;
  const country = bits & lexiconBit.country ? lexiconBit.phraseCountry : 0;
  table.lexicon[token] = (table.lexicon[token] as number) | lexiconBit.phraseStart | country;
  for (let next = token + 1; next <= token + longest; next++) {
    table.lexicon[next] = (table.lexicon[next] as number) | lexiconBit.phraseInside;
  }
}
