/**
 * The switch that the client's close throws. Does what an AbortSignal does, without the cost of event
 * objects on every request.
 */
export class Cancellation {
  #isCancelled = false;
  #listener: (() => void) | undefined;

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  cancel(): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.#listener?.();
  }

  /** There is one listener, the call to the provider that is under way; called at once if it is too late. */
  onCancel(listener: () => void): void {
    this.#listener = listener;
    if (this.#isCancelled) listener();
  }
}
