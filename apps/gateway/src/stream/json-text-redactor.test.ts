import { createHmac } from "node:crypto";
import { compilePolicy, PolicySchema } from "@veilgate/redaction";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTextRedactor } from "./text-redactor";

const policy = compilePolicy(
  PolicySchema.parse({ version: 1, default_action: "pseudonym", response: { redact: true } }),
);
const digest = (message: string) => createHmac("sha256", "key").update(message).digest();
const kinds = ["text", "tool-arguments"] as const;

function redact(kind: (typeof kinds)[number], pieces: readonly string[]) {
  const redactor = createTextRedactor(kind, policy, digest);
  const text = pieces.map((piece) => redactor.push(piece)).join("") + redactor.end();
  return { text, total: redactor.counts().total };
}

function cut(text: string, places: readonly number[]): string[] {
  const inside = places.map((place) => place % (text.length + 1)).sort((one, other) => one - other);
  const bounds = [0, ...inside, text.length];
  return bounds.slice(1).map((end, at) => text.slice(bounds[at], end));
}

describe.each(kinds)("JSON as %s", (kind) => {
  it("says the same when nothing is found in it, however it is cut", () => {
    const value = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.array(fc.string(), { minLength: 1 }),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, "\t"), fc.array(fc.nat()), (given, indent, places) => {
        const { text, total } = redact(kind, cut(JSON.stringify(given, null, indent), places));
        fc.pre(total === 0);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { numRuns: 300 },
    );
  });

  it("has its strings and its long numbers redacted, and stays JSON", () => {
    const given =
      '{"a\\n":[ 4539148803436467 , 12, -1.5e3,true],"mail":"\\u000Ajo@example.org\\\\","n":null}';
    const { text: expected, total } = redact(kind, [given]);

    expect(total).toBe(2);
    expect(JSON.parse(expected)).toEqual({
      "a\n": [expect.stringMatching(/^<CARD_[a-z2-7]{8}>$/), 12, -1500, true],
      mail: expect.stringMatching(/^\n<EMAIL_[a-z2-7]{8}>\\$/),
      n: null,
    });
    for (let place = 0; place <= given.length; place++) {
      expect(redact(kind, cut(given, [place])).text).toBe(expected);
    }
    expect(redact(kind, given.split("")).text).toBe(expected);
  });

  it.each([
    '{"a":1} Call jo@example.org or 4539 1488 0343 6467.',
    '{"a": 4539 1488 0343 6467}',
    '{"a": jo@example.org}',
    '{"a" jo@example.org "b"}',
    '["a"] 4539148803436467',
    '{"a":"b"}\n{"c":"jo@example.org"}',
    "{}}{jo@example.org",
  ])("is searched as text from where it is JSON no more: %s", (given) => {
    const { text, total } = redact(kind, [given]);

    expect(total).toBeGreaterThan(0);
    expect(text).not.toMatch(/jo@|4539|6467/);
    expect(text.slice(0, 2)).toBe(given.slice(0, 2));
    expect(redact(kind, given.split("")).text).toBe(text);
  });
});

it("a string with line ends as they are, which is no JSON, does not stop the answer", () => {
  for (const kind of kinds) {
    expect(redact(kind, ['{"a":"x\ny jo@example.org"}']).text).toMatch(
      /^\{"a":"x\\ny <EMAIL_[a-z2-7]{8}>"\}$/,
    );
  }
});
