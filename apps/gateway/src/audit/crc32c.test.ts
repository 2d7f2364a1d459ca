import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32c } from "./crc32c";

test("the checksum is CRC-32C by the vectors of RFC 3720", () => {
  const of = (bytes: Uint8Array) => crc32c(bytes, 0, bytes.length).toString(16);
  expect(of(Buffer.from("123456789"))).toBe("e3069283");
  expect(of(new Uint8Array(32))).toBe("8a9136aa");
  expect(of(new Uint8Array(32).fill(255))).toBe("62a8ab43");
  expect(of(Uint8Array.from({ length: 32 }, (_, at) => at))).toBe("46dd794e");
});

test("a flipped bit anywhere changes the checksum", () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 80 });
  const property = fc.property(bytes, fc.nat(), (original, bit) => {
    const flipped = Uint8Array.from(original);
    const at = (bit >> 3) % flipped.length;
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7));
    expect(crc32c(flipped, 0, flipped.length)).not.toBe(crc32c(original, 0, original.length));
  });
  fc.assert(property);
});
