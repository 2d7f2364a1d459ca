/**
 * The time limits of one call to a provider: first byte, silence, and the whole. One timer serves all three;
 * the whole is also looked at on every piece, so a slow drip cannot outlast it.
 */
export class Deadline {
  readonly #startedAt = performance.now();
  #timer: NodeJS.Timeout;
  #isWaiting = true;
  #isCleared = false;

  constructor(
    private readonly limits: {
      readonly firstByteMs: number;
      readonly idleMs: number;
      readonly totalMs: number;
    },
    private readonly expire: () => void,
  ) {
    this.#timer = setTimeout(expire, Math.min(limits.firstByteMs, limits.totalMs));
  }

  /** Something came. */
  touch(): void {
    if (this.#isCleared) return;
    if (performance.now() - this.#startedAt > this.limits.totalMs) this.expire();
    else if (this.#isWaiting) this.#arm(Math.min(this.limits.idleMs, this.#leftMs()));
    else this.#timer.refresh();
    this.#isWaiting = false;
  }

  /** The client does not read at the moment: the provider is not to blame for silence. */
  pause(): void {
    if (this.#isCleared) return;
    this.#isWaiting = true;
    this.#arm(this.#leftMs());
  }

  clear(): void {
    this.#isCleared = true;
    clearTimeout(this.#timer);
  }

  #arm(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.expire, delayMs);
  }

  #leftMs(): number {
    return Math.max(0, this.limits.totalMs - (performance.now() - this.#startedAt));
  }
}
