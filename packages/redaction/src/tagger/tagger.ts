import type { Span } from "../types";
import { featureCount, writeFeatures } from "./features";
import { markCandidates } from "./gate";
import { beginLabel, labelStride, type NameType, nameTypes, outside } from "./labels";
import { createLattice, emitOutside, type Lattice } from "./lattice";
import { createLexicon, type Lexicon } from "./lexicon";
import { readModel } from "./model";
import { sentenceEnd, sentenceTokensMax } from "./sentences";
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
    weights: model.weights,
    perUnit: 1 / model.scale,
    mask: 2 ** model.tableBits - 1,
    active: new Uint8Array(sentenceTokensMax),
    slots: new Int32Array(sentenceTokensMax * featureCount),
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
  readonly weights: Int8Array;
  readonly perUnit: number;
  readonly mask: number;
  readonly active: Uint8Array;
  readonly slots: Int32Array;
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
  const { table, active } = work;
  tokenize(text, table);
  lookUp(table, work.lexicon);
  for (let from = 0; from < table.count; ) {
    const to = sentenceEnd(text, table, from);
    if (markCandidates(table, from, to, active)) tagSentence(text, offset, from, to, work, spans);
    from = to;
  }
}

function tagSentence(
  text: string,
  offset: number,
  from: number,
  to: number,
  work: Work,
  spans: TaggedSpan[],
): void {
  const { table, active, lattice } = work;
  writeFeatures(text, table, from, to, active, work.mask, work.slots);
  const rows = to - from;
  for (let row = 0; row < rows; row++) {
    if (active[row] === 0) emitOutside(lattice.emissions, row);
    else emit(work, row);
  }
  lattice.decode(rows);
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
    marginals ??= lattice.posteriors(rows);
    spans.push({
      start: offset + (table.start[from + row] as number),
      end: offset + (table.end[from + next - 1] as number),
      type: nameTypes[type] as NameType,
      probability: meanOfType(marginals, row, next, type),
    });
    row = next;
  }
}

/** Sums the weights of a token's features, seven labels at once. */
function emit(work: Work, row: number): void {
  const { weights, slots, perUnit } = work;
  const { emissions } = work.lattice;
  let e0 = 0;
  let e1 = 0;
  let e2 = 0;
  let e3 = 0;
  let e4 = 0;
  let e5 = 0;
  let e6 = 0;
  const end = (row + 1) * featureCount;
  for (let at = row * featureCount; at < end; at++) {
    const slot = (slots[at] as number) * labelStride;
    e0 += weights[slot] as number;
    e1 += weights[slot + 1] as number;
    e2 += weights[slot + 2] as number;
    e3 += weights[slot + 3] as number;
    e4 += weights[slot + 4] as number;
    e5 += weights[slot + 5] as number;
    e6 += weights[slot + 6] as number;
  }
  const here = row * labelStride;
  emissions[here] = e0 * perUnit;
  emissions[here + 1] = e1 * perUnit;
  emissions[here + 2] = e2 * perUnit;
  emissions[here + 3] = e3 * perUnit;
  emissions[here + 4] = e4 * perUnit;
  emissions[here + 5] = e5 * perUnit;
  emissions[here + 6] = e6 * perUnit;
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
