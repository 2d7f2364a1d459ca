import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { passesBase58Check } from "./base58";
import { passesBech32 } from "./bech32";
import { passesEip55 } from "./eip-55";
import { passesIcao } from "./icao-9303";
import { keccak256 } from "./keccak-256";
import { passesMod11And10 } from "./mod-11-10";
import { sha256 } from "./sha-256";
import { passesVerhoeff } from "./verhoeff";

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const bytes = (text: string) => new TextEncoder().encode(text);

test("SHA-256 agrees with the platform's on every message", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
      expect(hex(sha256(message))).toBe(createHash("sha256").update(message).digest("hex"));
    }),
  );
});

test("Keccak-256 gives the published digests", () => {
  expect(hex(keccak256(bytes("")))).toBe("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  expect(hex(keccak256(bytes("abc")))).toBe(
    "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
  );
});

test("an Ethereum address has the case that its digest says (vectors of EIP-55)", () => {
  const address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  expect(passesEip55(address)).toBe(true);
  expect(passesEip55("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")).toBe(true);
  expect(passesEip55(address.replace("aA", "AA"))).toBe(false);
});

test("a Bitcoin address is checked to its last character", () => {
  expect(passesBase58Check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")).toBe(true);
  expect(passesBase58Check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb")).toBe(false);
  expect(passesBech32("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")).toBe(true);
  expect(passesBech32("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")).toBe(false);
  expect(passesBech32("bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr")).toBe(true);
});

test.each([
  ["Verhoeff", passesVerhoeff, "2363"],
  ["MOD 11,10", passesMod11And10, "07945"],
  ["ICAO 9303", passesIcao, "L898902C36"],
])("%s accepts its published sample and no other last digit", (_name, passes, sample) => {
  const others = Array.from("0123456789", (digit) => sample.slice(0, -1) + digit);
  expect(others.filter((other) => passes(other))).toEqual([sample]);
});
