import type { IntentRecord, OutcomeRecord, SpoolRecord } from "@veilgate/contracts";
import { encodeIntent, encodeOutcome } from "./encode-record";
import {
  AuditRecordError,
  AuditUnavailableError,
  type AuditUnavailableReason,
  toAuditUnavailable,
} from "./errors";
import { frameHeadBytes, payloadBytesMax } from "./frame";
import { FrameBatch } from "./frame-batch";
import { SegmentChain } from "./segment-chain";
import type { SegmentWriter, Waiter } from "./segment-writer";
import { measureSegments } from "./spool-space";

export interface SpoolOptions {
  /** One gateway's own. Made, with mode 0700, when it is not there. */
  readonly directory: string;
  /** Unique for each start of a gateway. */
  readonly instance: string;
  /** `strict`: an intent resolves when it is on the disk. `relaxed`: when the kernel has it. */
  readonly durability: "strict" | "relaxed";
  /** All segments together; beyond it records are refused. */
  readonly bytesMax: number;
  readonly segmentBytesMax?: number;
}

/**
 * The audit records of this process, in order, on the local disk. `write` alone survives the death of the
 * process; a sync survives a loss of power.
 */
export interface AuditSpool {
  /**
   * Call before the provider sees a byte, and wait. Settles within 1.5 s, even when the disk hangs.
   * @throws AuditUnavailableError, or AuditRecordError for a record that the schema refuses.
   */
  intent(record: IntentRecord): Promise<void>;
  /** Call before the client sees the last byte. Resolves when the kernel has it. Throws as `intent` does. */
  outcome(record: OutcomeRecord): Promise<void>;
  stats(): SpoolStats;
  /** Writes what is pending, seals the segment and syncs it. Later records are refused. */
  close(): Promise<void>;
}

export interface SpoolStats {
  /** `ok`, or why intents are refused at the moment. */
  readonly state: "ok" | AuditUnavailableReason;
  /** Records, writes and syncs since the start. */
  readonly records: number;
  readonly writes: number;
  readonly syncs: number;
  /** An upper bound of what all segments hold. */
  readonly spoolBytes: number;
}

const segmentBytesDefault = 64 * 1024 * 1024;
const tickMs = 500;
const intentBytesUsual = 512;
const heartbeatTicks = 10;
/** An outcome's sync may wait for the next intent's, but not longer than this. */
const outcomeSyncDelayMs = 20;
/** The last part of the cap is for the outcomes of requests that are already under way. */
const reservedBytesMax = 4 * 1024 * 1024;

/** Never throws for the disk's sake: a spool that cannot write refuses records and tries again by itself. */
export function openSpool(options: SpoolOptions): AuditSpool {
  return new Spool(options);
}

class Spool implements AuditSpool {
  readonly #options: SpoolOptions;
  readonly #chain: SegmentChain;
  readonly #ticker: NodeJS.Timeout;
  readonly #batch = new FrameBatch();
  #intents: Waiter[] = [];
  #outcomes: Waiter[] = [];
  #isScheduled = false;
  #seq = 1;
  #records = 0;
  #writes = 0;
  #syncs = 0;
  #ticks = 0;
  #spoolBytes = 0;
  /** Set while nothing can be written, until a segment could be opened again. */
  #failure: AuditUnavailableError | undefined;
  /** While a sync hangs. Outcomes are still written. */
  #isStalled = false;
  #lazySync: NodeJS.Timeout | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: SpoolOptions) {
    this.#options = options;
    const { directory: folder, instance, segmentBytesMax = segmentBytesDefault } = options;
    this.#chain = new SegmentChain(
      { folder, instance, segmentBytesMax },
      {
        started: () => {
          this.#syncs += 1;
        },
        done: () => {
          this.#isStalled = false;
        },
        failed: (segment, error) => {
          this.#isStalled = false;
          if (segment === this.#chain.current) this.#fail(error);
        },
        timedOut: () => {
          // In relaxed mode nobody waits for syncs.
          this.#isStalled = options.durability === "strict";
        },
      },
    );
    this.#open();
    this.#ticker = setInterval(() => this.#tick(), tickMs).unref();
  }

  intent(record: IntentRecord): Promise<void> {
    return this.#append("intent", () => encodeIntent(record));
  }

  outcome(record: OutcomeRecord): Promise<void> {
    return this.#append("outcome", () => encodeOutcome(record));
  }

  stats(): SpoolStats {
    return {
      state: this.#refusal("intent", intentBytesUsual) ?? "ok",
      records: this.#records,
      writes: this.#writes,
      syncs: this.#syncs,
      spoolBytes: this.#spoolBytes,
    };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #append(kind: SpoolRecord["kind"], encode: () => string): Promise<void> {
    return new Promise((resolve, reject) => {
      // Thrown errors reject: the caller gets every failure in one way.
      const payload = encode();
      if (payload.length > payloadBytesMax) throw new AuditRecordError("size");
      const reason = this.#refusal(kind, frameHeadBytes + payload.length);
      if (reason) throw new AuditUnavailableError(reason, { cause: this.#failure?.cause });
      this.#batch.add(payload, this.#seq, this.#chain.bootId);
      this.#seq += 1;
      (kind === "intent" ? this.#intents : this.#outcomes).push({ resolve, reject });
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      setImmediate(() => this.#flush());
    });
  }

  #refusal(kind: SpoolRecord["kind"], bytes: number): AuditUnavailableReason | undefined {
    if (this.#closing) return "closed";
    if (this.#failure) return this.#failure.reason;
    const { bytesMax } = this.#options;
    const reserved = kind === "intent" ? Math.min(reservedBytesMax, bytesMax / 8) : 0;
    if (this.#spoolBytes + this.#batch.bytes + bytes > bytesMax - reserved) return "spool_full";
    return kind === "intent" && this.#isStalled ? "sync_timeout" : undefined;
  }

  /** Writes the records of this turn of the event loop with one write. */
  #flush(): void {
    this.#isScheduled = false;
    const intents = this.#intents;
    const outcomes = this.#outcomes;
    if (intents.length + outcomes.length === 0) return;
    this.#intents = [];
    this.#outcomes = [];
    try {
      if (this.#failure) throw this.#failure;
      this.#settle(this.#chain.write(this.#batch), intents, outcomes);
    } catch (error) {
      // None of these was acknowledged: their numbers are free, and a reader finds no gap.
      this.#seq = this.#batch.firstSeq;
      const failure = this.#fail(error);
      for (const waiter of [...intents, ...outcomes]) waiter.reject(failure);
    }
    this.#batch.clear();
  }

  #settle(segment: SegmentWriter, intents: Waiter[], outcomes: Waiter[]): void {
    this.#writes += 1;
    this.#records += intents.length + outcomes.length;
    this.#spoolBytes += this.#batch.bytes;
    for (const waiter of outcomes) waiter.resolve();
    if (this.#options.durability === "relaxed") {
      for (const waiter of intents) waiter.resolve();
    } else if (intents.length > 0) {
      segment.sync(intents);
    } else {
      this.#syncSoon();
    }
  }

  #syncSoon(): void {
    this.#lazySync ??= setTimeout(() => {
      this.#lazySync = undefined;
      this.#chain.current?.sync([]);
    }, outcomeSyncDelayMs).unref();
  }

  #open(): void {
    try {
      this.#chain.open(this.#seq);
      this.#spoolBytes = measureSegments(this.#options.directory);
      this.#failure = undefined;
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): AuditUnavailableError {
    this.#failure = toAuditUnavailable(error);
    this.#chain.abandon();
    return this.#failure;
  }

  /** Looks after what no request does: a disk that is back, room that was made, a folder that is gone. */
  #tick(): void {
    if (this.#failure) {
      this.#open();
      return;
    }
    try {
      this.#ticks += 1;
      if (this.#ticks % heartbeatTicks === 0) this.#chain.heartbeat();
      if (this.#chain.current?.isLinked() === false) throw new AuditUnavailableError("not_writable");
      // The figure only grows by our own writes, so below the half it need not be exact.
      if (this.#spoolBytes * 2 < this.#options.bytesMax) return;
      this.#spoolBytes = measureSegments(this.#options.directory);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #close(): Promise<void> {
    clearInterval(this.#ticker);
    clearTimeout(this.#lazySync);
    this.#flush();
    try {
      await this.#chain.close(this.#seq);
    } catch (error) {
      this.#failure = toAuditUnavailable(error);
    }
  }
}
