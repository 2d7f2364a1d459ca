import fc from "fast-check";
import { expect, test } from "vitest";
import { endingFilter } from "../internet/ending-filter";
import { wordBeginningAfter, wordEndingBefore } from "./nearby-word";
import { anyWord, unsureWord, WordBits } from "./word-bits";

const months = ["may", "märz", "мая"];
const days = ["on", "am", "may"];
const bits = new WordBits({ 4: months, 8: days });

function expected(word: string): number {
  if (word === "") return 0;
  return anyWord | (months.includes(word) ? 4 : 0) | (days.includes(word) ? 8 : 0);
}

const pieces = fc.constantFrom("may", "MÄRZ", "Мая", "on", "mayor", "x", " ", ", ", "-", "5", ".", "\n");

test("the word beside a number is in the lists that it is written in, in any case", () => {
  fc.assert(
    fc.property(fc.array(pieces), fc.array(pieces), (before, after) => {
      const front = before.join("");
      const text = `${front}12${after.join("")}`;
      const known = bits.before(text, front.length) & ~unsureWord;
      expect(known).toBe(expected(wordEndingBefore(text, front.length)));
      const behind = bits.after(text, front.length + 2) & ~unsureWord;
      expect(behind).toBe(expected(wordBeginningAfter(text, front.length + 2).toLowerCase()));
    }),
  );
});

test("every listed word of a stretch is seen", () => {
  const text = "Das war im MÄRZ, on a Monday";
  expect(bits.among(text, 0, text.length)).toBe(anyWord | 4 | 8);
  expect(bits.among(text, 0, 10) & (4 | 8)).toBe(0);
});

test("a word of another script may hold a mark that its list does not know", () => {
  expect(bits.before("、on 5", 4) & unsureWord).toBe(unsureWord);
  expect(bits.before("on 5", 3) & unsureWord).toBe(0);
});

test("an ending is never missed", () => {
  const mayEnd = endingFilter(["straße", "gasse", "út"]);
  for (const word of ["Hauptstraße", "HINTERGASSE", "Fő út", "út"])
    expect(mayEnd(word, word.length)).toBe(true);
  expect(mayEnd("version", 7)).toBe(false);
});
