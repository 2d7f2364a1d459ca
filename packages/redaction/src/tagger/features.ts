import { characterClass, classOf, lowerOf } from "./characters";
import { joinHashes, type TokenTable, tokenKind } from "./token-table";

/** Features of every token. Training and tagging share this file; a change needs new weights. */
export const featureCount = 52;

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

/** How a whole sentence is written; decides what a capital is worth. */
const style = { plain: 0, capitals: 1, lower: 2, titles: 3 } as const;

/**
 * Writes the feature slots of the active tokens `[from, to)`, `featureCount` of them for each token,
 * row by row into `out`. Rows of other tokens keep what was there.
 *
 * @param mask table size minus one, the size being a power of two
 */
export function writeFeatures(
  text: string,
  table: TokenTable,
  from: number,
  to: number,
  active: Uint8Array,
  mask: number,
  out: Int32Array,
): void {
  const { word, kind, lexicon, cluster, coarse, gap, start, end } = table;
  const written = styleOf(table, from, to);
  const density = markDensity(table, from, to);
  const lineContext =
    table.gap[from] === 2 ? joinHashes(lineStart, wordOfLineBefore(table, from)) : sentenceStart;
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
    const gk = g * 16 + k;
    // What touches the token tells code from prose.
    const before = s > 0 ? text.charCodeAt(s - 1) : 10;
    const after = e < text.length ? text.charCodeAt(e) : 10;
    const glue = (gap[token] as number) * 4 + (a1 ? (gap[token + 1] as number) : 3);

    let o = (token - from) * featureCount;
    out[o++] = slot(0, 0, mask);
    out[o++] = slot(1, w, mask);
    out[o++] = slot(2, w ^ (k << 20), mask);
    out[o++] = slot(3, wb, mask);
    out[o++] = slot(4, wbb, mask);
    out[o++] = slot(5, wa, mask);
    out[o++] = slot(6, waa, mask);
    out[o++] = slot(7, joinHashes(wb, w), mask);
    out[o++] = slot(8, joinHashes(w, wa), mask);
    out[o++] = slot(9, joinHashes(wb, wa), mask);
    o = writeAffixes(text, s, e, k, wb, mask, out, o);
    out[o++] = slot(20, gk, mask);
    out[o++] = slot(21, gb, mask);
    out[o++] = slot(22, ga, mask);
    out[o++] = slot(23, g | (gb << 14), mask);
    out[o++] = slot(24, g | (ga << 14), mask);
    out[o++] = slot(25, joinHashes(gb * 16 + kb, joinHashes(gk, ga * 16 + ka)), mask);
    out[o++] = slot(26, (k * 16 + ka) * 16 + kb, mask);
    out[o++] = slot(27, (((kbb * 16 + kb) * 16 + k) * 16 + ka) * 16 + kaa, mask);
    out[o++] = slot(28, joinHashes(wb, k), mask);
    out[o++] = slot(29, joinHashes(wa, k), mask);
    out[o++] = slot(30, joinHashes(wb, gk), mask);
    out[o++] = slot(31, joinHashes(wa, gk), mask);
    out[o++] = slot(32, joinHashes(wbb, joinHashes(wb, k)), mask);
    out[o++] = slot(33, joinHashes(wa, joinHashes(waa, k)), mask);
    out[o++] = slot(34, (b1 ? 0 : 1) | (written << 1) | (k << 3), mask);
    out[o++] = slot(35, joinHashes(w, written), mask);
    out[o++] = slot(36, gk * 4 + written, mask);
    out[o++] = slot(37, c * 16 + k, mask);
    out[o++] = slot(38, (d * 16 + k) * 4 + written, mask);
    out[o++] = slot(39, cb * 16 + k, mask);
    out[o++] = slot(40, ca * 16 + k, mask);
    out[o++] = slot(41, (db * 256 + d) * 16 + k, mask);
    out[o++] = slot(42, (d * 256 + da) * 16 + k, mask);
    out[o++] = slot(43, ((dbb * 256 + db) * 16 + k) * 16 + kb, mask);
    out[o++] = slot(44, ((da * 256 + daa) * 16 + k) * 16 + ka, mask);
    out[o++] = slot(45, (db * 256 + da) * 16 + k, mask);
    out[o++] = slot(46, c | (g << 12), mask);
    out[o++] = slot(47, glue * 16 + k, mask);
    out[o++] = slot(48, joinHashes(before, after), mask);
    out[o++] = slot(49, (density * 16 + glue) * 16 + k, mask);
    out[o++] = slot(50, joinHashes(after, gk), mask);
    out[o++] = slot(51, joinHashes(before, gk), mask);
  }
}

/** Ten features of how the word begins, ends and is built. */
function writeAffixes(
  text: string,
  start: number,
  end: number,
  kind: number,
  wordBefore: number,
  mask: number,
  out: Int32Array,
  from: number,
): number {
  let o = from;
  let hash = 0x1234567;
  const prefixEnd = Math.min(4, end - start);
  let threeFirst = 0;
  for (let length = 1; length <= 4; length++) {
    if (length <= prefixEnd) hash = step(hash, lowerOf[text.charCodeAt(start + length - 1)] as number);
    if (length === 3) threeFirst = hash;
    if (length > 1) out[o++] = slot(8 + length, hash, mask);
  }
  hash = 0x7654321;
  let threeLast = 0;
  for (let length = 1; length <= 4; length++) {
    if (length <= prefixEnd) hash = step(hash, lowerOf[text.charCodeAt(end - length)] as number);
    if (length === 3) threeLast = hash;
    if (length > 1) out[o++] = slot(11 + length, hash, mask);
  }
  out[o++] = slot(16, shapeOf(text, start, end), mask);
  out[o++] = slot(17, joinHashes(threeLast, kind), mask);
  out[o++] = slot(18, joinHashes(threeLast, wordBefore), mask);
  out[o++] = slot(19, joinHashes(threeFirst, kind), mask);
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

function styleOf(table: TokenTable, from: number, to: number): number {
  let words = 0;
  let capitals = 0;
  let capitalised = 0;
  for (let token = from; token < to; token++) {
    const kind = table.kind[token] as number;
    if (kind >= tokenKind.number) continue;
    words++;
    if (kind === tokenKind.allCapitals || kind === tokenKind.initial) capitals++;
    else if (kind === tokenKind.capitalised) capitalised++;
  }
  if (words > 2 && capitals >= 0.8 * words) return style.capitals;
  if (capitals + capitalised === 0) return style.lower;
  return words > 3 && capitals + capitalised >= 0.7 * words ? style.titles : style.plain;
}

/** Share of marks and numbers among the tokens, in quarters: high in code, logs and tables. */
function markDensity(table: TokenTable, from: number, to: number): number {
  let marks = 0;
  for (let token = from; token < to; token++) {
    if ((table.kind[token] as number) >= tokenKind.number) marks++;
  }
  return Math.floor((4 * marks) / (to - from));
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

function slot(feature: number, value: number, mask: number): number {
  let hash = Math.imul(value ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 13;
  return hash & mask;
}
