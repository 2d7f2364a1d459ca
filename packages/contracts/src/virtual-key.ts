/**
 * The format of the keys we issue: `vg_live_<id>_<secret><checksum>`.
 *
 * - `id`: 12 characters of base62, public, the look-up key.
 * - `secret`: 30 characters of base62 (178 bits).
 * - `checksum`: CRC-32 of everything before it, 6 characters of base62, so that a mistyped key is
 *   refused without a look-up and a leaked one is found by scanners.
 */
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const idChars = 12;
const secretChars = 30;
const checksumChars = 6;
const form = /^vg_live_([0-9A-Za-z]{12})_[0-9A-Za-z]{36}$/;

export interface IssuedKey {
  /** The whole key; shown once, then forgotten. */
  readonly plaintext: string;
  readonly publicId: string;
  readonly lastFour: string;
}

export function issueVirtualKey(): IssuedKey {
  const publicId = randomBase62(idChars);
  const body = `vg_live_${publicId}_${randomBase62(secretChars)}`;
  const plaintext = body + checksumOf(body);
  return { plaintext, publicId, lastFour: plaintext.slice(-4) };
}

/** The public id of a well-formed key, or undefined when the form or the checksum is wrong. */
export function publicIdOf(key: string): string | undefined {
  const match = form.exec(key);
  if (!match) return undefined;
  const body = key.slice(0, -checksumChars);
  return checksumOf(body) === key.slice(-checksumChars) ? match[1] : undefined;
}

/** What lists show of a key: its public beginning and its last four characters. */
export function maskedKey(publicId: string, lastFour: string): string {
  return `vg_live_${publicId}_…${lastFour}`;
}

function checksumOf(text: string): string {
  let value = crc32(text);
  let out = "";
  for (let i = 0; i < checksumChars; i++) {
    out = base62.charAt(value % 62) + out;
    value = Math.floor(value / 62);
  }
  return out;
}

/** CRC-32 (IEEE 802.3) of an ASCII text. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Uniform: bytes of 248 and more are thrown away, since 248 is the last multiple of 62 below 256. */
function randomBase62(length: number): string {
  let out = "";
  while (out.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < 248 && out.length < length) out += base62[byte % 62];
    }
  }
  return out;
}
