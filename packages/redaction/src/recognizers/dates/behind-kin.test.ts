import { describe, expect, test } from "vitest";
import { isAgeOfSomebody } from "./age-of-relative";
import { isToldAge } from "./told-age";

const relatives: readonly (readonly [string, string])[] = [
  ["my son is ", "."],
  ["MY SON IS ", "."],
  ['so "my little son is only ', ","],
  ["meine Tochter wird ", " Jahre"],
  ["her grand-mère turned ", ""],
  ["a-zoon van ", "."],
  ["MĄŻ w wieku ", " lat"],
  ["(husband, ", ", nurse"],
  ["My wife (", "F)"],
  ["my wife[", "f]"],
  ["I (", "/m)"],
  ["дочери, ", " лет"],
];
const nobody: readonly (readonly [string, string])[] = [
  ["my  son is ", "."],
  ["amy son is ", "."],
  ["émy son is ", "."],
  ["my son  is ", "."],
  ["my x son is ", "."],
  ["my abcdefghijklm son is ", "."],
  ["son is ", "."],
  ["stepson van ", "."],
  ["xhusband, ", ", nurse"],
  ["the wife (", "F)"],
  ["hi (", "/m)"],
  ["подочери, ", " лет"],
];
const told: readonly (readonly [string, string])[] = [
  ["my kids are ", " and 7"],
  ["(My little kids are now 4, 5, and ", "."],
  ["unsere Kinder sind 4 und ", "."],
  ["my brother Jannik is ", "."],
  ["'my BROTHER, Örn, is now ", ","],
  ["brother Jannik (", ")"],
  ["hi, i'm Corinne Adler (", ", Leeds"],
  ["JE M'APPELLE Noé (", ")"],
  ["her ", "th birthday"],
  ["my mother’s ", "th birthday"],
];
const notTold: readonly (readonly [string, string])[] = [
  ["my kids are 1, 2, 3, 4, ", "."],
  ["my kids are 123, ", "."],
  ["kids are ", "."],
  ["my kids are 4 und, ", "."],
  ["my brother J is ", "."],
  ["my brother Jannik is  ", "."],
  ["stepbrother Jannik (", ")"],
  ["alibi'm Corinne (", ")"],
  ["hi'm Corinne (", ")"],
  ["Jannik (", ")"],
  ["other ", "th birthday"],
  ["a mother's ", "th birthday"],
  ["my mother ", "th birthday"],
];

describe("an age is read from the words in front of it", () => {
  test.each(relatives)("%j12%j is a relative's", (before, after) => {
    expect(isAgeOfSomebody(before, after)).toBe(true);
  });
  test.each(nobody)("%j12%j is nobody's", (before, after) => {
    expect(isAgeOfSomebody(before, after)).toBe(false);
  });
  test.each(told)("%j12%j is told", (before, after) => {
    expect(isToldAge(before, after)).toBe(true);
  });
  test.each(notTold)("%j12%j is not told", (before, after) => {
    expect(isToldAge(before, after)).toBe(false);
  });
});
