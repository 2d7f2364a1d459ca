import { availableParallelism } from "node:os";
import { GatewayError } from "../http/gateway-error";
import { PoolThread } from "./pool-thread";
import type { JobDone, RedactionJob } from "./redaction-job";
import { ThreadError } from "./thread-error";

export interface ThreadPoolOptions {
  /** Of the name tagger, in shared memory: decompressed once for all threads. */
  readonly weights: Uint8Array;
  readonly onThreadLost: (code: ThreadError["code"]) => void;
  readonly size?: number;
  /** Bodies that may wait for a thread, and their bytes together. */
  readonly queueMax?: number;
  readonly queueBytesMax?: number;
  /** From the moment a thread begins with a body, and as much again for each megabyte of it. */
  readonly jobTimeoutMs?: number;
  /** For tests: another program than the gateway's own. */
  readonly program?: URL;
}

/** A body that waits. */
interface Waiting {
  readonly job: RedactionJob;
  /** False when the client is gone. */
  readonly isWanted: () => boolean;
  readonly since: number;
  resolve(done: JobDone): void;
  reject(error: Error): void;
}

const defaults = { queueMax: 64, queueBytesMax: 64 * 1024 * 1024, jobTimeoutMs: 10_000 };
const waitMsMax = 30_000;

/**
 * Threads that redact long bodies, so that short requests do not wait for them. One body at a time on each;
 * more wait in order, up to a bound. A thread that dies or takes too long costs the one request it had, which
 * is refused, and is replaced.
 */
export class ThreadPool {
  readonly #options: Required<Omit<ThreadPoolOptions, "program">> & Pick<ThreadPoolOptions, "program">;
  readonly #threads: PoolThread[] = [];
  readonly #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #isClosed = false;

  constructor(options: ThreadPoolOptions) {
    this.#options = { ...defaults, size: Math.max(1, Math.min(2, availableParallelism() - 1)), ...options };
    for (let at = 0; at < this.#options.size; at++) this.#add();
  }

  /** True once a thread has loaded its names and is warm. */
  isReady(): boolean {
    return this.#threads.some((thread) => thread.isReady);
  }

  /**
   * Redacts on the next thread that is free.
   *
   * @throws GatewayError `overloaded` when too much waits already, or the body has waited for too long
   * @throws ThreadError when the engine threw, the thread died or the time was up
   */
  async run(job: RedactionJob, isWanted: () => boolean = () => true): Promise<JobDone> {
    const { queueMax, queueBytesMax } = this.#options;
    if (this.#isClosed) throw new ThreadError("POOL_CLOSED");
    const isFull = this.#waiting.length >= queueMax || this.#waitingBytes + job.bytes.length > queueBytesMax;
    if (this.#waiting.length > 0 && isFull) throw new GatewayError("overloaded");
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, isWanted, since: performance.now(), resolve, reject });
      this.#waitingBytes += job.bytes.length;
      this.#serve();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new ThreadError("POOL_CLOSED"));
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #add(): void {
    const { weights, jobTimeoutMs, program } = this.#options;
    const thread = new PoolThread({
      weights,
      jobTimeoutMs,
      program,
      onFree: () => this.#serve(),
      onLost: (code) => this.#replace(thread, code),
    });
    this.#threads.push(thread);
  }

  #replace(lost: PoolThread, code: ThreadError["code"]): void {
    this.#threads.splice(this.#threads.indexOf(lost), 1);
    if (this.#isClosed) return;
    this.#options.onThreadLost(code);
    // One that cannot even start is tried again at leisure.
    if (lost.wasReady) this.#add();
    else setTimeout(() => this.#isClosed || this.#add(), restartMs).unref();
  }

  #serve(): void {
    for (;;) {
      const thread = this.#threads.find(({ isFree }) => isFree);
      const next = thread && this.#waiting.shift();
      if (!next) return;
      this.#waitingBytes -= next.job.bytes.length;
      const hasWaited = performance.now() - next.since > waitMsMax;
      if (hasWaited || !next.isWanted()) next.reject(new GatewayError("overloaded"));
      else thread.run(next.job).then(next.resolve, next.reject);
    }
  }
}

const restartMs = 1_000;
