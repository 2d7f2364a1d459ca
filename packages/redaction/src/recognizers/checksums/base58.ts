import { sha256 } from "./sha-256";

/** The characters of Bitcoin, from 0 to 57. */
export const base58Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Base58Check: the last four bytes begin the double SHA-256 of the others. Takes at most 64 characters. */
export function passesBase58Check(text: string): boolean {
  const bytes = base58Bytes(text);
  if (bytes === undefined || bytes.length < 5) return false;
  const digest = sha256(sha256(bytes.subarray(0, -4)));
  return bytes.subarray(-4).every((byte, at) => byte === digest[at]);
}

/** By code of ASCII: the value of a character, -1 for what is none. */
const values = Int8Array.from({ length: 128 }, (_, code) =>
  base58Alphabet.indexOf(String.fromCharCode(code)),
);

/** Digits of 24 bits, so that their products with 58 are whole in 32. */
const limbBits = 24;
const limbMask = 0xff_ff_ff;

/** Undefined when a character is not of the alphabet. */
function base58Bytes(text: string): Uint8Array | undefined {
  const limbs: number[] = [];
  for (let next = 0; next < text.length; next++) {
    let carry = values[text.charCodeAt(next)] ?? -1;
    if (carry === -1) return undefined;
    for (let at = 0; at < limbs.length; at++) {
      carry += (limbs[at] as number) * 58;
      limbs[at] = carry & limbMask;
      carry >>>= limbBits;
    }
    if (carry > 0) limbs.push(carry);
  }
  const bytes = limbs.flatMap((limb) => [limb & 0xff, (limb >> 8) & 0xff, limb >> 16]);
  while (bytes.at(-1) === 0) bytes.pop();
  for (let at = 0; text.charAt(at) === "1"; at++) bytes.push(0);
  return new Uint8Array(bytes.reverse());
}
