import { expect, test } from "vitest";
import { behindSmallWords } from "./small-words";

const known = new Set(["de", "la", "della"]);

test.each([
  ["de la Paz", 6],
  ["de la de Paz", 6],
  ["della Paz", 6],
  ["De Paz", 0],
  ["de  la Paz", 3],
  ["dela Paz", 0],
  ["de", 0],
  ["Paz", 0],
  ["", 0],
])("up to two small words are passed: %j", (text, end) => {
  expect(behindSmallWords(text, 0, known, 2)).toBe(end);
});
