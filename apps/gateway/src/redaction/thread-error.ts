/** Why a body that was given to a thread came back without an answer. Never holds what the thread was given. */
export class ThreadError extends Error {
  override readonly name = "ThreadError";
  constructor(readonly code: "ENGINE_FAILED" | "THREAD_DIED" | "THREAD_TIMED_OUT" | "POOL_CLOSED") {
    super(code);
  }
}
