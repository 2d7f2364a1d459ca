/** Why a request was given up. */
export type CancelReason = "client_closed" | "upstream_timeout";

/**
 * One switch per request that the client's close and the deadlines can throw. Does what an
 * AbortSignal does, without the cost of event objects on every request.
 */
export class Cancellation {
  #reason: CancelReason | undefined;
  #listener: ((reason: CancelReason) => void) | undefined;

  get reason(): CancelReason | undefined {
    return this.#reason;
  }

  /** The first reason wins. */
  cancel(reason: CancelReason): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#listener?.(reason);
  }

  /** There is one listener, the call to the provider; it is called at once if it is already too late. */
  onCancel(listener: (reason: CancelReason) => void): void {
    this.#listener = listener;
    if (this.#reason !== undefined) listener(this.#reason);
  }
}
