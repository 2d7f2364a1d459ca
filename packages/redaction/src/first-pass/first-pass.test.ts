import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstPass, signsOf } from "./first-pass";
import { plainSigns } from "./plain-signs";
import { sign } from "./signs";

const piece = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_\-+/=.~]{0,40}$/),
  fc.constantFrom(
    " ",
    "é",
    "\n",
    ":",
    "",
    "---",
    " dot ",
    "DOT",
    "12",
    "東京",
    "😀",
    "\ud800",
    "@",
    "%",
    "\\",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

/** What stands beside the text in memory may add these; never take them away. */
const mayBeMore = sign.dotWord | sign.dashes;

describe("the first pass in WebAssembly", () => {
  test("runs here", () => {
    expect(firstPass).toBeDefined();
  });

  test("sees what the plain one sees, at the same places", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { mask, digitRuns, opaqueRuns } = signsOf(text);
        const plain = plainSigns(text);
        expect({ digitRuns, opaqueRuns }).toEqual({
          digitRuns: plain.digitRuns,
          opaqueRuns: plain.opaqueRuns,
        });
        expect(mask & ~mayBeMore).toBe(plain.mask & ~mayBeMore);
        expect(plain.mask & ~mask & sign.dotWord).toBe(0);
        if (text.includes("---")) expect(mask & sign.dashes).not.toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test("takes long texts, in any script, and texts that are too long for it", () => {
    for (const unit of [
      "12 ab é",
      "few accents are in 12 words of façades ",
      "opaque_run_of_characters 7 ",
      "東京1",
    ]) {
      for (const length of [32_760, 32_768, 100_000, 600_000, 1_200_000]) {
        const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        const { digitRuns, opaqueRuns } = signsOf(text);
        const plain = plainSigns(text);
        expect(digitRuns).toEqual(plain.digitRuns);
        expect(opaqueRuns).toEqual(plain.opaqueRuns);
      }
    }
  });
});
