import type { Span } from "../types";
import { createEmitter, type Emitter } from "./emissions";
import { markCandidates } from "./gate";
import { beginLabel, labelStride, type NameType, nameTypes, outside } from "./labels";
import { createLattice, type Edges, type Lattice } from "./lattice";
import { createLexicon, type Lexicon } from "./lexicon";
import { readModel } from "./model";
import { contextOfLine, createPlace, type Place, readPlace } from "./place";
import { sentenceEnd, sentenceTokensMax } from "./sentences";
import { type Surroundings, surveySentence, surveyText } from "./surroundings";
import { createTokenTable, lexiconBit, lookUp, type TokenTable, tokenize } from "./token-table";

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
    lexicon,
    lattice: createLattice(model.transitions),
    emitter: createEmitter(model),
    active: new Uint8Array(sentenceTokensMax),
    place: createPlace(),
    around: { style: 0, layout: 0, language: 0, density: 0, length: 0, ending: 0, firstWord: 0 },
    edges: { begins: true, ends: true },
  };
  return { tag: (text) => tagText(text, work), isEveryday: (word) => isEveryday(word, work) };
}

function isEveryday(word: string, { table, lexicon }: Work): boolean {
  tokenize(word, table);
  const entry = table.count === 1 ? lexicon.find(table.word[0] as number) : -1;
  return entry >= 0 && ((lexicon.bits[entry] as number) & lexiconBit.common) !== 0;
}

interface Work {
  readonly table: TokenTable;
  readonly lexicon: Lexicon;
  readonly lattice: Lattice;
  readonly emitter: Emitter;
  readonly active: Uint8Array;
  readonly place: Place;
  readonly around: Surroundings;
  readonly edges: Edges;
}

/** Code units looked at in one go; keeps the token table small on a text of megabytes. */
const chunkChars = 32_768;

function tagText(text: string, work: Work): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let from = 0; from < text.length; ) {
    const to = chunkEnd(text, from);
    const chunk = from === 0 && to === text.length ? text : text.slice(from, to);
    tagChunk(chunk, from, work, spans);
    from = to;
  }
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

function tagChunk(text: string, offset: number, work: Work, spans: TaggedSpan[]): void {
  const { table, active, around } = work;
  tokenize(text, table);
  lookUp(text, table, work.lexicon);
  surveyText(text, table, around);
  const textLanguage = around.language;
  for (let from = 0; from < table.count; ) {
    const to = sentenceEnd(text, table, from);
    if (markCandidates(text, table, from, to, active)) {
      surveySentence(text, table, from, to, textLanguage, around);
      tagSentence(text, from, to, offset, work, spans);
    }
    from = to;
  }
}

/** Run by run: a token that is not active separates its neighbours. */
function tagSentence(
  text: string,
  first: number,
  end: number,
  offset: number,
  work: Work,
  spans: TaggedSpan[],
): void {
  const { table, active, around, edges, place, emitter, lattice } = work;
  const lineContext = contextOfLine(table, first);
  const rows = end - first;
  for (let row = 0; row < rows; ) {
    if (active[row] === 0) {
      row++;
      continue;
    }
    let next = row;
    for (; next < rows && active[next] === 1; next++) {
      readPlace(text, table, first + next, first, end, lineContext, around.firstWord, place);
      emitter.emit(text, place, around, lattice.emissions, (next - row) * labelStride);
    }
    edges.begins = row === 0;
    edges.ends = next === rows;
    tagRun(first + row, next - row, offset, work, spans);
    row = next;
  }
}

/** The run of `rows` tokens from `first` on, whose emissions are in the lattice. */
function tagRun(first: number, rows: number, offset: number, work: Work, spans: TaggedSpan[]): void {
  const { table, lattice, edges } = work;
  lattice.decode(rows, edges);
  let marginals: Float32Array | undefined;
  for (let row = 0; row < rows; ) {
    const label = lattice.labels[row] as number;
    if (label === outside) {
      row++;
      continue;
    }
    const type = (label - 1) >> 1;
    let next = row + 1;
    while (next < rows && lattice.labels[next] === beginLabel(type) + 1) next++;
    marginals ??= lattice.posteriors(rows, edges);
    spans.push({
      start: offset + (table.start[first + row] as number),
      end: offset + (table.end[first + next - 1] as number),
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
