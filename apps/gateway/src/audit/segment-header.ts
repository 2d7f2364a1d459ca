import { z } from "zod";
import { crc32c } from "./crc32c";

/** `VGSPOOL` and the format's version, then length u32 | crc32c u32 | JSON. */
const magic = Buffer.from("VGSPOOL\x01", "latin1");
const fixedBytes = magic.length + 8;
const jsonBytesMax = 4096;

const SegmentHeader = z.object({
  instance: z.string(),
  boot: z.string(),
  index: z.int(),
  created: z.iso.datetime(),
  /** The seq of the first record: after a sealed segment it continues without a gap. */
  first_seq: z.int(),
});
export type SegmentHeader = z.infer<typeof SegmentHeader>;

export function encodeSegmentHeader(header: SegmentHeader): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const fixed = Buffer.alloc(8);
  fixed.writeUInt32LE(json.length, 0);
  fixed.writeUInt32LE(crc32c(json, 0, json.length), 4);
  return Buffer.concat([magic, fixed, json]);
}

/** `start` is a segment's first bytes. Gives the header and where the first frame begins. */
export function decodeSegmentHeader(
  start: Buffer,
): { readonly header: SegmentHeader; readonly end: number } | "short" | "bad" {
  if (start.length < fixedBytes) return "short";
  if (magic.compare(start, 0, magic.length) !== 0) return "bad";
  const length = start.readUInt32LE(magic.length);
  if (length > jsonBytesMax) return "bad";
  const end = fixedBytes + length;
  if (end > start.length) return "short";
  if (crc32c(start, fixedBytes, end) !== start.readUInt32LE(magic.length + 4)) return "bad";
  const header = SegmentHeader.safeParse(JSON.parse(start.toString("utf8", fixedBytes, end)));
  return header.success ? { header: header.data, end } : "bad";
}
