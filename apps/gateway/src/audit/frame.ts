import { crc32c } from "./crc32c";

/**
 * One record on disk, numbers little-endian:
 *
 *     length u32 | crc32c u32 | version u8 | boot id 8 bytes | seq u64 | payload
 *
 * `length` counts the payload; the checksum covers everything behind itself. The boot id is random for
 * each start of a gateway, so that it doubles as the mark by which a reader finds the next frame after
 * damaged bytes.
 */
export const frameHeadBytes = 25;
/** An event is at most 4 KB; a longer length is damage. */
export const payloadBytesMax = 16 * 1024;
export const bootIdBytes = 8;
/** What a frame holds. */
export const frameVersion = { record: 1, seal: 0x81 } as const;
type FrameVersion = (typeof frameVersion)[keyof typeof frameVersion];

/** Where the version stands, with the boot id behind it. */
const versionAt = 8;
const bootIdAt = 9;
const seqAt = 17;
const two32 = 2 ** 32;

/** Writes the frame's head before a payload that already stands at `at + frameHeadBytes`. */
export function writeFrameHead(
  target: Buffer,
  at: number,
  head: {
    readonly version: FrameVersion;
    readonly bootId: Buffer;
    readonly seq: number;
    readonly length: number;
  },
): void {
  target.writeUInt32LE(head.length, at);
  target[at + versionAt] = head.version;
  target.set(head.bootId, at + bootIdAt);
  target.writeUInt32LE(head.seq % two32, at + seqAt);
  target.writeUInt32LE(Math.floor(head.seq / two32), at + seqAt + 4);
  const end = at + frameHeadBytes + head.length;
  target.writeUInt32LE(crc32c(target, at + versionAt, end), at + 4);
}

export interface Frame {
  readonly version: FrameVersion;
  readonly seq: number;
  readonly payload: Buffer;
  /** Where the next frame begins. */
  readonly end: number;
}

/** `short`: more bytes are needed to tell. `bad`: these bytes are no frame of this boot. */
export function readFrame(source: Buffer, at: number, bootId: Buffer): Frame | "short" | "bad" {
  if (at + frameHeadBytes > source.length) return "short";
  const length = source.readUInt32LE(at);
  if (length > payloadBytesMax) return "bad";
  const end = at + frameHeadBytes + length;
  if (end > source.length) return "short";
  const version = source[at + versionAt];
  if (version !== frameVersion.record && version !== frameVersion.seal) return "bad";
  if (bootId.compare(source, at + bootIdAt, at + seqAt) !== 0) return "bad";
  if (crc32c(source, at + versionAt, end) !== source.readUInt32LE(at + 4)) return "bad";
  const seq = source.readUInt32LE(at + seqAt) + source.readUInt32LE(at + seqAt + 4) * two32;
  return { version, seq, payload: source.subarray(at + frameHeadBytes, end), end };
}

/** The first whole frame of this boot that begins at `from` or later, or -1. */
export function findFrame(source: Buffer, from: number, bootId: Buffer): number {
  let mark = source.indexOf(bootId, from + bootIdAt);
  while (mark !== -1) {
    const start = mark - bootIdAt;
    if (typeof readFrame(source, start, bootId) === "object") return start;
    mark = source.indexOf(bootId, mark + 1);
  }
  return -1;
}
