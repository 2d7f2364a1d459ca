import { expect, test } from "vitest";
import { z } from "zod";
import { ApplyFile } from "./apply-file";
import { parseYaml, yamlCharsMax } from "./yaml-document";

const Schema = z.strictObject({
  name: z.string(),
  list: z.array(z.strictObject({ size: z.int() })).optional(),
});

function mistakes(text: string) {
  const result = parseYaml(text, Schema);
  return result.ok ? [] : result.issues.map((issue) => `${issue.line}:${issue.column} ${issue.path}`);
}

test("a good document is read", () => {
  expect(parseYaml("name: a\nlist: [{ size: 1 }]", Schema)).toEqual({
    ok: true,
    value: { name: "a", list: [{ size: 1 }] },
  });
});

test("every mistake is reported at once, at its own line and column", () => {
  expect(mistakes('name: 3\nlist:\n  - size: "x"\n  - colour: red\nextra: 1\n')).toEqual([
    "1:7 name",
    "3:11 list.0.size",
    "4:5 list.1.size",
    "4:5 list.1.colour",
    "5:1 extra",
  ]);
});

test("a duplicate member, broken syntax and an alias are refused", () => {
  expect(mistakes("name: a\nname: b")).toEqual(["2:1 "]);
  expect(mistakes("name: [")).not.toEqual([]);
  expect(mistakes("name: &x a\nlist: *x")).not.toEqual([]);
});

test("an oversized document is refused before it is read", () => {
  expect(mistakes("a".repeat(yamlCharsMax + 1))).toEqual(["1:1 "]);
});

test("an apply file with two of a name says which one and where", () => {
  const file = [
    "tenants:",
    "  - slug: acme",
    "    members:",
    "      - { email: a@b.co, role: owner }",
    "      - { email: A@b.co, role: viewer }",
  ];
  const result = parseYaml(file.join("\n"), ApplyFile);
  expect(result).toMatchObject({
    ok: false,
    issues: [{ line: 5, column: 9, path: "tenants.0.members.1", message: '"a@b.co" is listed twice.' }],
  });
});
