import { expect, test } from "vitest";
import { caseLabel, docketWord } from "./case-words";

test.each([
  ["Case No. ", ""],
  ["case_number: ", ""],
  ["COURTFILE #", ""],
  ["my claim  number ", undefined],
  ["(case no. ", ""],
  ["lower-case no. ", ""],
  ["lower case no. ", undefined],
  ["latest case no. ", undefined],
  ["sub2case no. ", undefined],
  ["subcase no. ", undefined],
  ["case noX ", undefined],
  ["case nó. ", undefined],
  ["dossier n.º ", ""],
  ["ДЕЛО № ", ""],
  ["n° de  rôle ", undefined],
  ["N° de Rôle: ", ""],
  ["application id: ", undefined],
  ["application identity number ", undefined],
  ["application ids ", undefined],
  ["Az.: III ZR ", "iii zr "],
  ["Aktenzeichen 2 BvR ", "2 bvr "],
  ["sygn. akt II CSK ", "ii csk "],
  ["案号:", ""],
  ["case", undefined],
  ["", undefined],
])("%j is a label with the register %j", (label, register) => {
  expect(caseLabel.before(`${label}12/34`, label.length)).toBe(register);
});

test.each([
  ["Application ", ""],
  ["police report #", ""],
  ["policereport ", undefined],
  ["test case ", undefined],
  ["lower case ", ""],
  ["showcase ", undefined],
  ["expediente II A ", "ii a "],
  ["case - ", undefined],
])("%j is a word in front of a docket with the register %j", (label, register) => {
  expect(docketWord.before(`${label}12/34`, label.length)).toBe(register);
});
