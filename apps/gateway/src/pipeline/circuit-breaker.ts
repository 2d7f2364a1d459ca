/** So many failures, one after the other, say that an upstream is down and not just unlucky. */
const failuresMax = 5;
/** How long it is left alone before one request tries it again. */
const restMs = 10_000;
/** A trial that has not ended by then does not keep others away. */
const trialMs = 60_000;

interface Circuit {
  failures: number;
  /** Until then the upstream is left alone; 0 while it is in use. */
  restsUntil: number;
}

/**
 * Which upstreams are down, as this process sees it. Asked only when there is a choice: a key with a single
 * upstream gets that upstream's own answer.
 */
export class CircuitBreaker {
  readonly #circuits = new Map<string, Circuit>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** False for an upstream that is down. One request after its rest is told true, and finds out. */
  mayTry(upstreamId: string): boolean {
    const circuit = this.#circuits.get(upstreamId);
    if (!circuit || circuit.restsUntil === 0) return true;
    const now = this.now();
    if (now < circuit.restsUntil) return false;
    circuit.restsUntil = now + trialMs;
    return true;
  }

  succeeded(upstreamId: string): void {
    this.#circuits.delete(upstreamId);
  }

  failed(upstreamId: string): void {
    const circuit = this.#circuits.get(upstreamId) ?? { failures: 0, restsUntil: 0 };
    circuit.failures++;
    if (circuit.failures >= failuresMax) circuit.restsUntil = this.now() + restMs;
    this.#circuits.set(upstreamId, circuit);
  }
}
