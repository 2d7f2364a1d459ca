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
  /** The best label of each token after `decode`. */
  readonly labels: Uint8Array;
  decode(tokens: number, edges: Edges): void;
  /** Probability of each label of each token, in rows of `labelStride`. */
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

  function decode(tokens: number, edges: Edges): void {
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
    for (let row = tokens - 1; row >= 0; row--) {
      labels[row] = label;
      label = from[row * labelStride + label] as number;
    }
  }

  function posteriors(tokens: number, edges: Edges): Float32Array {
    exponentiate(emissions, potentials, tokens);
    for (let label = 0; label < labelCount; label++) {
      const step = factorsTo[label * labelStride + outside] as number;
      const first = edges.begins ? Number(mayFollow(outside, label)) : step;
      forward[label] = first * (potentials[label] as number);
    }
    scaleRow(forward, 0);
    for (let row = 1; row < tokens; row++) {
      const here = row * labelStride;
      for (let label = 0; label < labelCount; label++) {
        const sum = weighted(forward, here - labelStride, factorsTo, label * labelStride);
        forward[here + label] = sum * (potentials[here + label] as number);
      }
      scaleRow(forward, here);
    }
    for (let row = tokens - 1; row >= 0; row--) readBack(row, tokens, edges.ends);
    return marginals;
  }

  /** The backward pass and the marginals of one row. */
  function readBack(row: number, tokens: number, isEnd: boolean): void {
    const here = row * labelStride;
    const after = here + labelStride;
    for (let label = 0; label < labelCount; label++) {
      const factor = label * labelStride;
      if (row === tokens - 1) backward[here + label] = isEnd ? 1 : (factorsFrom[factor] as number);
      else backward[here + label] = weightedTwice(factorsFrom, factor, potentials, backward, after);
    }
    scaleRow(backward, here);
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
  let sum = 0;
  for (let label = 0; label < labelCount; label++) sum += values[at + label] as number;
  if (sum === 0) return;
  for (let label = 0; label < labelCount; label++) values[at + label] = (values[at + label] as number) / sum;
}
