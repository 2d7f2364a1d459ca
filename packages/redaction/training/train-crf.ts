/**
 * Maximum likelihood for the linear-chain CRF by AdaGrad, one sentence after another.
 *
 * One file though long: forward, backward and update share the same arrays and are the whole of it.
 */
import { featureCount } from "../src/tagger/features";
import { labelCount, mayFollow, outside } from "../src/tagger/labels";
import { sentenceTokensMax } from "../src/tagger/sentences";
import type { Run } from "./encode";
import type { Random } from "./random";

export interface CrfOptions {
  readonly tableBits: number;
  readonly epochs: number;
  /** Step of the first epoch; the last one takes a fifth of it. */
  readonly rate: number;
  /** Share of features that are left out of each look at a token, which keeps any one from deciding alone. */
  readonly dropout: number;
  readonly report: (line: string) => void;
}

export interface CrfWeights {
  /** In rows of `rowLength`, of which the first `labelCount` are weights. */
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Seven weights, one unused, seven sums of squares, one unused: a row is one cache line. */
export const rowLength = 16;
const squaresAt = 8;

/** Features by which a token is known as this very word, and those by which the lexicon knows it. */
const identityFeatures = [1, 2, 11, 12, 24, 39, 48, 58];
const lexiconFeatures = [26, 29, 30, 31, 32, 33, 34, 35, 48, 52, 53, 54, 57];
/** Shares of tokens that are looked at without the one or the other: names that were never seen must be found too. */
const withoutIdentity = 0.25;
const withoutLexicon = 0.15;

/** A feature seen once teaches nothing about other texts. */
const seenAtLeast = 2;
const tooSmall = 5e-4;

export function trainCrf(runs: Run[], random: Random, options: CrfOptions): CrfWeights {
  const rows = new Float32Array(2 ** options.tableBits * rowLength);
  const transitions = new Float32Array(labelCount * labelCount);
  const squares = new Float32Array(labelCount * labelCount);
  const isRare = rareSlots(runs, options.tableBits);
  const order = runs.map((_, index) => index);
  const state = createState();
  const average = new Float32Array(rows.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const progress = options.epochs === 1 ? 0 : epoch / (options.epochs - 1);
    const rate = options.rate * (1 - 0.8 * progress);
    let loss = 0;
    for (const index of order) {
      const run = runs[index];
      if (run === undefined) continue;
      score(run, rows, state, random, options.dropout);
      loss += forwardBackward(run, transitions, state);
      updateTransitions(transitions, squares, state, rate);
      updateRows(run, rows, isRare, state, rate);
    }
    options.report(`epoch ${epoch + 1} of ${options.epochs}: loss ${loss.toFixed(0)}`);
    if (epoch >= options.epochs - averagedEpochs)
      addWeights(average, rows, 1 / Math.min(averagedEpochs, options.epochs));
  }
  return { rows: average, transitions };
}

function addWeights(sums: Float32Array, rows: Float32Array, share: number): void {
  for (let at = 0; at < sums.length; at++) {
    if ((at & squaresAt) === 0) sums[at] = (sums[at] as number) + (rows[at] as number) * share;
  }
}

function rareSlots(runs: readonly Run[], tableBits: number): Uint8Array {
  const seen = new Uint8Array(2 ** tableBits);
  for (const { slots } of runs) {
    for (const slot of slots) {
      if ((seen[slot] as number) < seenAtLeast) seen[slot] = (seen[slot] as number) + 1;
    }
  }
  return seen.map((count) => Number(count < seenAtLeast));
}

const none = new Uint8Array(featureCount);
const identity = marksOf(identityFeatures);
const inLexicon = marksOf(lexiconFeatures);

function marksOf(features: readonly number[]): Uint8Array {
  const marks = new Uint8Array(featureCount);
  for (const feature of features) marks[feature] = 1;
  return marks;
}

/** The weights are the mean of those after each of the last rounds. */
const averagedEpochs = 3;

type State = ReturnType<typeof createState>;

function createState() {
  const size = sentenceTokensMax * labelCount;
  return {
    emissions: new Float64Array(size),
    potentials: new Float64Array(size),
    forward: new Float64Array(size),
    backward: new Float64Array(size),
    sums: new Float64Array(sentenceTokensMax),
    gradient: new Float64Array(size),
    factors: new Float64Array(labelCount * labelCount),
    pairs: new Float64Array(labelCount * labelCount),
    isKept: new Uint8Array(sentenceTokensMax * featureCount),
  };
}

/** Emissions, and which features took part in them. */
function score(run: Run, rows: Float32Array, state: State, random: Random, dropout: number): void {
  const { emissions, isKept } = state;
  const grow = 1 / (1 - dropout);
  for (let row = 0; row < run.labels.length; row++) {
    const here = row * labelCount;
    emissions.fill(0, here, here + labelCount);
    const hidden = random.next();
    const left =
      hidden < withoutIdentity ? identity : hidden < withoutIdentity + withoutLexicon ? inLexicon : none;
    for (let at = row * featureCount, feature = 0; feature < featureCount; at++, feature++) {
      const keep = left[feature] === 0 && random.next() >= dropout;
      isKept[at] = keep ? 1 : 0;
      if (!keep) continue;
      const slot = (run.slots[at] as number) * rowLength;
      for (let label = 0; label < labelCount; label++) {
        emissions[here + label] = (emissions[here + label] as number) + (rows[slot + label] as number) * grow;
      }
    }
  }
}

/** Fills the gradients of emissions and transitions; returns minus the sum of the labels' log probabilities. */
function forwardBackward(run: Run, transitions: Float32Array, state: State): number {
  const { emissions, potentials, forward, backward, sums, gradient, factors, pairs } = state;
  const tokens = run.labels.length;
  for (let pair = 0; pair < factors.length; pair++) {
    const isPossible = mayFollow(Math.floor(pair / labelCount), pair % labelCount);
    factors[pair] = isPossible ? Math.exp(transitions[pair] as number) : 0;
  }
  for (let row = 0; row < tokens; row++) {
    const here = row * labelCount;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < labelCount; label++)
      greatest = Math.max(greatest, emissions[here + label] as number);
    let sum = 0;
    for (let label = 0; label < labelCount; label++) {
      potentials[here + label] = Math.exp((emissions[here + label] as number) - greatest);
      const first = run.edges.begins ? Number(mayFollow(outside, label)) : (factors[label] as number);
      let reach = row === 0 ? first : 0;
      for (let last = 0; row > 0 && last < labelCount; last++) {
        reach +=
          (forward[here - labelCount + last] as number) * (factors[last * labelCount + label] as number);
      }
      forward[here + label] = reach * (potentials[here + label] as number);
      sum += forward[here + label] as number;
    }
    sums[row] = sum;
    for (let label = 0; label < labelCount; label++)
      forward[here + label] = (forward[here + label] as number) / sum;
  }
  pairs.fill(0);
  let ending = 0;
  for (let label = 0; label < labelCount; label++) {
    const final = run.edges.ends ? 1 : (factors[label * labelCount] as number);
    ending += (forward[(tokens - 1) * labelCount + label] as number) * final;
  }
  let loss = 0;
  for (let row = tokens - 1; row >= 0; row--) {
    const here = row * labelCount;
    const after = here + labelCount;
    let total = 0;
    for (let label = 0; label < labelCount; label++) {
      const final = run.edges.ends ? 1 : (factors[label * labelCount] as number);
      let reach = row === tokens - 1 ? final / ending : 0;
      for (let next = 0; row < tokens - 1 && next < labelCount; next++) {
        const step =
          ((factors[label * labelCount + next] as number) *
            (potentials[after + next] as number) *
            (backward[after + next] as number)) /
          (sums[row + 1] as number);
        reach += step;
        const pair = label * labelCount + next;
        pairs[pair] = (pairs[pair] as number) + (forward[here + label] as number) * step;
      }
      backward[here + label] = reach;
      gradient[here + label] = (forward[here + label] as number) * reach;
      total += gradient[here + label] as number;
    }
    const truth = run.labels[row] as number;
    for (let label = 0; label < labelCount; label++)
      gradient[here + label] = (gradient[here + label] as number) / total;
    loss -= Math.log((gradient[here + truth] as number) + 1e-12);
    gradient[here + truth] = (gradient[here + truth] as number) - 1;
    if (row > 0) {
      const pair = (run.labels[row - 1] as number) * labelCount + truth;
      pairs[pair] = (pairs[pair] as number) - 1;
    }
  }
  // The steps from and to the tokens outside of the run.
  for (let label = 0; label < labelCount; label++) {
    if (!run.edges.begins) pairs[label] = (pairs[label] as number) + (gradient[label] as number);
    const slope = gradient[(tokens - 1) * labelCount + label] as number;
    if (!run.edges.ends) pairs[label * labelCount] = (pairs[label * labelCount] as number) + slope;
  }
  return loss;
}

function updateTransitions(
  transitions: Float32Array,
  squares: Float32Array,
  state: State,
  rate: number,
): void {
  for (let pair = 0; pair < transitions.length; pair++) {
    const slope = state.pairs[pair] as number;
    squares[pair] = (squares[pair] as number) + slope * slope;
    const moved =
      (transitions[pair] as number) - (rate * slope) / Math.sqrt((squares[pair] as number) + 1e-6);
    transitions[pair] = Math.max(-8, Math.min(8, moved));
  }
}

function updateRows(run: Run, rows: Float32Array, isRare: Uint8Array, state: State, rate: number): void {
  const { gradient, isKept } = state;
  for (let row = 0; row < run.labels.length; row++) {
    const here = row * labelCount;
    let largest = 0;
    for (let label = 0; label < labelCount; label++)
      largest = Math.max(largest, Math.abs(gradient[here + label] as number));
    if (largest < tooSmall) continue;
    for (let at = row * featureCount; at < (row + 1) * featureCount; at++) {
      const slot = run.slots[at] as number;
      if (isKept[at] === 0 || isRare[slot] === 1) continue;
      const start = slot * rowLength;
      for (let label = 0; label < labelCount; label++) {
        const slope = gradient[here + label] as number;
        const sum = (rows[start + squaresAt + label] as number) + slope * slope;
        rows[start + squaresAt + label] = sum;
        rows[start + label] = (rows[start + label] as number) - (rate * slope) / Math.sqrt(sum + 1e-3);
      }
    }
  }
}

function shuffle(items: number[], random: Random): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random.next() * (last + 1));
    const kept = items[last] as number;
    items[last] = items[other] as number;
    items[other] = kept;
  }
}
