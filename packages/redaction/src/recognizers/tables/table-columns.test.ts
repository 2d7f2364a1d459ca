import { describe, expect, test } from "vitest";
import { detect } from "../../detect";
import { compilePolicy } from "../../policy/compile";
import { everyTypePolicy } from "../../policy/presets";
import { TableColumns } from "./table-columns";

const policy = compilePolicy(everyTypePolicy);

function typesIn(text: string): string[] {
  return detect(text, policy)
    .filter(({ type }) => type !== "PERSON")
    .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe("the header of a column says what its cells hold", () => {
  test("in CSV", () => {
    const text =
      "name,dob,ssn,mrn,phone,age\nAnna Bell,1990-05-12,536221234,4481923,5551234,34\nBob Long,12/05/1981,212445555,5512893,5552345,43";
    expect(typesIn(text)).toEqual([
      ...["DATE_OF_BIRTH 1990-05-12", "SSN 536221234", "HEALTH_ID 4481923", "PHONE 5551234", "AGE 34"],
      ...["DATE_OF_BIRTH 12/05/1981", "SSN 212445555", "HEALTH_ID 5512893", "PHONE 5552345", "AGE 43"],
    ]);
  });

  test("in a Markdown table, with a rule below the header or without", () => {
    for (const rule of ["", "|---|---|---|\n", "----|:---:|---\n"]) {
      const text = `| Doctor | NPI | Plate |\n${rule}| Dr. Bell | 0877834719 | AB 123 CD |`;
      expect(typesIn(text)).toEqual(["HEALTH_ID 0877834719", "LICENSE_PLATE AB 123 CD"]);
    }
  });

  test("with tabs and semicolons", () => {
    expect(typesIn("id\tpassport\n1\tK1234567\n2\tL7654321")).toEqual([
      "PASSPORT K1234567",
      "PASSPORT L7654321",
    ]);
    expect(typesIn("Nr;Geburtsdatum\n1;12.05.1990")).toEqual(["DATE_OF_BIRTH 12.05.1990"]);
  });

  test("and that they are nothing of ours", () => {
    expect(typesIn("customer | order | total\n1 | 4155551234 | 2025550143")).toEqual([]);
  });
});

describe("no table", () => {
  test.each([
    "Dear Ms Lima, thank you\nfor your mail, and 1 more",
    "a, b and c\nno rows here",
    "one line | of | cells",
    "1,2,3\n4,5,6",
    "x | y\nz",
  ])("is seen in %s", (text) => {
    const columns = new TableColumns(text);
    expect(Array.from(text, (_char, at) => columns.headerAt(at)).filter(Boolean)).toEqual([]);
  });
});

test("a quoted cell may hold separators, and cells may be asked about in any order", () => {
  const text = 'name,city,age\n"Bell, Anna",Graz,34';
  const columns = new TableColumns(text);
  const headers = ["34", "Graz", "Anna", "34"].map((value) => columns.headerAt(text.indexOf(value)));
  expect(headers).toEqual(["age", "city", "name", "age"]);
});
