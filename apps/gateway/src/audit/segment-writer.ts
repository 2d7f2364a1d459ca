import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { AuditUnavailableError, toAuditUnavailable } from "./errors";
import { frameHeadBytes, frameVersion, writeFrameHead } from "./frame";
import { encodeSegmentHeader, type SegmentHeader } from "./segment-header";

/** Somebody who waits for bytes to be on the disk. */
export interface Waiter {
  resolve(): void;
  reject(error: Error): void;
}

/** Syncs end after the call that began them: this is how the spool hears of it. */
export interface SyncEvents {
  started(): void;
  done(): void;
  failed(segment: SegmentWriter, error: Error): void;
  /** The disk hangs. Those who waited have been rejected; `done` or `failed` still follows, one day. */
  timedOut(): void;
}

/** A disk that hangs is given up before callers are. */
const syncTimeoutMs = 1_500;
/** A seal is a frame of this size. */
export const sealBytes = frameHeadBytes + 32;

/**
 * One open segment. Writes are synchronous and in order. Syncs are in groups: while one is under way, the
 * writes that follow wait for the next, which covers them all.
 */
export class SegmentWriter {
  readonly #fd: number;
  readonly #hash = createHash("sha256");
  readonly #events: SyncEvents;
  /** Null once the folder's entry is on the disk as well. */
  #folder: string | null;
  #bytes = 0;
  /** Those whom the sync under way will answer, and those of the next one. */
  #group: readonly Waiter[] = [];
  #waiting: Waiter[] = [];
  #deadline: NodeJS.Timeout | undefined;
  #isBroken = false;
  #unsynced = false;
  #syncing = false;
  #closed: (() => void) | undefined;

  /** Makes the file with its header; a failure leaves no file behind. */
  constructor(folder: string, file: string, header: SegmentHeader, events: SyncEvents) {
    this.#folder = folder;
    this.#events = events;
    const target = path.join(folder, file);
    this.#fd = fs.openSync(target, "wx", 0o600);
    try {
      this.write(encodeSegmentHeader(header));
    } catch (error) {
      fs.closeSync(this.#fd);
      fs.rmSync(target, { force: true });
      throw error;
    }
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** All of `frames` or an error. After an error the segment's end is unknown: `close` it. */
  write(frames: Buffer): void {
    let at = 0;
    // A short write is how a full disk begins; the write after it names the reason.
    while (at < frames.length) at += fs.writeSync(this.#fd, frames, at);
    this.#hash.update(frames);
    this.#bytes += frames.length;
    this.#unsynced = true;
  }

  /** Tells `waiters` when everything written so far is on the disk. */
  sync(waiters: readonly Waiter[]): void {
    for (const waiter of waiters) this.#waiting.push(waiter);
    if (!this.#syncing) this.#startSync();
  }

  /** Ends the file with a frame that holds the SHA-256 of all bytes before it. */
  seal(bootId: Buffer, seq: number): void {
    const frame = Buffer.alloc(sealBytes);
    frame.set(this.#hash.copy().digest(), frameHeadBytes);
    writeFrameHead(frame, 0, { version: frameVersion.seal, bootId, seq, length: sealBytes - frameHeadBytes });
    this.write(frame);
  }

  /** Resolves when the last sync is over and the file is closed. Never rejects. */
  close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#closed = resolve;
    });
    if (!this.#syncing) this.#startSync();
    return closed;
  }

  /** Whether the file still has a name: a removed one takes records that nobody will ever read. */
  isLinked(): boolean {
    return fs.fstatSync(this.#fd).nlink > 0;
  }

  #startSync(): void {
    if (this.#isBroken) this.#reject(new AuditUnavailableError("io_error"));
    this.#group = this.#take();
    if (!this.#unsynced || this.#isBroken) {
      this.#next();
      return;
    }
    this.#syncing = true;
    this.#unsynced = false;
    this.#deadline = setTimeout(() => this.#giveUp(), syncTimeoutMs).unref();
    this.#events.started();
    fs.fdatasync(this.#fd, (error) => {
      if (error || this.#folder === null) this.#synced(error);
      else this.#syncFolder(this.#folder);
    });
  }

  /** Without this a new file's name can be gone after a loss of power, though its bytes are on the disk. */
  #syncFolder(folder: string): void {
    fs.open(folder, "r", (openError, fd) => {
      if (openError) {
        this.#synced(openError);
        return;
      }
      fs.fsync(fd, (error) => {
        fs.close(fd, () => {});
        if (!error) this.#folder = null;
        this.#synced(error);
      });
    });
  }

  #giveUp(): void {
    this.#reject(new AuditUnavailableError("sync_timeout"));
    this.#events.timedOut();
  }

  #reject(error: AuditUnavailableError): void {
    const waiting = [...this.#group, ...this.#take()];
    this.#group = [];
    for (const waiter of waiting) waiter.reject(error);
  }

  #synced(error: Error | null): void {
    clearTimeout(this.#deadline);
    this.#syncing = false;
    if (error) {
      // The kernel reports a lost page once: a later sync that succeeds proves nothing about these bytes.
      this.#isBroken = true;
      this.#reject(toAuditUnavailable(error));
      this.#events.failed(this, error);
    } else {
      this.#events.done();
    }
    this.#next();
  }

  /** Answers the group that is now on the disk and begins what has come up meanwhile. */
  #next(): void {
    const group = this.#group;
    this.#group = [];
    for (const waiter of group) waiter.resolve();
    if (this.#waiting.length > 0) this.#startSync();
    else if (this.#closed) this.#closeFile(this.#closed);
  }

  #take(): readonly Waiter[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  #closeFile(closed: () => void): void {
    this.#closed = undefined;
    fs.close(this.#fd, () => closed());
  }
}
