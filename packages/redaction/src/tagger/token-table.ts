import { firstHash, hashStep, wordHash } from "../words/word-hash";
import { createWordTable, tokenKind, type WordTable } from "../words/word-table";
import { indexSmallWords } from "./languages";
import { cachedCompounds, type Lexicon, wordInfo } from "./lexicon";

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

/** The tokens of one text with what the lexicon knows of them, as parallel arrays. Grows to the longest text and stays there. */
export interface TokenTable extends WordTable {
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
  return { ...createWordTable(1), ...arraysFor(capacity) };
}

function arraysFor(capacity: number): Omit<TokenTable, keyof WordTable> {
  return {
    lexicon: new Uint16Array(capacity),
    cluster: new Uint16Array(capacity),
    coarse: new Uint8Array(capacity),
    language: new Uint8Array(capacity),
    startsPhrase: new Uint8Array(capacity),
    against: new Uint8Array(capacity),
  };
}

/** Puts the words of a text into the table, not yet looked up. They stay those of `words`, which must not change meanwhile. */
export function takeWords(words: WordTable, table: TokenTable): void {
  table.count = words.count;
  table.start = words.start;
  table.end = words.end;
  table.word = words.word;
  table.spelling = words.spelling;
  table.kind = words.kind;
  table.gap = words.gap;
  table.cues = words.cues;
  table.allCues = words.allCues;
  if (table.lexicon.length < words.count) Object.assign(table, arraysFor(words.count * 2));
}

indexSmallWords(wordHash);

/** One hash of a phrase's hash and the word that follows it. */
export function joinHashes(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** Fills in what the lexicon knows of each word, and of phrases of up to four words. */
export function lookUp(text: string, table: TokenTable, lexicon: Lexicon): void {
  const { kind, word, count, language, cluster, coarse, startsPhrase } = table;
  const bits = table.lexicon;
  const coarseOf = lexicon.coarse;
  noteLowerWords(table);
  table.against.fill(0, 0, count);
  for (let token = 0; token < count; token++) {
    const form = kind[token] as number;
    const isWord = form !== tokenKind.mark && form !== tokenKind.number;
    const info = isWord ? lexicon.info(word[token] as number) : 0;
    const fine = wordInfo.cluster(info);
    language[token] = wordInfo.language(info);
    bits[token] = wordInfo.bits(info);
    cluster[token] = fine;
    coarse[token] = coarseOf[fine] as number;
    startsPhrase[token] = wordInfo.startsPhrase(info) ? 1 : 0;
    if (form === tokenKind.capitalised || form === tokenKind.allCapitals)
      table.against[token] = againstOf(text, table, token, wordInfo.isKnown(info), lexicon);
  }
  for (let token = 0; token < count; token++) {
    if (startsPhrase[token] === 1) markPhrase(table, token, lexicon);
  }
}

/** What speaks against a name: the word stands in lower case elsewhere, or ends with an everyday word (`Zeitspanne`). */
const against = { nothing: 0, lowerElsewhere: 1, compound: 2 } as const;
const shortestCompound = 8;
const shortestHead = 4;
const longestCompound = 30;

function againstOf(
  text: string,
  table: TokenTable,
  token: number,
  isKnown: boolean,
  lexicon: Lexicon,
): number {
  if (wasSeenLower(table.word[token] as number)) return against.lowerElsewhere;
  return !isKnown && isCompound(text, table, token, lexicon) ? against.compound : against.nothing;
}

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
    let hash = firstHash;
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
