import v8 from "node:v8";
import { expect, test } from "vitest";
import { percentEdits } from "./percent";

test("megabytes of percent signs are decoded also when patterns are compiled without optimisation", () => {
  // What V8 does in a process that has compiled many patterns; loops over groups then keep a note of every round.
  v8.setFlagsFromString("--no-regexp-optimization");
  const characters = 1_500_000;
  const edits = percentEdits("%41".repeat(characters));
  v8.setFlagsFromString("--regexp-optimization");
  expect(edits).toHaveLength(characters);
  expect(edits.at(-1)).toEqual({ start: 3 * (characters - 1), end: 3 * characters, replacement: "A" });
});

test("half a code and a sign alone are left as they are", () => {
  expect(percentEdits("100% of %4 %zz %41%4g %")).toEqual([{ start: 15, end: 18, replacement: "A" }]);
});
