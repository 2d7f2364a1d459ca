import { parsePolicy } from "@veilgate/contracts";
import { entityTypes, policyPresets } from "@veilgate/redaction";
import { describe, expect, it } from "vitest";
import { policySentence } from "./policy-sentence";

const sentenceOf = (yaml: string) => {
  const parsed = parsePolicy(yaml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return policySentence(parsed.value);
};

/** How many types the engine finds; the sentence names six of them. */
const found = entityTypes.length;

describe("a policy as a sentence", () => {
  it("names what is replaced and what is refused", () => {
    expect(
      sentenceOf("version: 1\ndefault_action: keep\ncategories: { email: pseudonym, secret: block }"),
    ).toBe(
      `Replaces e-mails with pseudonyms, refuses secrets, and lets names, phones, cards, SSNs, and ${found - 6} more types through.`,
    );
  });

  it("says every type of ours in a reader's words", () => {
    for (const { category } of entityTypes) {
      const rest = "default_action: keep";
      expect(sentenceOf(`version: 1\n${rest}\ncategories: { ${category}: drop }`)).not.toMatch(
        /^Removes [A-Z_]{4,},/,
      );
    }
  });

  it("names a tenant's own types", () => {
    expect(
      sentenceOf(
        "version: 1\ndefault_action: keep\nterms: [{ type: PROJECT, words: [Bluebird], action: drop }]",
      ),
    ).toContain("Removes PROJECT");
  });

  it("says that shadow mode changes nothing", () => {
    expect(sentenceOf("version: 1\nmode: shadow")).toMatch(
      /^Changes nothing, only counts: in force it masks /,
    );
  });

  it.each(policyPresets)("can be said of the preset $id, which is valid", ({ sourceYaml }) => {
    expect(sentenceOf(sourceYaml)).toMatch(/^[A-Z].*\.$/);
  });
});
