import fc from "fast-check";
import { expect, it } from "vitest";
import { compileGlob } from "./glob";

it("a star stands for any text, and nothing else is special", () => {
  const cases: Array<[string, string, boolean]> = [
    ["gpt-4o", "gpt-4o", true],
    ["gpt-4o", "gpt-4o-mini", false],
    ["gpt-*", "gpt-4o", true],
    ["gpt-*", "GPT-4o", false],
    ["*mini", "gpt-4o-mini", true],
    ["a*b*c", "a-b-b-c", true],
    ["a*a", "a", false],
    ["ab*ba", "aba", false],
    ["*", "", true],
    ["", "", true],
    ["gpt.4", "gptx4", false],
    ["a**b", "ab", true],
  ];
  for (const [pattern, text, expected] of cases)
    expect([pattern, text, compileGlob(pattern)(text)]).toEqual([pattern, text, expected]);
});

it("agrees with a regular expression on any pattern and text", () => {
  const word = fc.stringMatching(/^[ab*]{0,8}$/);
  fc.assert(
    fc.property(word, fc.stringMatching(/^[ab]{0,12}$/), (pattern, text) => {
      expect(compileGlob(pattern)(text)).toBe(new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(text));
    }),
  );
});

it("is done with a hostile text", () => {
  // Trying every place for every star would not end in the time of anybody.
  expect(compileGlob("*a*a*a*a*a*a*a*a*b*")("a".repeat(256 * 1024))).toBe(false);
});
