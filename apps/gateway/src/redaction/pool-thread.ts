import { Worker } from "node:worker_threads";
import type { JobDone, RedactionJob, ThreadMessage } from "./redaction-job";
import { ThreadError } from "./thread-error";

export interface PoolThreadOptions {
  readonly weights: Uint8Array;
  readonly jobTimeoutMs: number;
  readonly program: URL | undefined;
  /** It can take a body, again or for the first time. */
  readonly onFree: () => void;
  /** It has ended and will not come back. */
  readonly onLost: (code: ThreadError["code"]) => void;
}

interface Running {
  readonly timer: NodeJS.Timeout;
  resolve(done: JobDone): void;
  reject(error: ThreadError): void;
}

const megabyte = 1_000_000;
const isSource = import.meta.url.endsWith(".ts");
const program = new URL(isSource ? "./redaction-thread.ts" : "./redaction-thread.js", import.meta.url);

/** Node gives a thread no TypeScript, however the process was started: this gives it some first. */
function fromSource({ href }: URL): string {
  return `import("tsx/esm/api").then(({ register }) => { register(); return import("${href}"); });`;
}

/** One worker thread with at most one body in hand. */
export class PoolThread {
  readonly #worker: Worker;
  readonly #options: PoolThreadOptions;
  #running: Running | undefined;
  #state: "starting" | "ready" | "lost" = "starting";
  #lostBy: ThreadError["code"] = "THREAD_DIED";
  wasReady = false;

  constructor(options: PoolThreadOptions) {
    this.#options = options;
    // The operator's secrets are in the environment, and a thread needs none of it.
    const common = { workerData: options.weights, env: {}, execArgv: [] };
    const entry = options.program ?? program;
    this.#worker = isSource
      ? new Worker(fromSource(entry), { ...common, eval: true })
      : new Worker(entry, common);
    this.#worker.on("message", (message: ThreadMessage) => this.#hear(message));
    // What went wrong may quote the body, so nobody reads it; the end of the thread follows.
    this.#worker.on("error", () => undefined);
    this.#worker.on("messageerror", () => this.#stop("THREAD_DIED"));
    this.#worker.on("exit", () => this.#end());
  }

  get isReady(): boolean {
    return this.#state === "ready";
  }

  get isFree(): boolean {
    return this.isReady && this.#running === undefined;
  }

  /** Only while it is free. Rejects with a ThreadError. */
  run(job: RedactionJob): Promise<JobDone> {
    return new Promise((resolve, reject) => {
      // A copy goes: the request keeps its own bytes.
      const bytes = new Uint8Array(job.bytes);
      this.#worker.postMessage({ ...job, bytes }, [bytes.buffer]);
      const timeoutMs = this.#options.jobTimeoutMs * (1 + job.bytes.length / megabyte);
      const timer = setTimeout(() => this.#stop("THREAD_TIMED_OUT"), timeoutMs);
      this.#running = { timer, resolve, reject };
    });
  }

  async close(): Promise<void> {
    this.#lostBy = "POOL_CLOSED";
    await this.#worker.terminate();
  }

  #hear(message: ThreadMessage): void {
    if (message.kind === "ready") {
      this.#state = "ready";
      this.wasReady = true;
      this.#options.onFree();
      return;
    }
    const running = this.#takeRunning();
    if (message.kind === "failed") running?.reject(new ThreadError("ENGINE_FAILED"));
    else running?.resolve(message);
    this.#options.onFree();
  }

  #stop(code: ThreadError["code"]): void {
    this.#lostBy = code;
    this.#state = "lost";
    this.#takeRunning()?.reject(new ThreadError(code));
    void this.#worker.terminate();
  }

  #end(): void {
    this.#state = "lost";
    this.#takeRunning()?.reject(new ThreadError(this.#lostBy));
    this.#options.onLost(this.#lostBy);
  }

  #takeRunning(): Running | undefined {
    const running = this.#running;
    this.#running = undefined;
    clearTimeout(running?.timer);
    return running;
  }
}
