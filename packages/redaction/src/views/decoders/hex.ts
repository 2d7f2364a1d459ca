import { isPrintable } from "./base-64";
import { utf8Text } from "./utf8";

/** `10.0.0.7` has eight bytes. */
export const hexCharsMin = 16;

/** The text behind pairs of hex digits, with nothing between them. Undefined when it is no printable UTF-8. */
export function hexText(encoded: string): string | undefined {
  if (encoded.length < hexCharsMin || encoded.length % 2 === 1) return undefined;
  const printable = isPrintable();
  for (let at = 0; at < encoded.length; at += 2) {
    const byte = hexValue(encoded.charCodeAt(at)) * 16 + hexValue(encoded.charCodeAt(at + 1));
    if (Number.isNaN(byte) || !printable(byte)) return undefined;
  }
  return utf8Text(
    Uint8Array.from({ length: encoded.length / 2 }, (_, at) =>
      Number.parseInt(encoded.slice(at * 2, at * 2 + 2), 16),
    ),
  );
}

/** False when no pair of hex digits that begins a text stands at `start`. */
export function mayBeginHex(text: string, start: number): boolean {
  const byte = hexValue(text.charCodeAt(start)) * 16 + hexValue(text.charCodeAt(start + 1));
  return byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}
