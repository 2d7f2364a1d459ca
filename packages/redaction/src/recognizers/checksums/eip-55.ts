import { keccak256 } from "./keccak-256";

const encoder = new TextEncoder();

/** EIP-55: the case of each letter says a bit of the digest. `address` is `0x` and 40 hexadecimal digits. */
export function passesEip55(address: string): boolean {
  const digits = address.slice(2);
  const digest = keccak256(encoder.encode(digits.toLowerCase()));
  for (let at = 0; at < digits.length; at++) {
    const char = digits.charAt(at);
    if (char <= "9") continue;
    const nibble = ((digest[at >> 1] ?? 0) >> (at % 2 === 0 ? 4 : 0)) & 15;
    if (char <= "F" !== nibble >= 8) return false;
  }
  return true;
}
