import { expect, test } from "vitest";
import { labelAbove, labelBefore } from "./labels";

test.each([
  ["Hire date", "DATE", "personal"],
  ["start_date", "DATE", "weak"],
  ["Update", "DATE", undefined],
  ["Hire date", "LOCATION", undefined],
  [undefined, "DATE", undefined],
] as const)("%j above a %s is %s", (header, type, kind) => {
  expect(labelAbove(header, type)).toBe(kind);
});

test.each([
  ["Date of loss: ", "DATE", "personal"],
  ["Place of birth: ", "LOCATION", "personal"],
  ["PLACE_OF-BIRTH= ", "LOCATION", "personal"],
  ['{"placeOfBirth": "', "LOCATION", "personal"],
  ["*Date d'admission* : ", "DATE", undefined],
  ["Date d'admission : ", "DATE", "personal"],
  ["place  of birth: ", "LOCATION", undefined],
  ["place of birth ", "LOCATION", undefined],
  ["displaceofbirth: ", "LOCATION", undefined],
  ["Place of birth: ", "DATE", undefined],
  ["city|", "LOCATION", "weak"],
  ["home_town: ", "LOCATION", "personal"],
  ["état_ville: ", "LOCATION", "weak"],
  ["éville: ", "LOCATION", undefined],
  ["7city: ", "LOCATION", undefined],
  ["check-in: ", "DATE", "weak"],
  ["CHECKIN: ", "DATE", "weak"],
  ["город: ", "LOCATION", "weak"],
  ["公司: ", "ORGANIZATION", "weak"],
] as const)("%j in front of a %s is %s", (label, type, kind) => {
  expect(labelBefore(`${label}Graz`, label.length, type)).toBe(kind);
});
