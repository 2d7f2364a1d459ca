import { expect, test } from "vitest";
import { textTraits } from "./text-traits";

test("an empty text holds nothing", () => {
  expect(textTraits("")).toEqual({
    hasAt: false,
    hasDigit: false,
    hasScheme: false,
    hasColon: false,
    hasAngle: false,
    longestOpaqueRun: 0,
    isAscii: true,
  });
});

test.each([
  ["a@b", { hasAt: true }],
  ["x1", { hasDigit: true }],
  ["https://x", { hasScheme: true, hasColon: true }],
  ["a: b", { hasScheme: false, hasColon: true }],
  ["<b>", { hasAngle: true }],
  ["é", { isAscii: false }],
  ["abc def+/=_-. x", { longestOpaqueRun: 9 }],
])("%s", (text, traits) => {
  expect(textTraits(text)).toMatchObject(traits);
});
