import { createHash } from "node:crypto";
import { type Draw, hexDigits } from "./draw";
import { keccak256 } from "./keccak";

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** A Bitcoin address of the first kind: version 0, twenty bytes, four bytes of check. */
export function legacyBitcoin(draw: Draw): string {
  const payload = Uint8Array.from([0, ...Array.from({ length: 20 }, () => draw.number(0, 255))]);
  const bytes = Uint8Array.from([...payload, ...sha256(sha256(payload)).subarray(0, 4)]);
  let number = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  for (; number > 0n; number /= 58n) text = base58.charAt(Number(number % 58n)) + text;
  const leadingZeros = bytes.findIndex((byte) => byte !== 0);
  return "1".repeat(leadingZeros) + text;
}

const bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >> bit) & 1) check ^= generator;
  }
  return check;
}

/** A Bitcoin address of version 0 for a key hash, in bech32. */
export function segwitBitcoin(draw: Draw): string {
  const words = Array.from({ length: 32 }, () => draw.number(0, 31));
  const data = [0, ...words];
  const prefix = [3, 3, 0, 2, 3];
  const check = polymod([...prefix, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checked = [...data, ...[25, 20, 15, 10, 5, 0].map((shift) => (check >> shift) & 31)];
  return `bc1${checked.map((word) => bech32.charAt(word)).join("")}`;
}

/** An Ethereum address whose capitals are its checksum. */
export function ethereum(draw: Draw): string {
  const lower = draw.from(hexDigits, 40);
  const digest = keccak256(lower);
  const cased = Array.from(lower, (character, at) =>
    Number.parseInt(digest.charAt(at), 16) >= 8 ? character.toUpperCase() : character,
  );
  return `0x${cased.join("")}`;
}
