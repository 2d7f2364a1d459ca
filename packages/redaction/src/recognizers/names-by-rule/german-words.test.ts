import { expect, test } from "vitest";
import { isRole } from "./german-words";

test.each([
  ["Technikchef", true],
  ["STAATSSEKRETÄRIN", true],
  ["Co-Trainer", true],
  ["Trainerin", true],
  ["Tante", true],
  ["Großtante", false],
  ["Trainer", false],
  ["Chef", false],
  ["-Chef", false],
  ["5-Sprecher", false],
  ["Sprecher5", false],
  ["Tisch", false],
  ["", false],
])("%j is a role: %j", (word, isOne) => {
  expect(isRole(word)).toBe(isOne);
});
