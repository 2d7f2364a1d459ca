import { expect, test } from "vitest";
import { entityTypes } from "../entity-types";
import { defaultPolicySource, everyTypePolicy } from "./presets";
import { PolicySchema } from "./schema";

/** Every mistake as `path: message`. */
function mistakes(policy: Record<string, unknown>): string[] {
  const result = PolicySchema.safeParse({ version: 1, ...policy });
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

test("Masker's format is a policy, and what it leaves out gets Masker's behaviour", () => {
  const policy = PolicySchema.parse({
    version: 1,
    categories: { email: "mask", phone: "mask", card: "drop", person: "placeholder" },
    fail_mode: "closed",
  });
  expect(policy.categories.card).toEqual({ action: "drop" });
  expect(policy.default_action).toBe("mask");
});

test("the defaults are the safe choice", () => {
  expect(PolicySchema.parse({ version: 1 })).toEqual({
    version: 1,
    default_action: "mask",
    embeddings: "redact",
    categories: {},
    terms: [],
    patterns: [],
    allow: [],
    languages: ["en"],
    fail_mode: "closed",
    response: { restore: true, restore_tool_arguments: true, redact: false },
    opaque: { images: "block", files: "block", audio: "block", routes: [] },
    limits: {},
    placeholder_format: "angle",
    mode: "enforce",
    tests: [],
  });
});

test("parts of a nested member keep the defaults of the others", () => {
  const policy = PolicySchema.parse({
    version: 1,
    opaque: { images: "allow" },
    response: { restore: false },
  });
  expect(policy.opaque).toEqual({ images: "allow", files: "block", audio: "block", routes: [] });
  expect(policy.response).toEqual({ restore: false, restore_tool_arguments: true, redact: false });
});

test("parsing a parsed policy changes nothing", () => {
  expect(PolicySchema.parse(everyTypePolicy)).toEqual(everyTypePolicy);
});

test("every type of ours can be named", () => {
  const categories = Object.fromEntries(entityTypes.map((info) => [info.category, "mask"]));
  expect(mistakes({ categories })).toEqual([]);
});

test.each([
  [{ categories: { emial: "mask" } }, 'categories.emial: "emial" is not a category. Did you mean "email"?'],
  [{ categories: { credit_card: "mask" } }, 'Did you mean "card"?'],
  [{ categories: { EMAIL: "mask" } }, 'Did you mean "email"?'],
  [
    { categories: { email: "dorp" } },
    'categories.email.action: "dorp" is not an action. Did you mean "drop"?',
  ],
  [
    { categories: { email: { action: "mask", scope: "all" } } },
    '"scope" applies to date, location, organization only.',
  ],
  [{ categories: { PROJECT: "mask" } }, 'categories.PROJECT: No term or pattern defines "PROJECT".'],
  [{ categories: { email: { threshold: 2 } } }, "categories.email.threshold: "],
  [{ default_action: "surogate" }, 'default_action: "surogate" is not an action. Did you mean "surrogate"?'],
  [
    { profiler: { url: "file:///etc/passwd" } },
    "profiler.url: Use an address such as https://profiler.internal",
  ],
  [
    { profiler: { url: "https://ana:secret@profiler.internal" } },
    "profiler.url: Use an address without a name, a password or a fragment.",
  ],
  [{ response: { redact: "yes" } }, "response.redact: "],
  [{ languages: ["en", "xx"] }, 'languages.1: "xx" is not a language'],
  [{ allow: ["*"] }, "allow.0: This would allow every value"],
  [{ terms: [{ type: "PROJECT", words: [] }] }, "terms.0.words: "],
  [{ terms: [{ type: "project", words: ["x"] }] }, "terms.0.type: "],
  [{ terms: [{ type: "PROJECT", words: ["--"] }] }, "terms.0.words.0: "],
  [{ tests: [{ text: "x" }] }, "tests.0: Say what the policy must do"],
  [
    { tests: [{ text: "x", finds: ["emial"] }] },
    'tests.0.finds.0: "emial" is not a type. Did you mean "email"?',
  ],
  [{ colour: "red" }, 'Unrecognized key: "colour"'],
])("%j is refused with a helpful message", (policy, message) => {
  expect(mistakes(policy).join("\n")).toContain(message);
});

const pattern = { type: "EMPLOYEE_ID", pattern: "\\bE-\\d{6}\\b", finds: ["E-123456"], ignores: ["E-12"] };

test.each([
  [{ ...pattern, pattern: "(?=x)" }, "patterns.0.pattern: Not a pattern of the linear-time engine"],
  [{ ...pattern, pattern: "(a)\\1" }, "patterns.0.pattern: Not a pattern of the linear-time engine"],
  [{ ...pattern, pattern: "a*" }, "patterns.0.pattern: The pattern matches the empty text"],
  [{ ...pattern, pattern: "x".repeat(501) }, "patterns.0.pattern: "],
  [{ ...pattern, finds: ["E-123456", "E-1"] }, "patterns.0.finds.1: The pattern does not find this example."],
  [{ ...pattern, ignores: ["E-654321"] }, "patterns.0.ignores.0: The pattern finds this example"],
  [{ ...pattern, finds: [] }, "patterns.0.finds: Give at least one example"],
])("the pattern %j is refused where the mistake is", (own, message) => {
  expect(mistakes({ patterns: [own] }).join("\n")).toContain(message);
});

test("a type has one action", () => {
  const terms = [{ type: "PROJECT", words: ["Bluebird"], action: "mask" }];
  expect(mistakes({ terms, categories: { PROJECT: "drop" } })).toEqual([
    'terms.0.action: "PROJECT" already has the action "drop"; a type has one action.',
  ]);
  expect(mistakes({ terms, categories: { PROJECT: "mask" } })).toEqual([]);
});

test("all mistakes are reported at once", () => {
  const found = mistakes({
    default_action: "surogate",
    categories: { emial: "mask", card: "dorp", PROJECT: "mask" },
    patterns: [{ ...pattern, pattern: "(" }],
    allow: ["**"],
  });
  expect(found.map((mistake) => mistake.slice(0, mistake.indexOf(":"))).sort()).toEqual([
    "allow.0",
    "categories.PROJECT",
    "categories.card.action",
    "categories.emial",
    "default_action",
    "patterns.0.pattern",
  ]);
});

test("more terms than a policy may hold are refused", () => {
  const words = Array.from({ length: 6000 }, (_, at) => `word${at}`);
  const terms = [
    { type: "PROJECT", words },
    { type: "CLIENT", words },
  ];
  expect(mistakes({ terms }).join()).toContain("12000 words; a policy holds at most 10000.");
});

test("the source of the default policy is YAML for people: it explains itself", () => {
  expect(defaultPolicySource).toMatch(/^# /);
});
