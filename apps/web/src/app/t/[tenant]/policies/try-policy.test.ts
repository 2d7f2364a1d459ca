import { describe, expect, it } from "vitest";
import { createDisplayDigest } from "./display-digest";
import { checkPolicy, tryPolicy, wantsNames, whyFound } from "./try-policy";

const digest = createDisplayDigest(7);
const run = (source: string, text: string) => {
  const { policy } = checkPolicy(source);
  if (!policy) throw new Error("invalid policy");
  return tryPolicy(text, policy, digest);
};
const textOf = (tried: ReturnType<typeof run>) => tried.output.map((segment) => segment.text).join("");

describe("trying a policy", () => {
  it("shows what the provider would see, with each replacement marked", () => {
    const tried = run("version: 1\ndefault_action: placeholder", "Write to ana@example.com today");
    expect(tried.output).toEqual([
      { text: "Write to ", mark: null },
      { text: "<EMAIL>", mark: 0 },
      { text: " today", mark: null },
    ]);
    expect(tried.entities).toMatchObject([
      { type: "EMAIL", action: "placeholder", value: "ana@example.com" },
    ]);
  });

  it("never lets a replaced value into what it shows as sent", () => {
    const text = "ana@example.com, 4111 1111 1111 1111, ana@example.com";
    for (const action of ["mask", "placeholder", "hash", "drop", "pseudonym", "block"]) {
      const shown = textOf(run(`version: 1\ndefault_action: ${action}`, text));
      expect(shown).not.toMatch(/ana@|4111/);
    }
  });

  it("gives one value one pseudonym, and marks what is kept as well", () => {
    const tried = run("version: 1\ndefault_action: pseudonym", "ana@example.com and ana@example.com");
    expect(tried.output[0]?.text).toBe(tried.output[2]?.text);
    expect(run("version: 1\ndefault_action: keep", "ana@example.com").output).toEqual([
      { text: "ana@example.com", mark: 0 },
    ]);
  });

  it("says for which types a request would be refused", () => {
    expect(run("version: 1\ncategories: { email: block }", "ana@example.com").blockedTypes).toEqual([
      "EMAIL",
    ]);
  });

  it("changes nothing in a text without entities", () => {
    expect(run("version: 1", "Nothing here.").output).toEqual([{ text: "Nothing here.", mark: null }]);
  });

  it("reports mistakes at their line instead of trying", () => {
    const { check, policy } = checkPolicy("version: 1\ncategories:\n  emial: mask\n");
    expect(policy).toBeNull();
    expect(check).toMatchObject({ ok: false, issues: [{ line: 3 }] });
  });

  it("waits for names unless the policy leaves all of them alone", () => {
    const wants = (source: string) => {
      const { policy } = checkPolicy(source);
      return policy && wantsNames(policy);
    };
    expect(wants("version: 1")).toBe(true);
    expect(wants("version: 1\ndefault_action: keep\ncategories: { person: mask }")).toBe(true);
    expect(wants("version: 1\ndefault_action: keep\ncategories: { email: mask }")).toBe(false);
  });

  it("explains a finding in words, without the value", () => {
    expect(
      whyFound({ recognizer: "payment-card", evidence: "validated", checksum: "luhn", cue: "card" }),
    ).toBe("payment-card: form and check are right (luhn), near “card”");
  });
});
