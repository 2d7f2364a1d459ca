import { expect, test } from "vitest";
import { isBehindEmployment, isBehindHome, isBehindWork } from "./relation-phrases";

test.each([
  ["works at ", true],
  ["(Works at the ", true],
  ["homeworks at ", false],
  ["works  at ", false],
  ["works at", false],
  ["works at der ", false],
  ["three years at ", true],
  ["123 years at the ", true],
  ["x12 years at ", true],
  ["x2 years at ", false],
  ["years at ", false],
  ["", false],
])("work: %j", (text, isBehind) => {
  expect(isBehindWork(text, text.length)).toBe(isBehind);
});

test.each([
  ["Employed by the ", true],
  ["co-founder of ", true],
  ["KÜNDIGUNG BEI DER ", true],
  ["salarié de ", true],
  ["salarié de la ", true],
  ["salarié de la le ", false],
  ["unemployed by ", false],
  ["the ", false],
])("employment: %j", (text, isBehind) => {
  expect(isBehindEmployment(text, text.length)).toBe(isBehind);
});

test.each([
  ["I grew up in ", true],
  ["moved here to ", true],
  ["moved to the ", false],
  ["urodzona w ", false],
  ["född i ", true],
  ["olive in ", false],
])("home: %j", (text, isBehind) => {
  expect(isBehindHome(text, text.length)).toBe(isBehind);
});
