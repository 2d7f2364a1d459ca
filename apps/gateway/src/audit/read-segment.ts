import fs from "node:fs";
import { SpoolRecord } from "@veilgate/contracts";
import { type Frame, findFrame, frameHeadBytes, frameVersion, payloadBytesMax, readFrame } from "./frame";
import { decodeSegmentHeader } from "./segment-header";

/**
 * How damage is read. A frame counts only whole, with its checksum, of this boot. Where none stands, the
 * reader looks for the next one by the boot id and goes on there: `corrupt`. When none follows, the bytes
 * are the tail: a write under way while the writer lives, and `torn` once nothing more can come. `gap`
 * says that sequence numbers are missing, `refused` that a whole record is not of the closed schema.
 */
export interface SegmentFlaw {
  readonly kind: "corrupt" | "torn" | "gap" | "refused";
  readonly offset: number;
  /** Bytes that were passed over; of a `gap` the number of missing records. */
  readonly size: number;
}

export interface ReadOptions {
  /** From the file's name. */
  readonly bootId: Buffer;
  /** 0, or what an earlier read gave. */
  readonly offset: number;
  readonly recordsMax: number;
  /** No more bytes can come: the writer is dead or has begun a later segment. */
  readonly isFinal: boolean;
  /** The seq that the next record has, when it is known. */
  readonly nextSeq?: number | undefined;
}

export interface SegmentRead {
  readonly records: readonly SpoolRecord[];
  readonly flaws: readonly SegmentFlaw[];
  /** Where to go on. */
  readonly offset: number;
  readonly nextSeq: number | undefined;
  /** `more`: stopped at `recordsMax`. `tail`: nothing whole behind `offset` yet. `end`: all was read. */
  readonly state: "more" | "tail" | "end";
  /** The segment ends with a seal. */
  readonly isSealed: boolean;
}

const chunkBytes = 256 * 1024;
const frameBytesMax = frameHeadBytes + payloadBytesMax;

/** Reads records from an open segment, in order. Never throws for what the bytes hold. */
export function readSegment(fd: number, options: ReadOptions): SegmentRead {
  const reader = new SegmentReader(fd, options);
  return reader.read();
}

class SegmentReader {
  readonly #fd: number;
  readonly #options: ReadOptions;
  readonly #records: SpoolRecord[] = [];
  readonly #flaws: SegmentFlaw[] = [];
  #offset: number;
  #nextSeq: number | undefined;
  #isSealed = false;
  #isAtTail = false;

  constructor(fd: number, options: ReadOptions) {
    this.#fd = fd;
    this.#options = options;
    this.#offset = options.offset;
    this.#nextSeq = options.nextSeq;
  }

  read(): SegmentRead {
    while (!this.#isDone()) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const bytes = fs.readSync(this.#fd, chunk, 0, chunkBytes, this.#offset);
      this.#readChunk(chunk.subarray(0, bytes), bytes < chunkBytes);
    }
    if (this.#isSealed) this.#passOver(fs.fstatSync(this.#fd).size, "corrupt");
    return {
      records: this.#records,
      flaws: this.#flaws,
      offset: this.#offset,
      nextSeq: this.#nextSeq,
      state: this.#state(),
      isSealed: this.#isSealed,
    };
  }

  #isDone(): boolean {
    return this.#isSealed || this.#isAtTail || this.#records.length >= this.#options.recordsMax;
  }

  #state(): SegmentRead["state"] {
    if (this.#isSealed) return "end";
    if (!this.#isAtTail) return "more";
    return this.#options.isFinal ? "end" : "tail";
  }

  /** `isLast`: the file ends with this chunk. */
  #readChunk(chunk: Buffer, isLast: boolean): void {
    const base = this.#offset;
    if (base === 0 && !this.#readHeader(chunk)) {
      if (isLast) this.#endAtTail(chunk.length);
      return;
    }
    while (!this.#isDone()) {
      const at = this.#offset - base;
      const frame = readFrame(chunk, at, this.#options.bootId);
      if (typeof frame === "object") {
        this.#accept(frame);
        this.#offset = base + frame.end;
      } else if (at > 0 && !isLast && chunk.length - at <= frameBytesMax) {
        return; // Read on from here: the frame may go beyond this chunk.
      } else {
        this.#resynchronise(chunk, at, isLast);
      }
    }
  }

  /** False when the file is still too short to say anything. */
  #readHeader(chunk: Buffer): boolean {
    const found = decodeSegmentHeader(chunk);
    if (found === "short") return findFrame(chunk, 0, this.#options.bootId) !== -1;
    // The file's name says whose it is: a damaged header costs no record.
    if (found === "bad") return true;
    this.#offset = found.end;
    this.#checkSeq(found.header.first_seq);
    this.#nextSeq = found.header.first_seq;
    return true;
  }

  #resynchronise(chunk: Buffer, at: number, isLast: boolean): void {
    const base = this.#offset - at;
    const next = findFrame(chunk, at + 1, this.#options.bootId);
    if (next !== -1) this.#passOver(base + next, "corrupt");
    else if (isLast) this.#endAtTail(base + chunk.length);
    else this.#passOver(base + chunk.length - frameBytesMax, "corrupt");
  }

  #endAtTail(size: number): void {
    this.#isAtTail = true;
    if (this.#options.isFinal) this.#passOver(size, "torn");
  }

  #passOver(to: number, kind: "corrupt" | "torn"): void {
    if (to <= this.#offset) return;
    this.#flaws.push({ kind, offset: this.#offset, size: to - this.#offset });
    this.#offset = to;
  }

  #accept(frame: Frame): void {
    this.#checkSeq(frame.seq);
    this.#nextSeq = frame.seq;
    if (frame.version === frameVersion.seal) {
      this.#isSealed = true;
      return;
    }
    this.#nextSeq += 1;
    const record = parseRecord(frame.payload);
    if (record) this.#records.push(record);
    else this.#flaws.push({ kind: "refused", offset: this.#offset, size: frame.payload.length });
  }

  /** A boot counts without gaps over all its segments; after a failed write it uses the numbers again. */
  #checkSeq(seq: number): void {
    if (this.#nextSeq === undefined || seq <= this.#nextSeq) return;
    this.#flaws.push({ kind: "gap", offset: this.#offset, size: seq - this.#nextSeq });
  }
}

function parseRecord(payload: Buffer): SpoolRecord | undefined {
  try {
    return SpoolRecord.safeParse(JSON.parse(payload.toString("latin1"))).data;
  } catch {
    return undefined;
  }
}
