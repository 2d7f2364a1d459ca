/** Text that travels as base64: documents, and `data:` URLs of text. */

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const head = /^data:[^,]{0,122},/i;
/** Arguments of one call; more of them overflow the stack of some engines. */
const chunkLength = 8192;

/** The characters of bytes that are known to be base64, where some encoders write `\/`. */
export function base64Characters(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end)).replaceAll("\\/", "/");
}

/** The text behind base64 in either alphabet; undefined when it is no base64 or no UTF-8. */
export function textOfBase64(encoded: string): string | undefined {
  try {
    const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return decoder.decode(bytes);
  } catch {
    // It is not what it was said to be, which the caller has to handle in any case.
    return undefined;
  }
}

/** The text of a string that is base64, or a `data:` URL of base64, as a whole. */
export function textOfEncoded(leaf: string): string | undefined {
  return textOfBase64(leaf.slice(headLength(leaf)));
}

/** The same string with another text in it. */
export function withEncodedText(leaf: string, text: string): string {
  return leaf.slice(0, headLength(leaf)) + base64Of(text);
}

function headLength(leaf: string): number {
  return head.exec(leaf)?.[0].length ?? 0;
}

function base64Of(text: string): string {
  const bytes = encoder.encode(text);
  let binary = "";
  for (let at = 0; at < bytes.length; at += chunkLength)
    binary += String.fromCharCode(...bytes.subarray(at, at + chunkLength));
  return btoa(binary);
}
