import { labelCount, labelStride, mayFollow, outside } from "./labels";
import { sentenceTokensMax } from "./sentences";

const impossible = -1e9;

/**
 * The linear-chain CRF over one run of tokens: `emissions` are filled by the caller, row by row of
 * `labelStride` in natural units; then `decode` gives the best labels and `posteriors` how sure each is.
 * Tokens before and after a run are `outside`, or the sentence begins or ends there.
 */
export interface Lattice {
  readonly emissions: Float32Array;
  /** The best label of each token after `decode`, when that was true. */
  readonly labels: Uint8Array;
  /** False when all tokens are outside of names. */
  decode(tokens: number, edges: Edges): boolean;
  /** Probability of each label of the tokens of names, in rows of `labelStride`. Asked for after `decode` was true. */
  posteriors(tokens: number, edges: Edges): Float32Array;
}

/** Whether the run is the beginning or the end of its sentence. */
export interface Edges {
  begins: boolean;
  ends: boolean;
}

export function createLattice(transitions: Float32Array): Lattice {
  const size = sentenceTokensMax * labelStride;
  const emissions = new Float32Array(size);
  const labels = new Uint8Array(sentenceTokensMax);
  const forward = new Float32Array(size);
  const backward = new Float32Array(size);
  const potentials = new Float32Array(size);
  const marginals = new Float32Array(size);
  const from = new Uint8Array(size);
  // Rows of `labelStride`: from all labels to one, and from one to all.
  const stepsTo = new Float32Array(labelCount * labelStride);
  const factorsTo = new Float32Array(labelCount * labelStride);
  const factorsFrom = new Float32Array(labelCount * labelStride);
  for (let a = 0; a < labelCount; a++) {
    for (let b = 0; b < labelCount; b++) {
      const value = transitions[a * labelCount + b] as number;
      stepsTo[b * labelStride + a] = mayFollow(a, b) ? value : impossible;
      factorsTo[b * labelStride + a] = mayFollow(a, b) ? Math.exp(value) : 0;
      factorsFrom[a * labelStride + b] = factorsTo[b * labelStride + a] as number;
    }
  }

  const slack = slackOf(transitions);

  /** True when no label can make up for what it loses against `outside` at any one token, whatever its neighbours are. */
  function isOutside(tokens: number): boolean {
    for (let row = 0, at = 0; row < tokens; row++, at += labelStride) {
      const least = (emissions[at] as number) - slack;
      if (
        (emissions[at + 1] as number) > least ||
        (emissions[at + 2] as number) > least ||
        (emissions[at + 3] as number) > least ||
        (emissions[at + 4] as number) > least ||
        (emissions[at + 5] as number) > least ||
        (emissions[at + 6] as number) > least
      ) {
        return false;
      }
    }
    return true;
  }

  function decode(tokens: number, edges: Edges): boolean {
    if (isOutside(tokens)) return false;
    for (let label = 0; label < labelCount; label++) {
      const step = stepsTo[label * labelStride + outside] as number;
      forward[label] = (edges.begins && step > impossible ? 0 : step) + (emissions[label] as number);
    }
    for (let row = 1; row < tokens; row++) {
      const here = row * labelStride;
      const before = here - labelStride;
      const f0 = forward[before] as number;
      const f1 = forward[before + 1] as number;
      const f2 = forward[before + 2] as number;
      const f3 = forward[before + 3] as number;
      const f4 = forward[before + 4] as number;
      const f5 = forward[before + 5] as number;
      const f6 = forward[before + 6] as number;
      for (let label = 0, at = 0; label < labelCount; label++, at += labelStride) {
        if (label !== outside && (label & 1) === 0) {
          // Goes on with a name: behind its beginning, or behind itself.
          const begun = (forward[before + label - 1] as number) + (stepsTo[at + label - 1] as number);
          const gone = (forward[before + label] as number) + (stepsTo[at + label] as number);
          forward[here + label] = (gone > begun ? gone : begun) + (emissions[here + label] as number);
          from[here + label] = gone > begun ? label : label - 1;
          continue;
        }
        let best = f0 + (stepsTo[at] as number);
        let origin = 0;
        const v1 = f1 + (stepsTo[at + 1] as number);
        const v2 = f2 + (stepsTo[at + 2] as number);
        const v3 = f3 + (stepsTo[at + 3] as number);
        const v4 = f4 + (stepsTo[at + 4] as number);
        const v5 = f5 + (stepsTo[at + 5] as number);
        const v6 = f6 + (stepsTo[at + 6] as number);
        if (v1 > best) {
          best = v1;
          origin = 1;
        }
        if (v2 > best) {
          best = v2;
          origin = 2;
        }
        if (v3 > best) {
          best = v3;
          origin = 3;
        }
        if (v4 > best) {
          best = v4;
          origin = 4;
        }
        if (v5 > best) {
          best = v5;
          origin = 5;
        }
        if (v6 > best) {
          best = v6;
          origin = 6;
        }
        forward[here + label] = best + (emissions[here + label] as number);
        from[here + label] = origin;
      }
    }
    const last = (tokens - 1) * labelStride;
    for (let label = 0; !edges.ends && label < labelCount; label++) {
      forward[last + label] =
        (forward[last + label] as number) + (stepsTo[outside * labelStride + label] as number);
    }
    let label = bestOf(forward, last);
    let seen = outside;
    for (let row = tokens - 1; row >= 0; row--) {
      labels[row] = label;
      seen |= label;
      label = from[row * labelStride + label] as number;
    }
    return seen !== outside;
  }

  function posteriors(tokens: number, edges: Edges): Float32Array {
    exponentiate(emissions, potentials, tokens);
    for (let label = 0; label < labelCount; label++) {
      const step = factorsTo[label * labelStride + outside] as number;
      const first = edges.begins ? Number(mayFollow(outside, label)) : step;
      forward[label] = first * (potentials[label] as number);
    }
    scaleRow(forward, 0);
    let last = tokens - 1;
    while (last > 0 && labels[last] === outside) last--;
    for (let row = 1; row <= last; row++) {
      const here = row * labelStride;
      for (let label = 0; label < labelCount; label++) {
        const sum = weighted(forward, here - labelStride, factorsTo, label * labelStride);
        forward[here + label] = sum * (potentials[here + label] as number);
      }
      scaleRow(forward, here);
    }
    let first = 0;
    while (first < last && labels[first] === outside) first++;
    for (let row = tokens - 1; row >= first; row--) readBack(row, tokens, edges.ends);
    return marginals;
  }

  /** The backward pass of one row, and its marginals where it is part of a name. */
  function readBack(row: number, tokens: number, isEnd: boolean): void {
    const here = row * labelStride;
    const after = here + labelStride;
    for (let label = 0; label < labelCount; label++) {
      const factor = label * labelStride;
      if (row === tokens - 1) backward[here + label] = isEnd ? 1 : (factorsFrom[factor] as number);
      else backward[here + label] = weightedTwice(factorsFrom, factor, potentials, backward, after);
    }
    scaleRow(backward, here);
    if (labels[row] === outside) return;
    for (let label = 0; label < labelCount; label++) {
      marginals[here + label] = (forward[here + label] as number) * (backward[here + label] as number);
    }
    scaleRow(marginals, here);
  }

  return { emissions, labels, decode, posteriors };
}

/** Seven values times seven weights. Written out, as are the loops over labels above: they are the tagger's innermost. */
function weighted(values: Float32Array, at: number, weights: Float32Array, from: number): number {
  return (
    (values[at] as number) * (weights[from] as number) +
    (values[at + 1] as number) * (weights[from + 1] as number) +
    (values[at + 2] as number) * (weights[from + 2] as number) +
    (values[at + 3] as number) * (weights[from + 3] as number) +
    (values[at + 4] as number) * (weights[from + 4] as number) +
    (values[at + 5] as number) * (weights[from + 5] as number) +
    (values[at + 6] as number) * (weights[from + 6] as number)
  );
}

function weightedTwice(
  weights: Float32Array,
  from: number,
  one: Float32Array,
  other: Float32Array,
  at: number,
): number {
  return (
    (weights[from] as number) * (one[at] as number) * (other[at] as number) +
    (weights[from + 1] as number) * (one[at + 1] as number) * (other[at + 1] as number) +
    (weights[from + 2] as number) * (one[at + 2] as number) * (other[at + 2] as number) +
    (weights[from + 3] as number) * (one[at + 3] as number) * (other[at + 3] as number) +
    (weights[from + 4] as number) * (one[at + 4] as number) * (other[at + 4] as number) +
    (weights[from + 5] as number) * (one[at + 5] as number) * (other[at + 5] as number) +
    (weights[from + 6] as number) * (one[at + 6] as number) * (other[at + 6] as number)
  );
}

function bestOf(values: Float32Array, at: number): number {
  let best = 0;
  for (let label = 1; label < labelCount; label++) {
    if ((values[at + label] as number) > (values[at + best] as number)) best = label;
  }
  return best;
}

/** Exponentials of each row relative to its greatest value, which keeps them in range. */
function exponentiate(emissions: Float32Array, potentials: Float32Array, tokens: number): void {
  for (let row = 0; row < tokens; row++) {
    const here = row * labelStride;
    const greatest = emissions[here + bestOf(emissions, here)] as number;
    for (let label = 0; label < labelCount; label++) {
      potentials[here + label] = Math.exp((emissions[here + label] as number) - greatest);
    }
  }
}

/** Makes the numbers of a row sum to one. */
function scaleRow(values: Float32Array, at: number): void {
  const v0 = values[at] as number;
  const v1 = values[at + 1] as number;
  const v2 = values[at + 2] as number;
  const v3 = values[at + 3] as number;
  const v4 = values[at + 4] as number;
  const v5 = values[at + 5] as number;
  const v6 = values[at + 6] as number;
  const sum = v0 + v1 + v2 + v3 + v4 + v5 + v6;
  if (sum === 0) return;
  values[at] = v0 / sum;
  values[at + 1] = v1 / sum;
  values[at + 2] = v2 / sum;
  values[at + 3] = v3 / sum;
  values[at + 4] = v4 / sum;
  values[at + 5] = v5 / sum;
  values[at + 6] = v6 / sum;
}

/** Sums of 200 tokens are rounded by less than this. */
const roundingMax = 0.5;

/** The most that a token can win by its two transitions when its label is another than `outside`. */
function slackOf(transitions: Float32Array): number {
  const stay = transitions[outside] as number;
  let into = 0;
  let back = 0;
  for (let from = 0; from < labelCount; from++) {
    back = Math.max(back, (transitions[from * labelCount + outside] as number) - stay);
    for (let to = 0; to < labelCount; to++) {
      if (to !== outside && mayFollow(from, to))
        into = Math.max(into, (transitions[from * labelCount + to] as number) - stay);
    }
  }
  return into + back + roundingMax;
}
