import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { bootIdBytes } from "./frame";
import type { FrameBatch } from "./frame-batch";
import { toBoot, toSegmentFile } from "./segment-name";
import { SegmentWriter, type SyncEvents } from "./segment-writer";
import { syncFolder } from "./write-atomic";
import { touchWriterFile, writeWriterFile } from "./writer-file";

/** The segments of one boot, one after the other. Every method that writes may throw the disk's error. */
export class SegmentChain {
  readonly bootId = randomBytes(bootIdBytes);
  readonly #boot = toBoot(Date.now(), this.bootId);
  readonly #folder: string;
  readonly #instance: string;
  readonly #segmentBytesMax: number;
  readonly #events: SyncEvents;
  #segment: SegmentWriter | undefined;
  #index = 0;
  #headerBytes = 0;

  constructor(
    options: { readonly folder: string; readonly instance: string; readonly segmentBytesMax: number },
    events: SyncEvents,
  ) {
    this.#folder = options.folder;
    this.#instance = options.instance;
    this.#segmentBytesMax = options.segmentBytesMax;
    this.#events = events;
  }

  get current(): SegmentWriter | undefined {
    return this.#segment;
  }

  /** Makes the folder, the writer's file and the next segment, whatever of it is missing. */
  open(firstSeq: number): void {
    if (fs.mkdirSync(this.#folder, { recursive: true, mode: 0o700 })) syncFolder(path.dirname(this.#folder));
    // Before the first segment: a segment without it would count as one of a dead boot.
    writeWriterFile(this.#folder, this.#boot, { instance: this.#instance, isClosed: false });
    this.#openSegment(firstSeq);
  }

  /** One write. Seals the segment and begins the next when the frames do not fit any more. */
  write(batch: FrameBatch): SegmentWriter {
    const full = this.#segment;
    if (full && full.bytes > this.#headerBytes && full.bytes + batch.bytes > this.#segmentBytesMax) {
      full.seal(this.bootId, batch.firstSeq);
      void full.close();
      this.#segment = undefined;
      this.#openSegment(batch.firstSeq);
    }
    const segment = this.#segment;
    if (!segment) throw new Error("No segment is open.");
    segment.write(batch.frames());
    return segment;
  }

  /** Leaves the segment as it is, without a seal. Nothing is written behind bytes that may be torn. */
  abandon(): void {
    void this.#segment?.close();
    this.#segment = undefined;
  }

  /** Seals what is open and says that no record follows. */
  async close(nextSeq: number): Promise<void> {
    const last = this.#segment;
    this.#segment = undefined;
    try {
      last?.seal(this.bootId, nextSeq);
    } finally {
      await last?.close();
      writeWriterFile(this.#folder, this.#boot, { instance: this.#instance, isClosed: true });
    }
  }

  heartbeat(): void {
    touchWriterFile(this.#folder, this.#boot);
  }

  #openSegment(firstSeq: number): void {
    this.#index += 1;
    const file = toSegmentFile(this.#boot, this.#index);
    const header = {
      instance: this.#instance,
      boot: this.bootId.toString("hex"),
      index: this.#index,
      created: new Date().toISOString(),
      first_seq: firstSeq,
    };
    this.#segment = new SegmentWriter(this.#folder, file, header, this.#events);
    this.#headerBytes = this.#segment.bytes;
  }
}
