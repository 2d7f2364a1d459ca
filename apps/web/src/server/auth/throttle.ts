import "server-only";

interface Limits {
  readonly attemptsMax: number;
  readonly windowMs: number;
  /** Above it the oldest entries go, so that a flood of names cannot fill the memory. */
  readonly entriesMax: number;
}

/** Counts failures by a key over a fixed window. Lives in this process; a restart forgets. */
export class Throttle {
  readonly #failures = new Map<string, { count: number; until: number }>();
  constructor(readonly limits: Limits) {}

  isBlocked(key: string, nowMs: number): boolean {
    const entry = this.#failures.get(key);
    return entry !== undefined && entry.until > nowMs && entry.count >= this.limits.attemptsMax;
  }

  fail(key: string, nowMs: number): void {
    const entry = this.#failures.get(key);
    const current = entry && entry.until > nowMs ? entry : { count: 0, until: nowMs + this.limits.windowMs };
    this.#failures.delete(key);
    this.#failures.set(key, { ...current, count: current.count + 1 });
    const oldest =
      this.#failures.size > this.limits.entriesMax ? this.#failures.keys().next().value : undefined;
    if (oldest !== undefined) this.#failures.delete(oldest);
  }

  clear(key: string): void {
    this.#failures.delete(key);
  }
}
