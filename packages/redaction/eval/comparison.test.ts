import { expect, test } from "vitest";
import { comparisonOf, policyFor } from "./comparison";
import type { EvalSet } from "./eval-set";

const policy = policyFor("personal");
const set: EvalSet = { id: "x", file: "x.jsonl", from: "data", scope: "personal", mayBeShown: true };

function compared(text: string, marks: readonly [string, string][], more: Partial<EvalSet>) {
  const spans = marks.map(([value, type]) => {
    const start = text.indexOf(value);
    return { start, end: start + value.length, type };
  });
  return comparisonOf({ id: "x-1", lang: "en", text, spans }, { ...set, ...more }, policy);
}

test("marks and finds are counted under one name, and the rest is left out", () => {
  const text = "Dr mail ana@example.com card 4111 1111 1111 1111";
  const { marked, found, covered, ignored } = compared(
    text,
    [
      ["Dr", "TITLE"],
      ["ana@example.com", "MAIL"],
    ],
    { types: ["CONTACT"], marked: { TITLE: null, MAIL: "CONTACT" }, found: { EMAIL: "CONTACT" } },
  );
  expect(marked.map(({ start, type }) => [start, type])).toEqual([[8, "CONTACT"]]);
  expect(ignored.map(({ start }) => start)).toEqual([0]);
  expect(found).toEqual([{ start: 8, end: 23, type: "CONTACT" }]);
  expect(covered.map(({ type }) => type)).toEqual(["EMAIL", "CARD"]);
});

test("a label is cut from a mark, and a faulty mark does not count", () => {
  const { marked, ignored } = compared(
    "Karta: 4111 1111 1111 1111, 39767",
    [
      ["Karta: 4111 1111 1111 1111", "CARD"],
      ["39767", "ADDRESS"],
    ],
    { labelInMarks: /^\p{L}+: /u, withoutMarks: { type: "ADDRESS", text: /^\d+$/ } },
  );
  expect(marked.map(({ start, end }) => [start, end])).toEqual([[7, 26]]);
  expect(ignored).toHaveLength(1);
});

test("values that a set leaves unmarked are no false alarms, but are masked", () => {
  const { found, covered } = compared("mail ana@example.com", [], { unmarked: /@example\.com$/ });
  expect(found).toEqual([]);
  expect(covered).toHaveLength(1);
});

test("somebody in a role that a set leaves unmarked is no false alarm, but counts where it is marked", () => {
  const role = { type: "PERSON", before: /Mr\. $/, sentence: /represented by/ } as const;
  const text = "He was represented by Mr. Alan Farraday.";
  expect(compared(text, [], { unmarkedRole: role }).found).toEqual([]);
  expect(compared(text, [["Alan Farraday", "PERSON"]], { unmarkedRole: role }).found).toHaveLength(1);
  expect(compared("Mr. Alan Farraday wrote.", [], { unmarkedRole: role }).found).toHaveLength(1);
});
