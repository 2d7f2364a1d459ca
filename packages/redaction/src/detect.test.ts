import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect } from "./detect";
import { compilePolicy } from "./policy/compile";
import { everyTypePolicy } from "./policy/presets";
import { PolicySchema } from "./policy/schema";
import { randomPart } from "./recognizers/examples";

const ownKey = `vg_live_${randomPart(12)}_${randomPart(36)}`;
const everyType = compilePolicy(everyTypePolicy);

const shown = (text: string, policy = everyType) =>
  detect(text, policy).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

test("one text with every type in it", () => {
  const text =
    "Mail ana@example.com or call +1 555 123 4567. Card 4111 1111 1111 1111, SSN 123-45-6789, " +
    "IBAN DE89 3704 0044 0532 0130 00, from 203.0.113.7, postgres://app:s3cret@db/app, " +
    ownKey;
  expect(shown(text)).toEqual([
    "EMAIL ana@example.com",
    "PHONE +1 555 123 4567",
    "CARD 4111 1111 1111 1111",
    "SSN 123-45-6789",
    "IBAN DE89 3704 0044 0532 0130 00",
    "IP_ADDRESS 203.0.113.7",
    "URL_CREDENTIALS app:s3cret",
    `SECRET ${ownKey}`,
  ]);
});

describe("disguised values are found as a whole", () => {
  test.each([
    ["4111\u200b 1111\u200b 1111\u200b 1111", "CARD"],
    ["４１１１ １１１１ １１１１ １１１１", "CARD"],
    ["٤١١١ ١١١١ ١١١١ ١١١١", "CARD"],
    ["ana＠example．com", "EMAIL"],
    ["a\u0301na@exam\u00adple.com", "EMAIL"],
    ["123–45–6789", "SSN"],
    ["DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000", "IBAN"],
  ])("%s", (value, type) => {
    expect(shown(`x ${value} y`)).toEqual([`${type} ${value}`]);
  });
});

describe("a policy decides what is reported", () => {
  const policy = compilePolicy(
    PolicySchema.parse({
      version: 1,
      categories: { email: "keep", card: { action: "mask", threshold: 0.999 } },
      terms: [{ type: "PROJECT", words: ["Bluebird"], action: "drop" }],
      patterns: [
        {
          type: "EMPLOYEE_ID",
          pattern: "\\bE-\\d{6}\\b",
          finds: ["E-123456"],
          ignores: ["E-12"],
          context: ["employee"],
        },
      ],
      allow: ["support@acme.com", "*@example.com"],
    }),
  );

  test("terms and patterns of the tenant are found", () => {
    expect(shown("project BLUEBIRD, employee E-123456", policy)).toEqual([
      "PROJECT BLUEBIRD",
      "EMPLOYEE_ID E-123456",
    ]);
  });
  test("kept types are reported as well, since they are counted", () => {
    expect(shown("ana@lopez.example", policy)).toEqual(["EMAIL ana@lopez.example"]);
  });
  test("allowed values are not", () => {
    expect(shown("Support@Acme.com, ana@example.com, ana@sub.example.com", policy)).toEqual([
      "EMAIL ana@sub.example.com",
    ]);
  });
  test("nothing that the words around a name give away is, below the threshold of its type or allowed", () => {
    const text = "My name is Ana Lima, 38, of the club.";
    const withAge = (age: object) => compilePolicy(PolicySchema.parse({ version: 1, ...age }));
    expect(shown(text, withAge({}))).toContain("AGE 38");
    expect(shown(text, withAge({ categories: { age: { action: "mask", threshold: 0.9 } } }))).not.toContain(
      "AGE 38",
    );
    expect(shown(text, withAge({ allow: ["38"] }))).not.toContain("AGE 38");
  });

  test("nothing below the threshold of its type is", () => {
    expect(shown("4111 1111 1111 1111", policy)).toEqual([]);
  });
});

test.each([
  "<EMAIL_k7f3q2ab>",
  "<PHONE>",
  "[[CARD_k7f3q2ab]]",
  "[[SECRET]]",
  "***",
  "[855f96e9]",
  "[12345678]",
  "phone <PHONE_k7f3q2ab> [12345678]",
  "ssn: <SSN>, card: ***",
  "https://<URL_CREDENTIALS_k7f3q2ab>@example.com",
])("what a redaction wrote is no entity: %s", (text) => {
  expect(shown(text)).toEqual([]);
});

const anyUnits = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 200,
});
const values: readonly (readonly [type: string, value: string])[] = [
  ["EMAIL", "ana.lopez@example.com"],
  ["PHONE", "+44 20 7946 0958"],
  ["CARD", "4111 1111 1111 1111"],
  ["SSN", "123-45-6789"],
  ["IBAN", "DE89 3704 0044 0532 0130 00"],
  ["IP_ADDRESS", "203.0.113.7"],
  ["SECRET", ownKey],
];
const words = fc.array(
  fc.constantFrom(
    "the",
    "Anna",
    "order",
    "für",
    "東京",
    "(",
    "x,",
    "12",
    "2026-11-21",
    "v1.2",
    "#7",
    "@",
    "<b>",
    "=",
    "\n",
  ),
  { maxLength: 12 },
);
const pieces = fc.oneof(
  anyUnits,
  words.map((list) => list.join(" ")),
  fc.constantFrom(...values.map(([, value]) => value)),
  fc.string(),
);

test("spans are inside the text, sorted and disjoint, whatever the text is", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      let last = 0;
      for (const { start, end, score } of detect(text, everyType)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(score).toBeGreaterThanOrEqual(0.5);
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});

test("a value among words is found", () => {
  fc.assert(
    fc.property(words, fc.constantFrom(...values), words, (before, [type, value], after) => {
      const text = [...before, "–", value, "–", ...after].join(" ");
      const start = text.indexOf(value);
      const found = detect(text, everyType).find(
        (entity) => entity.start <= start && entity.end >= start + value.length,
      );
      expect(found?.type).toBe(type);
    }),
  );
});

test("redacting twice changes nothing", () => {
  const replace = (text: string) => {
    let out = "";
    let at = 0;
    for (const { start, end, type } of detect(text, everyType)) {
      out += `${text.slice(at, start)}<${type}_k7f3q2ab>`;
      at = end;
    }
    return out + text.slice(at);
  };
  fc.assert(
    fc.property(words, fc.shuffledSubarray([...values]), words, (before, chosen, after) => {
      const once = replace([...before, ...chosen.map(([, value]) => `${value};`), ...after].join(" "));
      expect(replace(once)).toBe(once);
    }),
  );
});

test("a megabyte takes no longer by the character than a page", () => {
  const page =
    "Mail ana@example.com or call 020 7946 0958 about order 12345 and 4111 1111 1111 1111. ".repeat(12);
  const text = page.repeat(Math.ceil(1_000_000 / page.length));
  const timeOf = (work: () => void) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  for (let run = 0; run < 20; run++) detect(page, everyType);
  const pages = timeOf(() => {
    for (let at = 0; at < text.length; at += page.length) detect(page, everyType);
  });
  expect(timeOf(() => detect(text, everyType))).toBeLessThan(Math.max(10_000, pages * 8));
});
