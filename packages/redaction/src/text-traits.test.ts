import fc from "fast-check";
import { expect, test } from "vitest";
import { opaqueRuns } from "./opaque-runs";
import { textTraits } from "./text-traits";

test("an empty text holds nothing", () => {
  expect(textTraits("")).toMatchObject({
    hasAt: false,
    hasDigit: false,
    hasScheme: false,
    hasColon: false,
    hasAngle: false,
    hasEquals: false,
    hasDashes: false,
    longestOpaqueRun: 15,
    isAscii: true,
    digitRuns: [],
    opaqueRuns: [],
  });
});

test.each([
  ["a@b", { hasAt: true }],
  ["x1", { hasDigit: true }],
  ["https://x", { hasScheme: true, hasColon: true }],
  ["a: b", { hasScheme: false, hasColon: true }],
  ["<b>", { hasAngle: true }],
  ["a=b", { hasEquals: true }],
  ["-----BEGIN", { hasDashes: true }],
  ["é", { isAscii: false }],
  ["a12-34 5", { digitRuns: [1, 3, 4, 6, 7, 8] }],
  ["abc def+/=_-.0123456789 x", { longestOpaqueRun: 19 }],
])("%s is seen in one pass", (text, traits) => {
  expect(textTraits(text)).toMatchObject(traits);
});

const runs = /[A-Za-z0-9_\-+/=.~]+/g;
const wordy = fc
  .array(fc.tuple(fc.stringMatching(/^[A-Za-z0-9_\-+/=.~]{0,40}$/), fc.constantFrom(" ", "é", "\n", ":", "")))
  .map((words) => words.flat().join(""));

test("opaque runs are exactly those that a plain search finds", () => {
  fc.assert(
    fc.property(wordy, fc.integer({ min: 1, max: 40 }), (text, lengthMin) => {
      const all = Array.from(text.matchAll(runs), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
      expect(opaqueRuns(text, lengthMin)).toEqual(all.filter(({ start, end }) => end - start >= lengthMin));
      const longest = Math.max(15, ...all.map(({ start, end }) => end - start));
      expect(textTraits(text).longestOpaqueRun).toBe(longest);
    }),
  );
});
