import { byte, isBase64 } from "./bytes";
import { kindOfMediaType } from "./media-type";
import type { OpaqueKind } from "./shape";

const headBytesMax = 128;
const head = /^data:([a-z]+\/[^,;]*)?((?:;[^,;]*)*);base64,/i;
const onlyCharset = /^(?:;charset=[\w-]+)?$/i;
/** Lenient: a head may be cut in the middle of a character. */
const decoder = new TextDecoder();

export interface DataUrl {
  readonly kind: OpaqueKind | "text";
  /** Where the encoded bytes begin. */
  readonly dataStart: number;
  /** The head says more than a media type, such as the name of a file. */
  readonly hasParameters: boolean;
}

/** A `data:` URL of encoded bytes; undefined for every other string, `data: write to me` among them. */
export function readDataUrl(bytes: Uint8Array, start: number, end: number): DataUrl | undefined {
  if (bytes[start + 4] !== byte.colon || ((bytes[start] as number) | 0x20) !== byte.lowerD) return undefined;
  const match = head.exec(decoder.decode(bytes.subarray(start, Math.min(end, start + headBytesMax))));
  if (match === null) return undefined;
  const [{ length }, mediaType = "text/plain", parameters = ""] = match;
  if (!isBase64(bytes, start + length, end)) return undefined;
  return {
    kind: kindOfMediaType(mediaType + parameters),
    dataStart: start + length,
    hasParameters: !onlyCharset.test(parameters),
  };
}
