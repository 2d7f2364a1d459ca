/** What a key has left. `resetSeconds` is when the window that counts against it ends. */
export interface RateState {
  readonly isAdmitted: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

interface Window {
  startedAt: number;
  count: number;
  previousCount: number;
}

const windowMs = 60_000;

/**
 * Requests a minute per key, in this process. A sliding window of two counters: the last minute's count is
 * weighted by the part of it that still lies within the past sixty seconds. Never more than the limit in one
 * window; constant memory per key.
 */
export class RateLimiter {
  readonly #windows = new Map<string, Window>();
  readonly #now: () => number;

  /** @param now milliseconds on a clock that never steps back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  admit(keyId: string, limit: number): RateState {
    const now = this.#now();
    const window = this.#windowAt(keyId, now);
    const age = now - window.startedAt;
    const used = window.count + window.previousCount * (1 - age / windowMs);
    const isAdmitted = used + 1 <= limit;
    if (isAdmitted) window.count++;
    return {
      isAdmitted,
      limit,
      remaining: Math.max(0, Math.floor(limit - used - (isAdmitted ? 1 : 0))),
      resetSeconds: Math.max(1, Math.ceil((windowMs - age) / 1000)),
    };
  }

  #windowAt(keyId: string, now: number): Window {
    let window = this.#windows.get(keyId);
    if (!window) {
      window = { startedAt: now, count: 0, previousCount: 0 };
      this.#windows.set(keyId, window);
    }
    const age = now - window.startedAt;
    if (age >= windowMs) {
      const elapsed = Math.floor(age / windowMs);
      window.previousCount = elapsed === 1 ? window.count : 0;
      window.count = 0;
      window.startedAt += elapsed * windowMs;
    }
    return window;
  }
}
