import { tokenKind } from "../words/word-table";
import { joinHashes, type TokenTable } from "./token-table";

/** A token with its neighbours, as numbers. One object is filled again for each token. */
export interface Place {
  start: number;
  end: number;
  /** Kind of the token and one: changes the slot of most features. */
  form: number;
  /** Hash of the word as it is written. */
  spelling: number;
  /** Hashes of the word itself, of two before and of two after. */
  word: number;
  before: number;
  beforeThat: number;
  after: number;
  afterThat: number;
  /** What the lexicon says of it and its neighbours. */
  lexicon: number;
  lexiconBefore: number;
  lexiconAfter: number;
  /** Kinds of two before and two after; four bits each. */
  kinds: number;
  cluster: number;
  clusterBefore: number;
  clusterAfter: number;
  coarse: number;
  coarseBefore: number;
  coarseAfter: number;
  coarseBeforeThat: number;
  coarseAfterThat: number;
  /** The characters that touch it, which tell code from prose. */
  touchesBefore: number;
  touchesAfter: number;
  /** The gaps on both sides. */
  glue: number;
  /** 0: at the beginning of the sentence; 2: at its end; 1: between. */
  position: number;
  /** What speaks against a name. */
  evidence: number;
  /** Hash of the last three letters; set by whoever has them at hand. */
  ending: number;
}

const sentenceStart = 0x7777777;
const lineStart = 0x6666666;
const sentenceEnd = 0x3333333;
const noWord = 0x1111111;
const startMark = 4096;
const endMark = 8192;
const kindBeforeAll = 9;
const kindAfterAll = 10;

export function createPlace(): Place {
  return {
    start: 0,
    end: 0,
    form: 0,
    spelling: 0,
    word: 0,
    before: 0,
    beforeThat: 0,
    after: 0,
    afterThat: 0,
    lexicon: 0,
    lexiconBefore: 0,
    lexiconAfter: 0,
    kinds: 0,
    cluster: 0,
    clusterBefore: 0,
    clusterAfter: 0,
    coarse: 0,
    coarseBefore: 0,
    coarseAfter: 0,
    coarseBeforeThat: 0,
    coarseAfterThat: 0,
    touchesBefore: 0,
    touchesAfter: 0,
    glue: 0,
    position: 0,
    evidence: 0,
    ending: 0,
  };
}

/** Stands for the word before the first one of the sentence `[from, …)`: `regards,` says much about a line of its own. */
export function contextOfLine(table: TokenTable, from: number): number {
  return table.gap[from] === 2 ? joinHashes(lineStart, wordOfLineBefore(table, from)) : sentenceStart;
}

/** The token at `token` of the sentence `[from, to)`. */
export function readPlace(
  text: string,
  table: TokenTable,
  token: number,
  from: number,
  to: number,
  lineContext: number,
  firstWord: number,
  place: Place,
): void {
  const { word, kind, lexicon, cluster, coarse, gap } = table;
  const b1 = token > from;
  const b2 = token > from + 1;
  const a1 = token + 1 < to;
  const a2 = token + 2 < to;
  const start = table.start[token] as number;
  const end = table.end[token] as number;
  place.start = start;
  place.end = end;
  place.form = (kind[token] as number) + 1;
  place.spelling = table.spelling[token] as number;
  place.word = word[token] as number;
  place.before = b1 ? (word[token - 1] as number) : lineContext;
  place.beforeThat = b2 ? (word[token - 2] as number) : b1 ? lineContext : noWord;
  place.after = a1 ? (word[token + 1] as number) : sentenceEnd;
  place.afterThat = a2 ? (word[token + 2] as number) : sentenceEnd;
  place.lexicon = lexicon[token] as number;
  place.lexiconBefore = b1 ? (lexicon[token - 1] as number) : startMark;
  place.lexiconAfter = a1 ? (lexicon[token + 1] as number) : endMark;
  place.kinds =
    ((b2 ? (kind[token - 2] as number) : kindBeforeAll) << 12) |
    ((b1 ? (kind[token - 1] as number) : kindBeforeAll) << 8) |
    ((a1 ? (kind[token + 1] as number) : kindAfterAll) << 4) |
    (a2 ? (kind[token + 2] as number) : kindAfterAll);
  place.cluster = cluster[token] as number;
  place.clusterBefore = b1 ? (cluster[token - 1] as number) : 2001;
  place.clusterAfter = a1 ? (cluster[token + 1] as number) : 2002;
  place.coarse = coarse[token] as number;
  place.coarseBefore = b1 ? (coarse[token - 1] as number) : 201;
  place.coarseAfter = a1 ? (coarse[token + 1] as number) : 202;
  place.coarseBeforeThat = b2 ? (coarse[token - 2] as number) : 201;
  place.coarseAfterThat = a2 ? (coarse[token + 2] as number) : 202;
  place.touchesBefore = start > 0 ? text.charCodeAt(start - 1) : 10;
  place.touchesAfter = end < text.length ? text.charCodeAt(end) : 10;
  place.glue = (gap[token] as number) * 4 + (a1 ? (gap[token + 1] as number) : 3);
  place.position = token <= firstWord ? 0 : token + 2 >= to ? 2 : 1;
  place.evidence = table.against[token] as number;
}

function wordOfLineBefore(table: TokenTable, from: number): number {
  for (let token = from - 1; token >= 0 && token >= from - 3; token--) {
    if ((table.kind[token] as number) < tokenKind.number) return table.word[token] as number;
  }
  return noWord;
}
