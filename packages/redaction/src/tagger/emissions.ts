import {
  contextGroup,
  edgeGroup,
  type FeatureGroup,
  featureCount,
  ownGroup,
  positionGroup,
  slotOf,
  writeContext,
  writeEdges,
  writeOwn,
  writePosition,
} from "./features";
import type { NameModel } from "./model";
import type { Place } from "./place";
import { RowCache } from "./row-cache";
import type { Surroundings } from "./surroundings";

/** Sums the weights of a token's features: what each label is worth there. */
export interface Emitter {
  /** Writes what the token is worth for each label into `labelStride` numbers of `out` from `at` on, in natural units. */
  emit(text: string, place: Place, around: Surroundings, out: Float32Array, at: number): void;
}

/** Weights are bytes; raised by this they are no longer negative. */
const raisedBy = 128;
const raised = raisedBy * featureCount;

/** Lines of each cache, as powers of two: two thirds of a megabyte in all. */
const cacheBits = { own: 13, edge: 10, position: 10 } as const;

/**
 * Four weights lie in one integer as bytes, and are added up two by two in halves of an integer, which hold 250 of them.
 * The sums of groups of features that come again and again are kept. The caches know words by two hashes only, one of
 * which is another in every process.
 */
export function createEmitter(model: NameModel): Emitter {
  const weights = packed(model.weights);
  const mask = 2 ** model.tableBits - 1;
  const perUnit = 1 / model.scale;
  const own = new RowCache(cacheBits.own);
  const edges = new RowCache(cacheBits.edge);
  const positions = new RowCache(cacheBits.position);
  const values = new Int32Array(featureCount);

  /** Adds the weights of a group, whose values have been written, to four sums in `sums`. */
  function addGroup({ plain, both, formed }: FeatureGroup, form: number, sums: Int32Array, to: number): void {
    let even = 0;
    let odd = 0;
    let evenHigh = 0;
    let oddHigh = 0;
    for (let at = 0; at < plain + both; at++) {
      const slot = slotOf(values[at] as number, mask) << 1;
      const low = weights[slot] as number;
      const high = weights[slot + 1] as number;
      even += low & 0xff00ff;
      odd += (low >>> 8) & 0xff00ff;
      evenHigh += high & 0xff00ff;
      oddHigh += (high >>> 8) & 0xff00ff;
    }
    for (let at = plain; at < plain + both + formed; at++) {
      const slot = (slotOf(values[at] as number, mask) ^ form) << 1;
      const low = weights[slot] as number;
      const high = weights[slot + 1] as number;
      even += low & 0xff00ff;
      odd += (low >>> 8) & 0xff00ff;
      evenHigh += high & 0xff00ff;
      oddHigh += (high >>> 8) & 0xff00ff;
    }
    sums[to] = even;
    sums[to + 1] = odd;
    sums[to + 2] = evenHigh;
    sums[to + 3] = oddHigh;
  }

  function ownSums(text: string, place: Place, around: Surroundings): number {
    const { word, spelling, form, lexicon, evidence } = place;
    const rest = lexicon | (around.style << 11) | (around.language << 13) | (evidence << 17) | (form << 19);
    let at = own.find(word, spelling, rest);
    if (at < 0) {
      at = own.claim(word, spelling, rest);
      writeOwn(text, place, around, values);
      addGroup(ownGroup, form, own.cells, at);
      own.cells[at - 1] = place.ending;
    } else place.ending = own.cells[at - 1] as number;
    return at;
  }

  function edgeSums(place: Place, around: Surroundings): number {
    const touching = place.touchesBefore | (place.touchesAfter << 16);
    const rest = place.lexicon | (place.glue << 11) | (around.density << 15) | (place.form << 18);
    let at = edges.find(touching, rest, 0);
    if (at < 0) {
      at = edges.claim(touching, rest, 0);
      writeEdges(place, around, values);
      addGroup(edgeGroup, place.form, edges.cells, at);
    }
    return at;
  }

  function positionSums(place: Place, around: Surroundings): number {
    const { style, layout, language, length, ending } = around;
    const sentence = style | (layout << 2) | (language << 4) | (length << 8) | (ending << 11);
    const rest = place.lexicon | (place.position << 11) | (place.evidence << 13) | (place.form << 15);
    let at = positions.find(sentence, rest, 0);
    if (at < 0) {
      at = positions.claim(sentence, rest, 0);
      writePosition(place, around, values);
      addGroup(positionGroup, place.form, positions.cells, at);
    }
    return at;
  }

  const sums = new Int32Array(4);

  /** Adds sums that a cache holds. */
  function add({ cells }: RowCache, at: number): void {
    sums[0] = (sums[0] as number) + (cells[at] as number);
    sums[1] = (sums[1] as number) + (cells[at + 1] as number);
    sums[2] = (sums[2] as number) + (cells[at + 2] as number);
    sums[3] = (sums[3] as number) + (cells[at + 3] as number);
  }

  return {
    emit(text, place, around, out, at) {
      const ownAt = ownSums(text, place, around);
      writeContext(place, around, values);
      addGroup(contextGroup, place.form, sums, 0);
      add(own, ownAt);
      add(edges, edgeSums(place, around));
      add(positions, positionSums(place, around));
      const even = sums[0] as number;
      const odd = sums[1] as number;
      const evenHigh = sums[2] as number;
      const oddHigh = sums[3] as number;
      out[at] = ((even & 0xffff) - raised) * perUnit;
      out[at + 1] = ((odd & 0xffff) - raised) * perUnit;
      out[at + 2] = ((even >>> 16) - raised) * perUnit;
      out[at + 3] = ((odd >>> 16) - raised) * perUnit;
      out[at + 4] = ((evenHigh & 0xffff) - raised) * perUnit;
      out[at + 5] = ((oddHigh & 0xffff) - raised) * perUnit;
      out[at + 6] = ((evenHigh >>> 16) - raised) * perUnit;
    },
  };
}

function packed(weights: Int8Array): Int32Array {
  const integers = new Int32Array(weights.length / 4);
  for (let at = 0; at < weights.length; at++) {
    const byte = (weights[at] as number) + raisedBy;
    integers[at >> 2] = (integers[at >> 2] as number) | (byte << (8 * (at & 3)));
  }
  return integers;
}
