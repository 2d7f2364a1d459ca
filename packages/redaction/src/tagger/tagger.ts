import type { Span } from "../types";
import { featureCount, writeFeatures } from "./features";
import { markCandidates } from "./gate";
import { beginLabel, labelStride, type NameType, nameTypes, outside } from "./labels";
import { createLattice, type Edges, type Lattice } from "./lattice";
import { createLexicon, type Lexicon } from "./lexicon";
import { readModel } from "./model";
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
    packed: pack(model.weights),
    perUnit: 1 / model.scale,
    mask: 2 ** model.tableBits - 1,
    active: new Uint8Array(sentenceTokensMax),
    slots: new Int32Array(sentenceTokensMax * featureCount),
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
  readonly packed: Int32Array;
  readonly perUnit: number;
  readonly mask: number;
  readonly active: Uint8Array;
  readonly slots: Int32Array;
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
  const { table, active, around, slots } = work;
  tokenize(text, table);
  lookUp(text, table, work.lexicon);
  surveyText(text, table, around);
  const textLanguage = around.language;
  for (let from = 0; from < table.count; ) {
    const to = sentenceEnd(text, table, from);
    if (markCandidates(text, table, from, to, active)) {
      surveySentence(text, table, from, to, textLanguage, around);
      writeFeatures(text, table, from, to, active, around, work.mask, slots);
      tagSentence(from, to - from, offset, work, spans);
    }
    from = to;
  }
}

/** Run by run: a token that is not active separates its neighbours. */
function tagSentence(first: number, rows: number, offset: number, work: Work, spans: TaggedSpan[]): void {
  const { active, edges } = work;
  for (let row = 0; row < rows; ) {
    if (active[row] === 0) {
      row++;
      continue;
    }
    let next = row + 1;
    while (next < rows && active[next] === 1) next++;
    edges.begins = row === 0;
    edges.ends = next === rows;
    tagRun(first, row, next - row, offset, work, spans);
    row = next;
  }
}

function tagRun(
  first: number,
  from: number,
  rows: number,
  offset: number,
  work: Work,
  spans: TaggedSpan[],
): void {
  const { table, lattice, edges } = work;
  for (let row = 0; row < rows; row++) emit(work, from + row, row);
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
      start: offset + (table.start[first + from + row] as number),
      end: offset + (table.end[first + from + next - 1] as number),
      type: nameTypes[type] as NameType,
      probability: meanOfType(marginals, row, next, type),
    });
    row = next;
  }
}

/**
 * Sums the weights of a token's features, seven labels at once: four weights lie in one integer as bytes
 * that were raised by 128, and are added up two by two in halves of an integer, which hold 250 of them.
 */
function emit(work: Work, row: number, to: number): void {
  const { packed, slots, perUnit } = work;
  const { emissions } = work.lattice;
  let even = 0;
  let odd = 0;
  let evenHigh = 0;
  let oddHigh = 0;
  const end = (row + 1) * featureCount;
  for (let at = row * featureCount; at < end; at++) {
    const slot = (slots[at] as number) << 1;
    const low = packed[slot] as number;
    const high = packed[slot + 1] as number;
    even += low & 0xff00ff;
    odd += (low >>> 8) & 0xff00ff;
    evenHigh += high & 0xff00ff;
    oddHigh += (high >>> 8) & 0xff00ff;
  }
  const here = to * labelStride;
  emissions[here] = ((even & 0xffff) - raised) * perUnit;
  emissions[here + 1] = ((odd & 0xffff) - raised) * perUnit;
  emissions[here + 2] = ((even >>> 16) - raised) * perUnit;
  emissions[here + 3] = ((odd >>> 16) - raised) * perUnit;
  emissions[here + 4] = ((evenHigh & 0xffff) - raised) * perUnit;
  emissions[here + 5] = ((oddHigh & 0xffff) - raised) * perUnit;
  emissions[here + 6] = ((evenHigh >>> 16) - raised) * perUnit;
}

const raisedBy = 128;
const raised = raisedBy * featureCount;

function pack(weights: Int8Array): Int32Array {
  const packed = new Int32Array(weights.length / 4);
  for (let at = 0; at < weights.length; at++) {
    const byte = (weights[at] as number) + raisedBy;
    packed[at >> 2] = (packed[at >> 2] as number) | (byte << (8 * (at & 3)));
  }
  return packed;
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
