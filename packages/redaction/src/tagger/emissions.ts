import {
  contextGroup,
  edgeGroup,
  ownGroup,
  positionGroup,
  writeContext,
  writeEdges,
  writeOwn,
  writePosition,
} from "./features";
import type { NameModel } from "./model";
import type { Place } from "./place";
import { RowCache } from "./row-cache";
import type { Surroundings } from "./surroundings";
import { createWeightSums, lowerOf, upperOf } from "./weight-sums";

/** Sums the weights of a token's features: what each label is worth there. */
export interface Emitter {
  /** Writes what the token is worth for each label into `labelStride` numbers of `out` from `at` on, in natural units. */
  emit(text: string, place: Place, around: Surroundings, out: Float32Array, at: number): void;
}

/** Lines of each cache, as powers of two: two thirds of a megabyte in all. */
const cacheBits = { own: 13, edge: 10, position: 10 } as const;

/**
 * The sums of groups of features that come again and again are kept. The caches know words by two hashes only, one of
 * which is another in every process.
 */
export function createEmitter(model: NameModel): Emitter {
  const perUnit = 1 / model.scale;
  const own = new RowCache(cacheBits.own);
  const edges = new RowCache(cacheBits.edge);
  const positions = new RowCache(cacheBits.position);
  const weightSums = createWeightSums(model.weights, model.tableBits);
  const { values } = weightSums;

  function ownSums(text: string, place: Place, around: Surroundings): number {
    const { word, spelling, form, lexicon, evidence } = place;
    const rest = lexicon | (around.style << 11) | (around.language << 13) | (evidence << 17) | (form << 19);
    let at = own.find(word, spelling, rest);
    if (at < 0) {
      at = own.claim(word, spelling, rest);
      writeOwn(text, place, around, values);
      weightSums.add(ownGroup, form, own.cells, at);
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
      weightSums.add(edgeGroup, place.form, edges.cells, at);
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
      weightSums.add(positionGroup, place.form, positions.cells, at);
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
      weightSums.add(contextGroup, place.form, sums, 0);
      add(own, ownAt);
      add(edges, edgeSums(place, around));
      add(positions, positionSums(place, around));
      for (let pair = 0; pair < 4; pair++) {
        out[at + 2 * pair] = lowerOf(sums[pair] as number) * perUnit;
        out[at + 2 * pair + 1] = upperOf(sums[pair] as number) * perUnit;
      }
    },
  };
}
