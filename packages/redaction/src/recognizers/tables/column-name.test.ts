import { expect, test } from "vitest";
import { isColumnName } from "./column-name";

test.each([
  "",
  "name",
  "#id",
  "E-Mail (work)",
  "First Name of Child",
  "Straße",
  "नाम",
  "𝒩ame",
  "paid?",
  "l’âge",
  "x1_2./3",
])("%j may name a column", (cell) => {
  expect(isColumnName(cell)).toBe(true);
});

test.each([
  "#",
  "1st",
  "##id",
  " name",
  "name ",
  "first  name",
  "one two three four five",
  "paid? yes",
  "paid??",
  "?",
  "a@b",
  "a²",
  "🙂",
  "a🙂",
  "a".repeat(33),
])("%j names none", (cell) => {
  expect(isColumnName(cell)).toBe(false);
});
