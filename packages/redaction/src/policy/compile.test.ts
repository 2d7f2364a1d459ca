import { expect, test } from "vitest";
import { compilePolicy } from "./compile";
import { PolicySchema } from "./schema";
import { policyWarnings } from "./warnings";

const document = PolicySchema.parse({
  version: 1,
  default_action: "pseudonym",
  categories: {
    email: "drop",
    ip_address: { action: "keep", threshold: 0.9 },
    phone: { threshold: 0.7 },
    person: "mask",
  },
  terms: [{ type: "PROJECT", words: ["Bluebird"], action: "block" }],
  allow: ["support@acme.com", "*@Example.com", "10.0.*.1"],
  fail_mode: "open",
});
const policy = compilePolicy(document);

test("a type that is not listed gets the default action", () => {
  expect(policy.actionOf("CARD")).toBe("pseudonym");
  expect(policy.actionOf("PHONE")).toBe("pseudonym");
});

test("listed types and the tenant's own get theirs", () => {
  expect(policy.actionOf("EMAIL")).toBe("drop");
  expect(policy.actionOf("IP_ADDRESS")).toBe("keep");
  expect(policy.actionOf("PROJECT")).toBe("block");
});

test("thresholds are by type, one half unless the policy says otherwise", () => {
  expect(policy.thresholdOf("IP_ADDRESS")).toBe(0.9);
  expect(policy.thresholdOf("PHONE")).toBe(0.7);
  expect(policy.thresholdOf("EMAIL")).toBe(0.5);
});

test.each([
  ["support@acme.com", true],
  ["SUPPORT@ACME.COM", true],
  ["ana@example.com", true],
  ["ana@sub.example.com", false],
  ["ana@example.com.evil.net", false],
  ["10.0.7.1", true],
  ["10.0.7.12", false],
  ["@example.com", true],
])("allowing %s: %s", (value, isAllowed) => {
  expect(policy.isAllowed(value)).toBe(isAllowed);
});

test("what a valid policy does less than it seems is said", () => {
  expect(policyWarnings(document).map((warning) => warning.path)).toEqual(["fail_mode"]);
  const surrogates = { email: "surrogate", age: "surrogate" };
  expect(policyWarnings(PolicySchema.parse({ version: 1, categories: surrogates }))).toEqual([
    { path: "categories.age", message: expect.stringContaining("<AGE_k7f3q2ab>") },
  ]);
  expect(policyWarnings(PolicySchema.parse({ version: 1, default_action: "surrogate" }))).toEqual([
    { path: "default_action", message: expect.stringMatching(/no surrogates for .*\bage\b/) },
  ]);
  expect(policyWarnings(PolicySchema.parse({ version: 1, mode: "shadow" }))[0]?.path).toBe("mode");
});
