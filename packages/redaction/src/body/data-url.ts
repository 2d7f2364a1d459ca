import { byte, isBase64 } from "./bytes";
import type { OpaqueKind } from "./shape";

const headBytesMax = 128;
const head = /^data:([a-z]+)\/[^,]*;base64,/i;
/** Lenient: a head may be cut in the middle of a character. */
const decoder = new TextDecoder();

/** What a `data:` URL of encoded bytes holds; undefined for every other string, `data: write to me` among them. */
export function dataUrlKind(bytes: Uint8Array, start: number, end: number): OpaqueKind | undefined {
  if (bytes[start + 4] !== byte.colon || ((bytes[start] as number) | 0x20) !== byte.lowerD) return undefined;
  const match = head.exec(decoder.decode(bytes.subarray(start, Math.min(end, start + headBytesMax))));
  if (match === null || !isBase64(bytes, start + match[0].length, end)) return undefined;
  const kind = match[1]?.toLowerCase();
  return kind === "image" ? "images" : kind === "audio" ? "audio" : "files";
}
