import { characterClass, classOf, lowerOf } from "../words/characters";
import { tokenKind } from "../words/word-table";
import { contextOfLine, createPlace, type Place, readPlace } from "./place";
import type { Surroundings } from "./surroundings";
import { joinHashes, type TokenTable } from "./token-table";

/**
 * Features of every token, in groups by what they are made of. The tagger keeps the sum of a group's weights for when
 * the same comes again, so a group must not read more of a `Place` than `emissions.ts` has in the key of that group.
 * Training and tagging share this file; a change of a feature needs new weights.
 */

/** How a group is written: values that count as they are, both as they are and with the form, and with the form only. */
export interface FeatureGroup {
  readonly plain: number;
  readonly both: number;
  readonly formed: number;
}

/** Of the word itself, where it stands aside. */
export const ownGroup: FeatureGroup = { plain: 3, both: 1, formed: 15 };
/** Of what touches the token. */
export const edgeGroup: FeatureGroup = { plain: 0, both: 0, formed: 5 };
/** Of its place in the sentence. */
export const positionGroup: FeatureGroup = { plain: 0, both: 0, formed: 4 };
/** Of its neighbours, and of several words together. */
export const contextGroup: FeatureGroup = { plain: 0, both: 4, formed: 22 };

/** Weights that one token sums up. */
export const featureCount = [ownGroup, edgeGroup, positionGroup, contextGroup].reduce(
  (count, { plain, both, formed }) => count + plain + 2 * both + formed,
  0,
);

/** The feature that every token has. */
export function biasSlot(tableBits: number): number {
  return slotOf(salted(0, 0), 2 ** tableBits - 1);
}

/** The feature of a word with a capital that the lexicon does not know, in sentences of that language. */
export function unknownWordSlot(language: number, tableBits: number): number {
  return slotOf(salted(28, language), 2 ** tableBits - 1) ^ (tokenKind.capitalised + 1);
}

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
  around: Surroundings,
  mask: number,
  out: Int32Array,
): void {
  const place = createPlace();
  const values = new Int32Array(featureCount);
  const lineContext = contextOfLine(table, from);
  for (let token = from; token < to; token++) {
    if (active[token - from] === 0) continue;
    readPlace(text, table, token, from, to, lineContext, around.firstWord, place);
    let o = (token - from) * featureCount;
    const add = (group: FeatureGroup) => {
      o = addSlots(values, group, place.form, mask, out, o);
    };
    writeOwn(text, place, around, values);
    add(ownGroup);
    writeEdges(place, around, values);
    add(edgeGroup);
    writePosition(place, around, values);
    add(positionGroup);
    writeContext(place, around, values);
    add(contextGroup);
  }
}

/** What is asked of one word, and of the word together with the token's form, lies in the same eight slots. */
function addSlots(
  values: Int32Array,
  { plain, both, formed }: FeatureGroup,
  form: number,
  mask: number,
  out: Int32Array,
  from: number,
): number {
  let o = from;
  for (let at = 0; at < plain + both + formed; at++) {
    const slot = slotOf(values[at] as number, mask);
    if (at < plain + both) out[o++] = slot;
    if (at >= plain) out[o++] = slot ^ form;
  }
  return o;
}

/** Also the place's `ending`. */
export function writeOwn(text: string, place: Place, around: Surroundings, out: Int32Array): void {
  const { start, end, word: w, lexicon: g, cluster: c, coarse: d, evidence } = place;
  const { style, language } = around;
  const reach = Math.min(4, end - start);
  let hash = 0x1234567;
  for (let length = 1; length <= 4; length++) {
    if (length <= reach) hash = step(hash, lowerOf[text.charCodeAt(start + length - 1)] as number);
    if (length > 1) out[length + 2] = salted(10 + length, hash);
  }
  hash = 0x7654321;
  for (let length = 1; length <= 4; length++) {
    if (length <= reach) hash = step(hash, lowerOf[text.charCodeAt(end - length)] as number);
    if (length === 3) place.ending = hash;
    if (length > 1) out[length + 5] = salted(13 + length, hash);
  }
  const { ending } = place;
  out[0] = salted(0, 0);
  out[1] = salted(16, ending);
  out[2] = salted(18, shapeOf(text, start, end));
  out[3] = salted(1, w);
  out[10] = salted(53, joinHashes(ending, language));
  out[11] = salted(20, g);
  out[12] = salted(28, g * 16 + language);
  out[13] = salted(29, g * 4 + style);
  out[14] = salted(33, c);
  out[15] = salted(36, d * 4 + style);
  out[16] = salted(42, c | (g << 12));
  out[17] = salted(48, g * 4 + evidence);
  out[18] = salted(52, w ^ (style << 8));
}

export function writeEdges(place: Place, { density }: Surroundings, out: Int32Array): void {
  const { touchesBefore, touchesAfter, glue, lexicon } = place;
  out[0] = salted(43, glue);
  out[1] = salted(44, joinHashes(touchesBefore, touchesAfter));
  out[2] = salted(45, density * 16 + glue);
  out[3] = salted(46, joinHashes(touchesAfter, lexicon));
  out[4] = salted(47, joinHashes(touchesBefore, lexicon));
}

export function writePosition(place: Place, around: Surroundings, out: Int32Array): void {
  const { style, layout, language, length, ending } = around;
  const { position, evidence, lexicon } = place;
  out[0] = salted(32, (position * 16 + language) * 4 + style);
  out[1] = salted(49, (position * 8 + layout) * 4 + evidence);
  out[2] = salted(50, (length * 4 + position) * 8 + ending);
  out[3] = salted(51, (length * 4 + position) * 4096 + lexicon);
}

export function writeContext(place: Place, { language }: Surroundings, out: Int32Array): void {
  const { word: w, before: wb, beforeThat: wbb, after: wa, afterThat: waa, ending, kinds } = place;
  const { lexicon: g, lexiconBefore: gb, lexiconAfter: ga } = place;
  const { coarse: d, coarseBefore: db, coarseAfter: da, coarseBeforeThat: dbb, coarseAfterThat: daa } = place;
  const kb = (kinds >> 8) & 15;
  const ka = (kinds >> 4) & 15;
  out[0] = salted(2, wb);
  out[1] = salted(4, wa);
  out[2] = salted(3, wbb);
  out[3] = salted(5, waa);
  out[4] = salted(21, gb);
  out[5] = salted(34, place.clusterBefore);
  out[6] = salted(22, ga);
  out[7] = salted(35, place.clusterAfter);
  out[8] = salted(6, joinHashes(wb, w));
  out[9] = salted(7, joinHashes(w, wa));
  out[10] = salted(8, joinHashes(wb, wa));
  out[11] = salted(9, joinHashes(wbb, wb));
  out[12] = salted(10, joinHashes(wa, waa));
  out[13] = salted(19, joinHashes(ending, wb));
  out[14] = salted(23, g | (gb << 14));
  out[15] = salted(24, g | (ga << 14));
  out[16] = salted(25, joinHashes(gb * 16 + kb, joinHashes(g, ga * 16 + ka)));
  out[17] = salted(26, joinHashes(wb, g));
  out[18] = salted(27, joinHashes(wa, g));
  out[19] = salted(37, db * 256 + d);
  out[20] = salted(38, d * 256 + da);
  out[21] = salted(39, (dbb * 256 + db) * 16 + kb);
  out[22] = salted(40, (da * 256 + daa) * 16 + ka);
  out[23] = salted(41, db * 256 + da);
  out[24] = salted(30, kinds);
  out[25] = salted(31, ((kinds >> 4) & 0xff) * 16 + language);
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

function step(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000197);
  return mixed ^ (mixed >>> 14);
}

/** A value of one of the features, from which `slotOf` makes its slot. */
function salted(feature: number, value: number): number {
  return value ^ Math.imul(feature + 1, 0x9e3779b1);
}

/** Its neighbours by the last three bits are the same for each form of token: a line of the processor's cache. */
export function slotOf(value: number, mask: number): number {
  let hash = Math.imul(value, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 13;
  return hash & mask;
}
