import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect } from "./detect";
import { documentPass } from "./document-pass";
import { compilePolicy } from "./policy/compile";
import { PolicySchema } from "./policy/schema";
import { redactText } from "./redact-text";
import { simpleDigest } from "./testing/simple-policy";
import type { Action, Entity } from "./types";

const policy = policyWith("placeholder");

function policyWith(action: Action) {
  return compilePolicy(PolicySchema.parse({ version: 1, default_action: action }));
}

function personsIn(text: string): string[] {
  return detect(text, policy)
    .filter(({ type }) => type === "PERSON")
    .map(({ start, end }) => text.slice(start, end));
}

describe("a name that is found once is found everywhere in the text", () => {
  test.each([
    ["my name is Rosalind Parkes. please sign as Rosalind", ["Rosalind Parkes", "Rosalind"]],
    ["Dear Mr. Farraday, so Farraday was right, FARRADAY too", ["Farraday", "Farraday", "FARRADAY"]],
    ["call rosalind. my name is Rosalind Parkes", ["rosalind", "Rosalind Parkes"]],
    ["Patient: Ines Ferreira\nines ferreira is ill", ["Ines Ferreira", "ines ferreira"]],
    ["氏名:渡辺 直美\n渡辺 直美は元気です", ["渡辺 直美", "渡辺 直美"]],
    ["王小明先生在吗?王小明不在", ["王小明", "王小明"]],
  ])("%s", (text, wanted) => {
    expect(personsIn(text)).toEqual(wanted);
  });

  test.each([
    ["my name is Rosalind Parkes, see rosalind@example.com", ["Rosalind Parkes"]],
    ["my name is Rosalind Parkes, file /home/parkes/x and parkes_2", ["Rosalind Parkes"]],
    ["Mrs. Parkes parked; Parkesian is a word", ["Parkes"]],
    ["Frau von der Leyde war da, von der Bank", ["von der Leyde"]],
  ])("but not in mailboxes, paths and longer words: %s", (text, wanted) => {
    expect(personsIn(text)).toEqual(wanted);
  });
});

test("what stands behind a name and belongs to it is taken along", () => {
  expect(personsIn("Mr. Alan Farraday Jr. and Mr. Boris Kell III")).toEqual([
    "Alan Farraday Jr.",
    "Boris Kell III",
  ]);
});

test("a text without names is handed back as it is", () => {
  const entities = detect("write to ana@example.com", policy);
  expect(documentPass("write to ana@example.com", entities, policy)).toBe(entities);
});

test("values that the policy allows stay", () => {
  const allowing = compilePolicy(PolicySchema.parse({ version: 1, allow: ["Parkes"] }));
  const text = "my name is Rosalind Parkes. Parkes is a town";
  expect(detect(text, allowing).map(({ start, end }) => text.slice(start, end))).toEqual(["Rosalind Parkes"]);
});

test("a policy that wants surer names gets no mentions", () => {
  const strict = compilePolicy(
    PolicySchema.parse({ version: 1, categories: { person: { action: "mask", threshold: 0.82 } } }),
  );
  expect(detect("my name is Rosalind Parkes. so Rosalind", strict)).toHaveLength(1);
});

const given = fc.constantFrom("Rosalind", "Ines", "Théo", "Kasia", "Mark", "Anna-Lena");
const family = fc.constantFrom("Parkes", "Farraday", "Öztürk", "Kruk", "Young", "de Souza");
const mention = fc.oneof(
  fc.tuple(given, family).map(([first, last]) => `my name is ${first} ${last}, `),
  family.map((last) => `Mrs. ${last} `),
  given.map((first) => `${first.toLowerCase()} said `),
  family.map((last) => `and ${last}: `),
  fc.tuple(given, family).map(([first, last]) => `${first} ${last} `),
  fc.constantFrom("the report. ", "at 5 ", "<PERSON> ", "\n", "ok ", "王小明先生", "《王小明》", "a@b.com "),
);
const texts = fc.array(mention, { maxLength: 12 }).map((parts) => parts.join(""));

describe("for every text", () => {
  test("entities are sorted, disjoint and inside the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let coveredTo = 0;
        for (const { start, end } of detect(text, policy)) {
          expect(start).toBeGreaterThanOrEqual(coveredTo);
          expect(end).toBeGreaterThan(start);
          coveredTo = end;
        }
        expect(coveredTo).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test("the pass finds nothing more when it is done again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = detect(text, policy);
        const spans = (entities: readonly Entity[]) => entities.map(({ start, end }) => [start, end]);
        expect(spans(documentPass(text, [...once], policy))).toEqual(spans(once));
      }),
      { numRuns: 500 },
    );
  });

  test.each<Action>(["mask", "placeholder", "pseudonym", "hash", "drop", "partial"])(
    "redacting twice changes nothing (%s)",
    (action) => {
      const acting = policyWith(action);
      fc.assert(
        fc.property(texts, (text) => {
          const once = redactText(text, acting, simpleDigest).text;
          expect(redactText(once, acting, simpleDigest).text).toBe(once);
        }),
        { numRuns: 500 },
      );
    },
  );
});
