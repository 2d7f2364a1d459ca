import fc from "fast-check";
import { expect, test } from "vitest";
import { issueVirtualKey, maskedKey, publicIdOf } from "./virtual-key";

test("an issued key is recognised by its own public id", () => {
  const { plaintext, publicId, lastFour } = issueVirtualKey();
  expect(publicIdOf(plaintext)).toBe(publicId);
  expect(plaintext.endsWith(lastFour)).toBe(true);
  expect(maskedKey(publicId, lastFour)).toBe(`vg_live_${publicId}_…${lastFour}`);
});

test("a key with one wrong character is refused without a look-up", () => {
  const { plaintext } = issueVirtualKey();
  const prefix = "vg_live_".length;
  fc.assert(
    fc.property(
      fc.integer({ min: prefix, max: plaintext.length - 1 }),
      fc.constantFrom(..."aZ09_"),
      (at, character) => {
        fc.pre(plaintext[at] !== character);
        expect(publicIdOf(plaintext.slice(0, at) + character + plaintext.slice(at + 1))).toBeUndefined();
      },
    ),
  );
});

test("no text that was not issued passes for a key", () => {
  fc.assert(fc.property(fc.string(), (text) => publicIdOf(text) === undefined));
});
