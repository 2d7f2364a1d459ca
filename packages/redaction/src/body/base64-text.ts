/** Text that travels as base64 (RFC 4648): documents, and `data:` URLs of text. */

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const head = /^data:[^,]{0,122},/i;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = encoder.encode(alphabet);
const paddingCode = 0x3d;
const noValue = 255;
/** By character code, in both alphabets. */
const values = new Uint8Array(128).fill(noValue);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;
values["-".charCodeAt(0)] = 62;
values["_".charCodeAt(0)] = 63;

/** The characters of bytes that are known to be base64, where some encoders write `\/`. */
export function base64Characters(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end)).replaceAll("\\/", "/");
}

/** The text behind base64 in either alphabet, padded or not; undefined when it is no base64 or no UTF-8. */
export function textOfBase64(encoded: string): string | undefined {
  const bytes = bytesOf(encoded.replace(/={1,2}$/, ""));
  if (bytes === undefined) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    // It is not the text that it was said to be, which the caller has to handle in any case.
    return undefined;
  }
}

/** The text of a string that is base64, or a `data:` URL of base64, as a whole. */
export function textOfEncoded(leaf: string): string | undefined {
  return textOfBase64(leaf.slice(headLength(leaf)));
}

/** The same string with another text in it. */
export function withEncodedText(leaf: string, text: string): string {
  return leaf.slice(0, headLength(leaf)) + base64Of(encoder.encode(text));
}

function headLength(leaf: string): number {
  return head.exec(leaf)?.[0].length ?? 0;
}

function bytesOf(encoded: string): Uint8Array | undefined {
  if (encoded.length % 4 === 1) return undefined;
  const bytes = new Uint8Array((encoded.length * 3) >> 2);
  let length = 0;
  let bits = 0;
  let bitCount = 0;
  for (let at = 0; at < encoded.length; at++) {
    const value = values[encoded.charCodeAt(at)] ?? noValue;
    if (value === noValue) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    bytes[length++] = (bits >> bitCount) & 0xff;
  }
  return bytes.subarray(0, length);
}

function base64Of(bytes: Uint8Array): string {
  const written = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(paddingCode);
  let length = 0;
  let bits = 0;
  let bitCount = 0;
  for (let at = 0; at < bytes.length; at++) {
    bits = ((bits << 8) | (bytes[at] as number)) & 0xffff;
    for (bitCount += 8; bitCount >= 6; ) {
      bitCount -= 6;
      written[length++] = codes[(bits >> bitCount) & 63] as number;
    }
  }
  if (bitCount > 0) written[length] = codes[(bits << (6 - bitCount)) & 63] as number;
  return decoder.decode(written);
}
