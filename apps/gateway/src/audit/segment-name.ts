/**
 * `<boot>.writer` stands for one start of a gateway, `<boot>-<index>.seg` for its segments. `<boot>` is the
 * millisecond of the start, so that boots sort by age, and the boot id, so that the name alone is enough
 * to read a segment whose header is damaged. Within a boot the index orders, whatever the clock does.
 */
export interface SegmentName {
  /** As in the file's name, with the folder left out. */
  readonly file: string;
  readonly boot: string;
  /** From 1. */
  readonly index: number;
}

const bootPattern = /^\d{15}-[\da-f]{16}$/;
const segmentPattern = /^(\d{15}-[\da-f]{16})-(\d{6})\.seg$/;
const writerSuffix = ".writer";

export function toBoot(startedAtMs: number, bootId: Buffer): string {
  return `${String(startedAtMs).padStart(15, "0")}-${bootId.toString("hex")}`;
}

export function bootIdOf(boot: string): Buffer {
  return Buffer.from(boot.slice(-16), "hex");
}

export function toSegmentFile(boot: string, index: number): string {
  return `${boot}-${String(index).padStart(6, "0")}.seg`;
}

export function parseSegmentFile(file: string): SegmentName | undefined {
  const match = segmentPattern.exec(file);
  return match?.[1] && match[2] ? { file, boot: match[1], index: Number(match[2]) } : undefined;
}

export function toWriterFile(boot: string): string {
  return boot + writerSuffix;
}

/** The boot of a writer's file, or undefined for any other file. */
export function parseWriterFile(file: string): string | undefined {
  const boot = file.endsWith(writerSuffix) ? file.slice(0, -writerSuffix.length) : "";
  return bootPattern.test(boot) ? boot : undefined;
}
