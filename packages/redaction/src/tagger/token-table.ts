import { characterClass, classOf, lowerOf } from "./characters";
import { indexSmallWords } from "./languages";
import { cachedCompounds, type Lexicon, wordInfo } from "./lexicon";

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
  /** Hash of the word as it is written; another one in every process. */
  spelling: Int32Array;
  kind: Uint8Array;
  /** 0: touches the token before; 1: after a space; 2: after a line break. */
  gap: Uint8Array;
  lexicon: Uint16Array;
  /** Fine group of similar words, 0 when unknown. */
  cluster: Uint16Array;
  coarse: Uint8Array;
  /** 1 to 8 at a small word of one of the languages. */
  language: Uint8Array;
  /** 1 where a phrase of the lexicon can begin. */
  startsPhrase: Uint8Array;
  /** Of a word with a capital: what speaks against a name, see `against`. */
  against: Uint8Array;
}

export function createTokenTable(capacity = 4096): TokenTable {
  return { count: 0, ...arraysFor(capacity) };
}

function arraysFor(capacity: number): Omit<TokenTable, "count"> {
  return {
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    spelling: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    gap: new Uint8Array(capacity),
    lexicon: new Uint16Array(capacity),
    cluster: new Uint16Array(capacity),
    coarse: new Uint8Array(capacity),
    language: new Uint8Array(capacity),
    startsPhrase: new Uint8Array(capacity),
    against: new Uint8Array(capacity),
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

/** The hash of a word in lower case, as in the table. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

function hashStep(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ (lowerOf[unit] as number), 0x01000193);
  return mixed ^ (mixed >>> 15);
}

indexSmallWords(wordHash);

/**
 * Caches know a word by this hash and the other one. Drawn anew in every process, so that nobody can make up a word that
 * is taken for another.
 */
const spellingFactor = Math.floor(Math.random() * 2 ** 32) | 1;

/** Hashes and kind of one token. */
function describe(text: string, start: number, end: number, table: TokenTable, token: number): void {
  let hash = 0x811c9dc5 | 0;
  let spelling = end - start;
  let upper = 0;
  let lower = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = classOf[unit];
    if (kind === characterClass.upper) upper++;
    else if (kind === characterClass.lower) lower++;
    hash = Math.imul(hash ^ (lowerOf[unit] as number), 0x01000193);
    hash ^= hash >>> 15;
    spelling = Math.imul(spelling ^ unit, spellingFactor);
    spelling ^= spelling >>> 15;
  }
  table.word[token] = hash;
  table.spelling[token] = spelling;
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
export function lookUp(text: string, table: TokenTable, lexicon: Lexicon): void {
  const { kind, word, count } = table;
  noteLowerWords(table);
  const startsPhrase = table.startsPhrase;
  for (let token = 0; token < count; token++) {
    const hash = word[token] as number;
    const form = kind[token] as number;
    const isWord = form !== tokenKind.mark && form !== tokenKind.number;
    const info = isWord ? lexicon.info(hash) : 0;
    table.language[token] = wordInfo.language(info);
    table.lexicon[token] = wordInfo.bits(info);
    const cluster = wordInfo.cluster(info);
    table.cluster[token] = cluster;
    table.coarse[token] = lexicon.coarse[cluster] as number;
    table.against[token] = 0;
    if (form === tokenKind.capitalised || form === tokenKind.allCapitals) {
      if (wasSeenLower(hash)) table.against[token] = against.lowerElsewhere;
      else if (!wordInfo.isKnown(info) && isCompound(text, table, token, lexicon)) {
        table.against[token] = against.compound;
      }
    }
    startsPhrase[token] = wordInfo.startsPhrase(info) ? 1 : 0;
  }
  for (let token = 0; token < count; token++) {
    if (startsPhrase[token] === 1) markPhrase(table, token, lexicon);
  }
}

/** What speaks against a name: the word stands in lower case elsewhere, or ends with an everyday word (`Zeitspanne`). */
const against = { lowerElsewhere: 1, compound: 2 } as const;
const shortestCompound = 8;
const shortestHead = 4;
const longestCompound = 30;

/** Says what `endsWithWord` does, of words that were met lately without a look at their letters. */
function isCompound(text: string, table: TokenTable, token: number, lexicon: Lexicon): boolean {
  const { compoundWord, compoundFound } = lexicon;
  const hash = table.word[token] as number;
  const at = hash & (cachedCompounds - 1);
  if (compoundWord[at] !== hash) {
    compoundFound[at] = endsWithWord(text, table, token, lexicon) ? 1 : 0;
    compoundWord[at] = hash;
  }
  return compoundFound[at] === 1;
}

function endsWithWord(text: string, table: TokenTable, token: number, lexicon: Lexicon): boolean {
  const start = table.start[token] as number;
  const end = table.end[token] as number;
  if (end - start < shortestCompound || end - start > longestCompound) return false;
  for (let from = start + 3; from <= end - shortestHead; from++) {
    let hash = 0x811c9dc5 | 0;
    for (let at = from; at < end; at++) hash = hashStep(hash, text.charCodeAt(at));
    const entry = lexicon.findRare(hash);
    if (entry >= 0 && ((lexicon.bits[entry] as number) & lexiconBit.common) !== 0) return true;
  }
  return false;
}

/** Which words stood in lower case in the text that is looked at now: their hashes, changed by a key of the text. */
const seenMask = 0x3fff;
const seenLower = new Int32Array(seenMask + 1);
let textKey = 0;

function noteLowerWords(table: TokenTable): void {
  textKey = (textKey + 0x9e3779b9) | 0;
  for (let token = 0; token < table.count; token++) {
    if (table.kind[token] !== tokenKind.lowerWord) continue;
    const hash = table.word[token] as number;
    seenLower[hash & seenMask] = hash ^ textKey;
  }
}

function wasSeenLower(hash: number): boolean {
  return seenLower[hash & seenMask] === (hash ^ textKey);
}

function markPhrase(table: TokenTable, token: number, lexicon: Lexicon): void {
  const last = Math.min(table.count, token + longestPhrase);
  let hash = table.word[token] as number;
  let longest = 0;
  let bits = 0;
  for (let next = token + 1; next < last && table.gap[next] !== 2; next++) {
    hash = joinHashes(hash, table.word[next] as number);
    const entry = lexicon.findRare(hash);
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
