import fc from "fast-check";
import { expect, test } from "vitest";
import { letterBit } from "./letter-bits";
import { letterBitsBefore, lettersAndNumbersBefore, lettersBefore, lettersFrom } from "./letter-runs";

const pieces = fc.constantFrom(
  "a",
  "É",
  "ß",
  "я",
  "語",
  "𝐚",
  "\u0308",
  "7",
  "Ⅷ",
  " ",
  "-",
  "_",
  "\ud835",
  "\udc00",
);

test("a run of letters is what a pattern takes", () => {
  fc.assert(
    fc.property(fc.array(pieces), fc.array(pieces), (before, after) => {
      const front = before.join("");
      const behind = after.join("");
      expect(lettersBefore(front, front.length)).toBe(/\p{L}*$/u.exec(front)?.[0]);
      expect(lettersAndNumbersBefore(front, front.length)).toBe(/[\p{L}\p{N}]*$/u.exec(front)?.[0]);
      expect(lettersFrom(` ${behind}`, 1)).toBe(/^\p{L}*/u.exec(behind)?.[0]);
      const isLetter = (letterBitsBefore(front, front.length) & letterBit.letter) !== 0;
      expect(isLetter).toBe(/\p{L}$/u.test(front));
    }),
  );
});

test("runs stand between other characters and may be empty", () => {
  expect(lettersBefore("a1éß", 4)).toBe("éß");
  expect(lettersBefore("a1", 2)).toBe("");
  expect(lettersBefore("", 0)).toBe("");
  expect(lettersAndNumbersBefore("-a1é", 4)).toBe("a1é");
  expect(lettersFrom("a ßx9", 2)).toBe("ßx");
  expect(lettersFrom("a ßx9", 1)).toBe("");
  expect(letterBitsBefore("a", 0)).toBe(0);
});
