import { defaultPolicySource } from "@veilgate/redaction";
import { expect, test } from "vitest";
import { parsePolicy } from "./policy";

test("a policy in Masker's format is read", () => {
  const parsed = parsePolicy("version: 1\ncategories: { email: mask, card: drop }\nfail_mode: closed\n");
  expect(parsed.ok && parsed.value.categories).toEqual({
    email: { action: "mask" },
    card: { action: "drop" },
  });
});

test("the policy that new tenants start with is valid, restores values and blocks secrets", () => {
  const parsed = parsePolicy(defaultPolicySource);
  expect(parsed.ok && [parsed.value.default_action, parsed.value.categories.secret]).toEqual([
    "pseudonym",
    { action: "block" },
  ]);
});

test("every mistake is found with its line and column", () => {
  const parsed = parsePolicy(`version: 1
default_action: surogate
categories:
  emial: mask
  card: { action: mask, threshold: 7 }
  NOWHERE: mask
patterns:
  - type: EMPLOYEE_ID
    pattern: "E-[0-9]{6}"
    finds: ["E-12"]
profiler: "https://profiler.internal"
colour: red
`);
  const places = parsed.ok ? [] : parsed.issues.map(({ line, column, path }) => `${line}:${column} ${path}`);
  expect(places).toEqual([
    "2:17 default_action",
    "4:10 categories.emial",
    "5:36 categories.card.threshold",
    "6:12 categories.NOWHERE",
    "10:13 patterns.0.finds.0",
    "11:11 profiler",
    "12:1 colour",
  ]);
});

test("a file that is no YAML, or no mapping, is a mistake and not an exception", () => {
  for (const text of ["", "a: [", "- 1", "version: 2", "null"]) {
    expect(parsePolicy(text).ok).toBe(false);
  }
});
