import { expect, test } from "vitest";
import type { Entity } from "../types";
import { isLabel, isValueOfOrganization, isValueOfThing } from "./form-values";

function marked(sample: string, type: string): [string, Entity] {
  const start = sample.indexOf("«");
  const end = sample.indexOf("»") - 1;
  const explanation = { recognizer: "name-tagger", evidence: "tagger" } as const;
  return [sample.replace(/[«»]/g, ""), { type, start, end, score: 0.9, explanation }];
}

test.each([
  ["«Mobile»: 0490 39 07 81", true],
  ["«Insurance Company»:   Cigna", true],
  ["in «Mobile», Alabama", false],
  ["«Leeds»: 0113 496 0000", false],
])("a label is no name: %j", (sample, expected) => {
  expect(isLabel(...marked(sample, "LOCATION"))).toBe(expected);
});

test.each([
  ["Name: X\n   Specialty: «Pulmonology»\n", true],
  ["**Brand:** «Calvin Klein»", true],
  ['{"model": "«Lena»", "year": 3}', true],
  ["Diagnosis: «Sarah» was told that", false],
  ["Doctor: «Lena»", false],
  ["A specialty of «Lena»", false],
])("what some labels ask for is nobody: %j", (sample, expected) => {
  expect(isValueOfThing(...marked(sample, "PERSON"))).toBe(expected);
});

test.each([
  ["Employer: «Ellison Ward»\nRole: Analyst", true],
  ["Insurance Company:     «Cigna»", true],
  ["| Bank: «Monzo» |", true],
  ["Patient: «Ellison Ward»", false],
  ["Company: «Ellison Ward» is here", false],
])("what others ask for is an organization: %j", (sample, expected) => {
  expect(isValueOfOrganization(...marked(sample, "PERSON"))).toBe(expected);
});
