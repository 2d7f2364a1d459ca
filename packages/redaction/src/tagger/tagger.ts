import type { Span } from "../types";
import { wordHash } from "../words/word-hash";
import { createWordTable, tokenize, type WordTable } from "../words/word-table";
import { wordsOf } from "../words/words-of";
import { createEmitter, type Emitter } from "./emissions";
import { markCandidates } from "./gate";
import { beginLabel, labelStride, type NameType, nameTypes, outside } from "./labels";
import { createLattice, type Edges, type Lattice } from "./lattice";
import { createLexicon, type Lexicon } from "./lexicon";
import { readModel } from "./model";
import { contextOfLine, createPlace, type Place, readPlace } from "./place";
import { SentenceMemo, type TokenSpan } from "./sentence-memo";
import { sentenceEnd, sentenceTokensMax } from "./sentences";
import { type Surroundings, surveySentence, surveyText } from "./surroundings";
import { createTokenTable, lexiconBit, lookUp, type TokenTable, takeWords } from "./token-table";
import { isUnknownLanguage } from "./unknown-language";

/** A name in the text. */
export interface TaggedSpan extends Span {
  readonly type: NameType;
  /** Mean probability of the type over the words of the name, 0 to 1: a doubt about an edge costs little. */
  readonly probability: number;
}

/** Finds names of persons, places and organizations. Keeps its working memory: not to be shared between threads. */
export interface Tagger {
  /** Disjoint names in order of start. Linear in the text. */
  tag(text: string): TaggedSpan[];
  /** True for a word that stands in texts without being a name, as far as the lexicon knows; in any case. */
  isEveryday(word: string): boolean;
  /** True for a word that may be somebody's name: no everyday word, none that ends with one, and no place alone. */
  mayBeName(word: string): boolean;
}

/**
 * A tagger over weights that the trainer wrote (see `packages/redaction/training`).
 *
 * @throws RangeError when these are not the bytes of a model
 */
export function createTagger(weights: Uint8Array): Tagger {
  const model = readModel(weights);
  const lexicon = createLexicon(model.lexicon);
  const work: Work = {
    table: createTokenTable(),
    chunkWords: createWordTable(),
    lexicon,
    lattice: createLattice(model.transitions),
    emitter: createEmitter(model),
    active: new Uint8Array(sentenceTokensMax),
    place: createPlace(),
    around: { style: 0, layout: 0, language: 0, density: 0, length: 0, ending: 0, firstWord: 0 },
    edges: { begins: true, ends: true },
    memo: new SentenceMemo(),
  };
  return {
    tag: (text) => tagText(text, work),
    isEveryday: (word) => isEveryday(word, work),
    mayBeName: (word) => mayBeName(word, work),
  };
}

function isEveryday(word: string, { lexicon }: Work): boolean {
  const entry = lexicon.find(wordHash(word));
  return entry >= 0 && ((lexicon.bits[entry] as number) & lexiconBit.common) !== 0;
}

/** Of a word that ends with an everyday one: its letters, and those of its two parts. */
const compound = { shortest: 7, longest: 30, firstPart: 3, lastPart: 5 };

function mayBeName(word: string, work: Work): boolean {
  const { lexicon } = work;
  const entry = lexicon.find(wordHash(word));
  const bits = entry < 0 ? 0 : (lexicon.bits[entry] as number);
  if ((bits & (lexiconBit.common | lexiconBit.bigCity | lexiconBit.country)) !== 0) return false;
  if ((bits & (lexiconBit.given | lexiconBit.family)) !== 0) return true;
  if ((bits & lexiconBit.city) !== 0 || word.length > compound.longest) return false;
  if (word.length < compound.shortest) return true;
  for (let from = compound.firstPart; from <= word.length - compound.lastPart; from++) {
    if (isEveryday(word.slice(from), work)) return false;
  }
  return true;
}

interface Work {
  readonly table: TokenTable;
  /** The words of a part of a long text. */
  readonly chunkWords: WordTable;
  readonly lexicon: Lexicon;
  readonly lattice: Lattice;
  readonly emitter: Emitter;
  readonly active: Uint8Array;
  readonly place: Place;
  readonly around: Surroundings;
  readonly edges: Edges;
  readonly memo: SentenceMemo;
}

/** Code units looked at in one go; keeps the token table small on a text of megabytes. */
const chunkChars = 32_768;

/** In shorter texts sentences seldom come again. */
const memoCharsMin = 8192;

function tagText(text: string, work: Work): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  const memo = text.length < memoCharsMin ? undefined : work.memo;
  memo?.forget();
  if (text.length <= chunkChars) tagChunk(text, wordsOf(text), 0, work, memo, spans);
  else {
    for (let from = 0; from < text.length; ) {
      const to = chunkEnd(text, from);
      const chunk = text.slice(from, to);
      tokenize(chunk, work.chunkWords);
      tagChunk(chunk, work.chunkWords, from, work, memo, spans);
      from = to;
    }
  }
  memo?.forget();
  return spans;
}

/** At a line break where there is one in the second half, else at a space. */
function chunkEnd(text: string, from: number): number {
  const limit = from + chunkChars;
  if (limit >= text.length) return text.length;
  const middle = from + chunkChars / 2;
  const line = text.lastIndexOf("\n", limit);
  if (line >= middle) return line + 1;
  const space = text.lastIndexOf(" ", limit);
  return space >= middle ? space + 1 : limit;
}

function tagChunk(
  text: string,
  words: WordTable,
  offset: number,
  work: Work,
  memo: SentenceMemo | undefined,
  spans: TaggedSpan[],
): void {
  const { table, around } = work;
  takeWords(words, table);
  lookUp(text, table, work.lexicon);
  surveyText(text, table, around);
  const { language, layout } = around;
  const inCapitalsOnly = isUnknownLanguage(table);
  const aroundText = language * 8 + layout * 2 + (inCapitalsOnly ? 1 : 0);
  for (let from = 0; from < table.count; ) {
    const to = sentenceEnd(text, table, from);
    const known = memo?.recall(text, table, from, to, aroundText);
    const found = known ?? namesIn(text, from, to, language, inCapitalsOnly, work);
    if (known === undefined) memo?.keep(found);
    for (const { start, end, type, probability } of found) {
      spans.push({
        start: offset + (table.start[from + start] as number),
        end: offset + (table.end[from + end - 1] as number),
        type,
        probability,
      });
    }
    from = to;
  }
}

const none: readonly TokenSpan[] = [];

/** The names of a sentence. Run by run: a token that is not active separates its neighbours. */
function namesIn(
  text: string,
  from: number,
  to: number,
  textLanguage: number,
  inCapitalsOnly: boolean,
  work: Work,
): readonly TokenSpan[] {
  const { table, active, around, edges, place, emitter, lattice } = work;
  if (!markCandidates(text, table, from, to, active, inCapitalsOnly)) return none;
  surveySentence(text, table, from, to, textLanguage, around);
  const found: TokenSpan[] = [];
  const lineContext = contextOfLine(table, from);
  const rows = to - from;
  for (let row = 0; row < rows; ) {
    if (active[row] === 0) {
      row++;
      continue;
    }
    let next = row;
    for (; next < rows && active[next] === 1; next++) {
      readPlace(text, table, from + next, from, to, lineContext, around.firstWord, place);
      emitter.emit(text, place, around, lattice.emissions, (next - row) * labelStride);
    }
    edges.begins = row === 0;
    edges.ends = next === rows;
    readRun(row, next - row, work, found);
    row = next;
  }
  return found;
}

/** The names of the run of `rows` tokens whose emissions are in the lattice; it begins at the token `first` of its sentence. */
function readRun(first: number, rows: number, { lattice, edges }: Work, found: TokenSpan[]): void {
  if (!lattice.decode(rows, edges)) return;
  const { labels } = lattice;
  const marginals = lattice.posteriors(rows, edges);
  for (let row = 0; row < rows; ) {
    const label = labels[row] as number;
    if (label === outside) {
      row++;
      continue;
    }
    const type = (label - 1) >> 1;
    let next = row + 1;
    while (next < rows && labels[next] === beginLabel(type) + 1) next++;
    found.push({
      start: first + row,
      end: first + next,
      type: nameTypes[type] as NameType,
      probability: meanOfType(marginals, row, next, type),
    });
    row = next;
  }
}

function meanOfType(marginals: Float32Array, from: number, to: number, type: number): number {
  const begin = beginLabel(type);
  let sum = 0;
  for (let row = from; row < to; row++) {
    const here = row * labelStride;
    sum += (marginals[here + begin] as number) + (marginals[here + begin + 1] as number);
  }
  return Math.min(1, sum / (to - from));
}
