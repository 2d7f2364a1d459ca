import { utf8Text, utf8Width } from "./utf8";

/** `123-45-6789` is fifteen characters of base64 without its padding; anything shorter says too little. */
export const base64CharsMin = 14;

const values = new Int8Array(128).fill(-1);
for (const [at, char] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) {
  values[char.charCodeAt(0)] = at;
}
values[0x2d] = 62; // of the form for URLs: - and _
values[0x5f] = 63;

/** The text behind `encoded`, without padding, in either alphabet. Undefined when it is no printable UTF-8. */
export function base64Text(encoded: string): string | undefined {
  if (encoded.length < base64CharsMin || encoded.length % 4 === 1) return undefined;
  // Random bytes are found out in the first few, so that runs which are something else cost nothing.
  if (!eachByte(encoded, isPrintable())) return undefined;
  const bytes = new Uint8Array(Math.floor((encoded.length * 3) / 4));
  let length = 0;
  eachByte(encoded, (byte) => {
    bytes[length++] = byte;
    return true;
  });
  return utf8Text(bytes.subarray(0, length));
}

/** False when the first three bytes behind the characters from `start` on begin no text. */
export function mayBeginBase64(text: string, start: number): boolean {
  const first = valueAt(text, start);
  const second = valueAt(text, start + 1);
  const third = valueAt(text, start + 2);
  const fourth = valueAt(text, start + 3);
  const one = (first << 2) | (second >> 4);
  if (one >= 0x80) return utf8Width(one) > 0;
  const two = ((second & 15) << 4) | (third >> 2);
  if (two >= 0x80) return isPlain(one) && utf8Width(two) > 0;
  const three = ((third & 3) << 6) | fourth;
  return isPlain(one) && isPlain(two) && (three >= 0x80 ? utf8Width(three) > 0 : isPlain(three));
}

function valueAt(text: string, at: number): number {
  return values[text.charCodeAt(at)] ?? -1;
}

/** Of ASCII, no control character but those of a text. */
function isPlain(byte: number): boolean {
  return byte >= 0x20 ? byte !== 0x7f : byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Stops and gives false when `visit` does, or at a character of no alphabet. */
function eachByte(encoded: string, visit: (byte: number) => boolean): boolean {
  let bits = 0;
  let bitCount = 0;
  for (let at = 0; at < encoded.length; at++) {
    const value = values[encoded.charCodeAt(at)] ?? -1;
    if (value === -1) return false;
    bits = ((bits << 6) | value) & 0xfff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    if (!visit((bits >> bitCount) & 0xff)) return false;
  }
  return true;
}

/** A look at byte after byte: false at a control character, and where UTF-8 does not go on so. */
export function isPrintable(): (byte: number) => boolean {
  let wanted = 0;
  return (byte) => {
    if (wanted > 0) {
      wanted--;
      return byte >= 0x80 && byte < 0xc0;
    }
    if (byte < 0x80) return isPlain(byte);
    const width = utf8Width(byte);
    wanted = width - 1;
    return width > 0;
  };
}
