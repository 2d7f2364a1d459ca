import { expect, test } from "vitest";
import { endOfRun, letterBit, letterBitsAt } from "./letter-bits";

test("the bits of every character are those of the classes of Unicode", () => {
  const classes = [
    [letterBit.upper, /\p{Lu}/u],
    [letterBit.lower, /\p{Ll}/u],
    [letterBit.letter, /\p{L}/u],
    [letterBit.mark, /\p{M}/u],
    [letterBit.number, /\p{N}/u],
  ] as const;
  const differing: string[] = [];
  for (let code = 0; code < 0x1e000; code++) {
    const char = String.fromCodePoint(code);
    const bits = classes.reduce((all, [bit, pattern]) => all | (pattern.test(char) ? bit : 0), 0);
    if (letterBitsAt(char, 0) !== bits) differing.push(code.toString(16));
  }
  expect(differing).toEqual([]);
});

test("a run ends before what has none of the bits, at the most characters or with the text", () => {
  expect(endOfRun("Łódź 5", 0, letterBit.letter)).toBe(4);
  expect(endOfRun("Łódź 5", 0, letterBit.letter, 2)).toBe(2);
  expect(endOfRun("Łódź 5", 4, letterBit.letter)).toBe(4);
  expect(endOfRun("Łódź", 1, letterBit.lower)).toBe(4);
  expect(endOfRun("a\u{1d41a}\u{1d41b}", 1, letterBit.letter, 1)).toBe(3);
  expect(endOfRun("", 0, letterBit.letter)).toBe(0);
});
