import { sha256 } from "./sha-256";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Base58Check: the last four bytes begin the double SHA-256 of the others. Takes at most 64 characters. */
export function passesBase58Check(text: string): boolean {
  const bytes = base58Bytes(text);
  if (bytes === undefined || bytes.length < 5) return false;
  const digest = sha256(sha256(bytes.subarray(0, -4)));
  return bytes.subarray(-4).every((byte, at) => byte === digest[at]);
}

/** Undefined when a character is not of the alphabet. */
function base58Bytes(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const char of text) {
    let carry = alphabet.indexOf(char);
    if (carry === -1) return undefined;
    for (const [at, byte] of bytes.entries()) {
      carry += byte * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (let at = 0; text.charAt(at) === "1"; at++) bytes.push(0);
  return new Uint8Array(bytes.reverse());
}
