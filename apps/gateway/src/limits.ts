/** Bounds of one gateway process. Tests lower them; operators do not need to. */
export interface Limits {
  /** Of a request's body, as sent and as decoded. */
  readonly bodyBytesMax: number;
  /** Of an answer that is read as a whole. */
  readonly answerBytesMax: number;
  /** Of one event of a stream. */
  readonly eventBytesMax: number;
  /** Requests being served at once; more are told `overloaded`. */
  readonly inFlightMax: number;
  readonly connectTimeoutMs: number;
  /** Silence between two pieces of an answer. */
  readonly idleTimeoutMs: number;
  /** From dispatch to the end of the answer. */
  readonly totalTimeoutMs: number;
  /** An unused connection to a provider is kept this long: shorter than providers do, so few are met closing. */
  readonly keepAliveMs: number;
  /** Requests being served when the process is told to stop have this long to end. */
  readonly drainTimeoutMs: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: Limits = {
  bodyBytesMax: 16 * mebibyte,
  answerBytesMax: 32 * mebibyte,
  eventBytesMax: 4 * mebibyte,
  inFlightMax: 4096,
  connectTimeoutMs: 5_000,
  idleTimeoutMs: 60_000,
  totalTimeoutMs: 600_000,
  keepAliveMs: 10_000,
  drainTimeoutMs: 30_000,
};
