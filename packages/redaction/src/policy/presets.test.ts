import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { entityTypes } from "../entity-types";
import { hasSurrogates } from "../surrogates/generators";
import { loadNames } from "../tagger/names";
import { actions } from "../types";
import { compilePolicy } from "./compile";
import { hipaaIdentifiers, hipaaPreset } from "./hipaa-preset";
import { policyPresets } from "./presets";
import { runSavedCases } from "./run-saved-cases";
import { PolicySchema } from "./schema";
import { policyWarnings } from "./warnings";

const policyOf = (sourceYaml: string) => compilePolicy(PolicySchema.parse(parse(sourceYaml)));

beforeAll(() => {
  loadNames(gunzipSync(readFileSync(new URL("../../weights/name-tagger.bin.gz", import.meta.url))));
});

describe.each(policyPresets)("the preset $id", ({ id, title, description, sourceYaml }) => {
  it("is a valid policy that does what its own cases say", () => {
    expect(runSavedCases(policyOf(sourceYaml))).toEqual([]);
  });

  it("does nothing less than it seems, shadow mode aside", () => {
    expect(id === "shadow" ? [] : policyWarnings(policyOf(sourceYaml).document)).toEqual([]);
  });

  it("has an id for commands and words for a list", () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(title.length).toBeLessThan(32);
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(sourceYaml).toMatch(/^# [A-Z]/);
  });
});

it("every preset has an id of its own", () => {
  expect(new Set(policyPresets.map(({ id }) => id)).size).toBe(policyPresets.length);
});

describe("HIPAA Safe Harbor", () => {
  const policy = policyOf(hipaaPreset.sourceYaml);
  const own = policy.document.patterns.map(({ type }) => type);

  it("names all 18 identifiers, A to R", () => {
    expect(hipaaIdentifiers.map(({ letter }) => letter).join("")).toBe("ABCDEFGHIJKLMNOPQR");
  });

  it.each(hipaaIdentifiers)("$letter, $identifier, leaves as a label or not at all", ({ types, note }) => {
    for (const type of types) {
      expect(own.includes(type) || entityTypes.some((info) => info.type === type)).toBe(true);
      expect(["placeholder", "block"]).toContain(policy.actionOf(type));
      expect(policy.scopeOf(type)).toBe("all");
    }
    if (types.length > 0) return;
    expect(note).toMatch(/refused/);
    expect(policy.document.opaque).toMatchObject({ images: "block", files: "block", audio: "block" });
  });
});

describe("the policy guide", () => {
  const guide = readFileSync(new URL("../../../../docs/policies.md", import.meta.url), "utf8");

  it("has every preset and every action", () => {
    for (const { id } of policyPresets) expect(guide).toContain(`| \`${id}\` |`);
    for (const action of actions) expect(guide).toContain(`| \`${action}\` |`);
  });

  it.each(hipaaIdentifiers)("has the types of HIPAA's identifier $letter", ({ letter, types }) => {
    const row = guide
      .split("\n")
      .find((line) => /^\| [A-R](?:, [A-R])? \|/.test(line) && line.slice(0, 8).includes(letter));
    for (const type of types) expect(row).toContain(`\`${type}\``);
  });

  it("has every type with surrogates", () => {
    const section = guide.slice(guide.indexOf("## Surrogates"), guide.indexOf("## Presets"));
    for (const { type, category } of entityTypes) {
      if (hasSurrogates(type)) expect(section).toContain(`\`${category}\``);
    }
  });
});

it("a case that fails says where, and what happened instead", () => {
  const document = PolicySchema.parse({
    version: 1,
    categories: { email: "pseudonym" },
    tests: [
      { text: "Mail a@b.com", gives: "Mail <EMAIL_k7f3q2ab>", finds: ["email"], keeps: ["Mail"] },
      {
        name: "phones",
        text: "Mail a@b.com",
        finds: ["phone"],
        blocks: ["email"],
        hides: ["Mail"],
        gives: "",
      },
    ],
  });
  expect(runSavedCases(compilePolicy(document))).toEqual([
    { path: "tests.1.finds", message: "phones: finds EMAIL, not PHONE." },
    { path: "tests.1.blocks", message: "phones: blocks nothing, not EMAIL." },
    { path: "tests.1.hides.0", message: 'phones: "Mail" is not hidden.' },
    { path: "tests.1.gives", message: 'phones: gives "Mail <EMAIL_*>".' },
  ]);
});
