import { characterClass, classOf, lowerOf } from "./characters";
import type { Surroundings } from "./surroundings";
import { joinHashes, type TokenTable, tokenKind } from "./token-table";

/** Features of every token. Training and tagging share this file; a change needs new weights. */
export const featureCount = 59;

const sentenceStart = 0x7777777;
const lineStart = 0x6666666;
const sentenceEnd = 0x3333333;
const noWord = 0x1111111;
const startMark = 4096;
const endMark = 8192;

/** The feature that every token has. */
export function biasSlot(tableBits: number): number {
  return slot(0, 0, 2 ** tableBits - 1);
}

/**
 * Writes the feature slots of the active tokens `[from, to)`, `featureCount` of them for each token,
 * row by row into `out`. Rows of other tokens keep what was there.
 *
 * What is asked of one word, and of the word together with the token's kind, lies in the same eight slots,
 * a line of the processor's cache, and costs one look into memory.
 *
 * @param mask table size minus one, the size being a power of two
 */
export function writeFeatures(
  text: string,
  table: TokenTable,
  from: number,
  to: number,
  active: Uint8Array,
  around: Surroundings,
  mask: number,
  out: Int32Array,
): void {
  const { word, kind, lexicon, cluster, coarse, gap, start, end, against } = table;
  const { style, layout, language, density, length, ending, firstWord } = around;
  const lineContext = gap[from] === 2 ? joinHashes(lineStart, wordOfLineBefore(table, from)) : sentenceStart;
  for (let token = from; token < to; token++) {
    if (active[token - from] === 0) continue;
    const b1 = token > from;
    const b2 = token > from + 1;
    const a1 = token + 1 < to;
    const a2 = token + 2 < to;
    const w = word[token] as number;
    const wb = b1 ? (word[token - 1] as number) : lineContext;
    const wbb = b2 ? (word[token - 2] as number) : b1 ? lineContext : noWord;
    const wa = a1 ? (word[token + 1] as number) : sentenceEnd;
    const waa = a2 ? (word[token + 2] as number) : sentenceEnd;
    const g = lexicon[token] as number;
    const gb = b1 ? (lexicon[token - 1] as number) : startMark;
    const ga = a1 ? (lexicon[token + 1] as number) : endMark;
    const k = kind[token] as number;
    const kb = b1 ? (kind[token - 1] as number) : 9;
    const ka = a1 ? (kind[token + 1] as number) : 10;
    const kbb = b2 ? (kind[token - 2] as number) : 9;
    const kaa = a2 ? (kind[token + 2] as number) : 10;
    const c = cluster[token] as number;
    const cb = b1 ? (cluster[token - 1] as number) : 2001;
    const ca = a1 ? (cluster[token + 1] as number) : 2002;
    const d = coarse[token] as number;
    const db = b1 ? (coarse[token - 1] as number) : 201;
    const da = a1 ? (coarse[token + 1] as number) : 202;
    const dbb = b2 ? (coarse[token - 2] as number) : 201;
    const daa = a2 ? (coarse[token + 2] as number) : 202;
    const s = start[token] as number;
    const e = end[token] as number;
    // What touches the token tells code from prose.
    const before = s > 0 ? text.charCodeAt(s - 1) : 10;
    const after = e < text.length ? text.charCodeAt(e) : 10;
    const glue = (gap[token] as number) * 4 + (a1 ? (gap[token + 1] as number) : 3);
    const position = token <= firstWord ? 0 : token + 2 >= to ? 2 : 1;
    const evidence = against[token] as number;
    const form = k + 1;

    let o = (token - from) * featureCount;
    out[o++] = slot(0, 0, mask);
    o = writeWord(slot(1, w, mask), form, out, o);
    o = writeWord(slot(2, wb, mask), form, out, o);
    o = writeWord(slot(3, wbb, mask), form, out, o);
    o = writeWord(slot(4, wa, mask), form, out, o);
    o = writeWord(slot(5, waa, mask), form, out, o);
    out[o++] = slot(6, joinHashes(wb, w), mask) ^ form;
    out[o++] = slot(7, joinHashes(w, wa), mask) ^ form;
    out[o++] = slot(8, joinHashes(wb, wa), mask) ^ form;
    out[o++] = slot(9, joinHashes(wbb, wb), mask) ^ form;
    out[o++] = slot(10, joinHashes(wa, waa), mask) ^ form;
    o = writeAffixes(text, s, e, form, wb, language, mask, out, o);
    out[o++] = slot(20, g, mask) ^ form;
    out[o++] = slot(21, gb, mask) ^ form;
    out[o++] = slot(22, ga, mask) ^ form;
    out[o++] = slot(23, g | (gb << 14), mask) ^ form;
    out[o++] = slot(24, g | (ga << 14), mask) ^ form;
    out[o++] = slot(25, joinHashes(gb * 16 + kb, joinHashes(g, ga * 16 + ka)), mask) ^ form;
    out[o++] = slot(26, joinHashes(wb, g), mask) ^ form;
    out[o++] = slot(27, joinHashes(wa, g), mask) ^ form;
    out[o++] = slot(28, g * 16 + language, mask) ^ form;
    out[o++] = slot(29, g * 4 + style, mask) ^ form;
    out[o++] = slot(30, ((kbb * 16 + kb) * 16 + ka) * 16 + kaa, mask) ^ form;
    out[o++] = slot(31, (kb * 16 + ka) * 16 + language, mask) ^ form;
    out[o++] = slot(32, (position * 16 + language) * 4 + style, mask) ^ form;
    out[o++] = slot(33, c, mask) ^ form;
    out[o++] = slot(34, cb, mask) ^ form;
    out[o++] = slot(35, ca, mask) ^ form;
    out[o++] = slot(36, d * 4 + style, mask) ^ form;
    out[o++] = slot(37, db * 256 + d, mask) ^ form;
    out[o++] = slot(38, d * 256 + da, mask) ^ form;
    out[o++] = slot(39, (dbb * 256 + db) * 16 + kb, mask) ^ form;
    out[o++] = slot(40, (da * 256 + daa) * 16 + ka, mask) ^ form;
    out[o++] = slot(41, db * 256 + da, mask) ^ form;
    out[o++] = slot(42, c | (g << 12), mask) ^ form;
    out[o++] = slot(43, glue, mask) ^ form;
    out[o++] = slot(44, joinHashes(before, after), mask) ^ form;
    out[o++] = slot(45, density * 16 + glue, mask) ^ form;
    out[o++] = slot(46, joinHashes(after, g), mask) ^ form;
    out[o++] = slot(47, joinHashes(before, g), mask) ^ form;
    out[o++] = slot(48, g * 4 + evidence, mask) ^ form;
    out[o++] = slot(49, (position * 8 + layout) * 4 + evidence, mask) ^ form;
    out[o++] = slot(50, (length * 4 + position) * 8 + ending, mask) ^ form;
    out[o++] = slot(51, (length * 4 + position) * 4096 + g, mask) ^ form;
    out[o++] = slot(52, w ^ (style << 8), mask) ^ form;
  }
}

function writeWord(start: number, form: number, out: Int32Array, o: number): number {
  out[o] = start;
  out[o + 1] = start ^ form;
  return o + 2;
}

/** Ten features of how the word begins, ends and is built. */
function writeAffixes(
  text: string,
  start: number,
  end: number,
  form: number,
  wordBefore: number,
  language: number,
  mask: number,
  out: Int32Array,
  from: number,
): number {
  let o = from;
  let hash = 0x1234567;
  const reach = Math.min(4, end - start);
  for (let length = 1; length <= 4; length++) {
    if (length <= reach) hash = step(hash, lowerOf[text.charCodeAt(start + length - 1)] as number);
    if (length > 1) out[o++] = slot(10 + length, hash, mask) ^ form;
  }
  hash = 0x7654321;
  let threeLast = 0;
  for (let length = 1; length <= 4; length++) {
    if (length <= reach) hash = step(hash, lowerOf[text.charCodeAt(end - length)] as number);
    if (length === 3) threeLast = hash;
    if (length > 1) out[o++] = slot(13 + length, hash, mask) ^ form;
  }
  out[o++] = slot(16, threeLast, mask);
  out[o++] = slot(18, shapeOf(text, start, end), mask);
  out[o++] = slot(19, joinHashes(threeLast, wordBefore), mask) ^ form;
  out[o++] = slot(53, joinHashes(threeLast, language), mask) ^ form;
  return o;
}

/** Runs of character classes, where a run counts as one or as many: `McDonald` is `XxX+x+` and so on. */
function shapeOf(text: string, start: number, end: number): number {
  let shape = 7;
  let last = -1;
  let isLong = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = classOf[unit] as number;
    const part = kind === characterClass.other ? unit + 16 : kind;
    if (part !== last) shape = step(shape, part);
    else if (!isLong) shape = step(shape, 99);
    isLong = part === last;
    last = part;
  }
  return shape;
}

/** The last word of the line before: `regards,` says much about a line of its own. */
function wordOfLineBefore(table: TokenTable, from: number): number {
  for (let token = from - 1; token >= 0 && token >= from - 3; token--) {
    if ((table.kind[token] as number) < tokenKind.number) return table.word[token] as number;
  }
  return noWord;
}

function step(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000197);
  return mixed ^ (mixed >>> 14);
}

/** Its neighbours by the last three bits are the same for each kind of token. */
function slot(feature: number, value: number, mask: number): number {
  let hash = Math.imul(value ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 13;
  return hash & mask;
}
