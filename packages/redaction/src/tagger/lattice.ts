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
  const steps = new Float32Array(labelCount * labelCount);
  const factors = new Float32Array(labelCount * labelCount);
  for (let a = 0; a < labelCount; a++) {
    for (let b = 0; b < labelCount; b++) {
      const value = transitions[a * labelCount + b] as number;
      steps[a * labelCount + b] = mayFollow(a, b) ? value : impossible;
      factors[a * labelCount + b] = mayFollow(a, b) ? Math.exp(value) : 0;
    }
  }

  function decode(tokens: number, edges: Edges): void {
    for (let label = 0; label < labelCount; label++) {
      const step = steps[outside * labelCount + label] as number;
      forward[label] = (edges.begins && step > impossible ? 0 : step) + (emissions[label] as number);
    }
    for (let row = 1; row < tokens; row++) {
      const here = row * labelStride;
      const before = here - labelStride;
      for (let label = 0; label < labelCount; label++) {
        let best = Number.NEGATIVE_INFINITY;
        let origin = 0;
        for (let last = 0; last < labelCount; last++) {
          const value = (forward[before + last] as number) + (steps[last * labelCount + label] as number);
          if (value > best) {
            best = value;
            origin = last;
          }
        }
        forward[here + label] = best + (emissions[here + label] as number);
        from[here + label] = origin;
      }
    }
    const last = (tokens - 1) * labelStride;
    for (let label = 0; !edges.ends && label < labelCount; label++) {
      forward[last + label] = (forward[last + label] as number) + (steps[label * labelCount] as number);
    }
    let label = bestOf(forward, last);
    for (let row = tokens - 1; row >= 0; row--) {
      labels[row] = label;
      label = from[row * labelStride + label] as number;
    }
  }

  function posteriors(tokens: number, edges: Edges): Float32Array {
    exponentiate(emissions, potentials, tokens);
    for (let row = 0; row < tokens; row++) {
      const here = row * labelStride;
      for (let label = 0; label < labelCount; label++) {
        const first = edges.begins ? Number(mayFollow(outside, label)) : (factors[label] as number);
        let sum = row === 0 ? first : 0;
        for (let last = 0; row > 0 && last < labelCount; last++) {
          sum +=
            (forward[here - labelStride + last] as number) * (factors[last * labelCount + label] as number);
        }
        forward[here + label] = sum * (potentials[here + label] as number);
      }
      scaleRow(forward, here);
    }
    for (let row = tokens - 1; row >= 0; row--) {
      const here = row * labelStride;
      const after = here + labelStride;
      for (let label = 0; label < labelCount; label++) {
        const final = edges.ends ? 1 : (factors[label * labelCount] as number);
        let sum = row === tokens - 1 ? final : 0;
        for (let next = 0; row < tokens - 1 && next < labelCount; next++) {
          const factor =
            (factors[label * labelCount + next] as number) * (potentials[after + next] as number);
          sum += factor * (backward[after + next] as number);
        }
        backward[here + label] = sum;
      }
      scaleRow(backward, here);
      for (let label = 0; label < labelCount; label++) {
        marginals[here + label] = (forward[here + label] as number) * (backward[here + label] as number);
      }
      scaleRow(marginals, here);
    }
    return marginals;
  }

  return { emissions, labels, decode, posteriors };
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
