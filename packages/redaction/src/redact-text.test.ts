import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactText } from "./redact-text";
import { createRestorer } from "./stream/restorer";
import { plainValue, textWithValues } from "./testing/arbitraries";
import { collidingDigest, simpleDigest, simplePolicy } from "./testing/simple-policy";
import type { Action, Entity, PlaceholderFormat, SpanMemo, Vault } from "./types";

function restoreText(text: string, vault: Vault): string {
  const restorer = createRestorer(vault, { escape: "none" });
  return restorer.push(text) + restorer.end();
}

const formats: readonly PlaceholderFormat[] = ["angle", "double-bracket"];
const allActions: readonly Action[] = [
  "keep",
  "mask",
  "placeholder",
  "hash",
  "drop",
  "partial",
  "pseudonym",
  "block",
];

describe("what each action leaves in the text", () => {
  const cases: readonly (readonly [Action, string])[] = [
    ["keep", "mail jo@example.com now"],
    ["mask", "mail *** now"],
    ["placeholder", "mail <EMAIL> now"],
    ["drop", "mail  now"],
    ["partial", "mail ***.com now"],
    ["block", "mail <EMAIL> now"],
  ];
  it.each(cases)("%s", (action, expected) => {
    expect(redactText("mail jo@example.com now", simplePolicy(action), simpleDigest).text).toBe(expected);
  });

  it("hash shows eight hex characters of the keyed digest, the same each time", () => {
    const { text } = redactText("jo@example.com, jo@example.com", simplePolicy("hash"), simpleDigest);
    expect(text).toMatch(/^(\[[0-9a-f]{8}\]), \1$/);
  });

  it("pseudonym is the type and 40 bits of the keyed digest in base32", () => {
    const { text } = redactText("mail jo@example.com", simplePolicy(), simpleDigest);
    expect(text).toMatch(/^mail <EMAIL_[a-z2-7]{8}>$/);
    const bracketed = redactText(
      "mail jo@example.com",
      simplePolicy("pseudonym", "double-bracket"),
      simpleDigest,
    );
    expect(bracketed.text).toBe(text.replace("<", "[[").replace(">", "]]"));
  });

  it("partial masks a short value as a whole", () => {
    expect(redactText("a@b.com", simplePolicy("partial"), simpleDigest).text).toBe("***");
  });

  it("surrogate leaves another value of the same form, and a pseudonym where there is none", () => {
    const { text } = redactText("jo@acme.com key-0123abcd", simplePolicy("surrogate"), simpleDigest);
    expect(text).toMatch(/^[a-z]+@example\.com <API_KEY_[a-z2-7]{8}>$/);
  });
});

describe("counts", () => {
  it("count kept entities as well, by type and by action", () => {
    const { counts, entities } = redactText(
      "a@b.com 4111111111111111 c@d.org",
      simplePolicy("keep"),
      simpleDigest,
    );
    expect(counts).toEqual({ total: 3, byType: { EMAIL: 2, CARD: 1 }, byAction: { keep: 3 } });
    expect(entities.map(({ type, action }) => [type, action])).toEqual([
      ["EMAIL", "keep"],
      ["CARD", "keep"],
      ["EMAIL", "keep"],
    ]);
  });

  it("name the blocked types once each", () => {
    const { blockedTypes } = redactText("a@b.com c@d.org", simplePolicy("block"), simpleDigest);
    expect(blockedTypes).toEqual(["EMAIL"]);
  });
});

describe("pseudonyms", () => {
  it("give every spelling of a value back as it was written", () => {
    const text = "Jo@Example.com and jo@example.com";
    const redacted = redactText(text, simplePolicy(), simpleDigest);
    expect(redacted.vault.size).toBe(2);
    expect(restoreText(redacted.text, redacted.vault)).toBe(text);
  });

  it("of two values with the same 40 bits stay apart, the same way each time", () => {
    const text = "a@b.com c@d.org a@b.com";
    const redacted = redactText(text, simplePolicy(), collidingDigest);
    expect(new Set(redacted.text.split(" ")).size).toBe(2);
    expect(restoreText(redacted.text, redacted.vault)).toBe(text);
    expect(redactText(text, simplePolicy(), collidingDigest).text).toBe(redacted.text);
  });

  it("are refused when the digest is the same for every message", () => {
    expect(() => redactText("a@b.com c@d.org", simplePolicy(), () => new Uint8Array(8))).toThrow("digest");
  });

  it("that the client only imitated never resolve to a value and come back unchanged", () => {
    const real = redactText("jo@example.com", simplePolicy(), simpleDigest).text;
    const text = `my address is jo@example.com, not ${real} or ${real.toLowerCase()}`;
    const redacted = redactText(text, simplePolicy(), simpleDigest, { escapeLookalikes: true });
    expect(redacted.counts.total).toBe(1);
    expect(redacted.text.split(real)).toHaveLength(2);
    expect(restoreText(redacted.text, redacted.vault)).toBe(text);
  });
});

describe("for every text", () => {
  it.each(formats)("redacting and restoring is the identity (%s)", (format) => {
    fc.assert(
      fc.property(textWithValues, (text) => {
        for (const action of ["pseudonym", "surrogate"] as const) {
          const redacted = redactText(text, simplePolicy(action, format), simpleDigest, {
            escapeLookalikes: true,
          });
          expect(restoreText(redacted.text, redacted.vault)).toBe(text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(allActions)("redacting twice changes nothing (%s)", (action) => {
    fc.assert(
      fc.property(textWithValues, fc.constantFrom(...formats), (text, format) => {
        const policy = simplePolicy(action, format);
        const once = redactText(text, policy, simpleDigest).text;
        expect(redactText(once, policy, simpleDigest).text).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it("no value is left that the policy removes", () => {
    const actions = fc.constantFrom<Action>("mask", "drop", "pseudonym", "placeholder", "hash", "block");
    fc.assert(
      fc.property(fc.array(fc.tuple(plainValue, fc.string({ maxLength: 4 }))), actions, (pieces, action) => {
        const text = pieces.map(([value, gap]) => `${value} ${gap}, `).join("");
        const redacted = redactText(text, simplePolicy(action), simpleDigest);
        for (const [value] of pieces) expect(redacted.text).not.toContain(value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a memo", () => {
  function memoOf(known: Map<string, readonly Entity[]>): SpanMemo {
    return { get: (text) => known.get(text), set: (text, entities) => void known.set(text, entities) };
  }

  it("spares a text that was searched before the search", () => {
    const known = new Map<string, readonly Entity[]>();
    const policy = simplePolicy();
    const first = redactText("mail jo@example.com now", policy, simpleDigest, { memo: memoOf(known) });
    expect(known.keys().next().value).toBe("mail jo@example.com now");
    const blind = { ...policy, recognizers: [] };
    const second = redactText("mail jo@example.com now", blind, simpleDigest, { memo: memoOf(known) });
    expect(second.text).toBe(first.text);
    expect(second.counts).toEqual(first.counts);
  });

  it("changes nothing of the result", () => {
    fc.assert(
      fc.property(textWithValues, fc.constantFrom(...allActions), (text, action) => {
        const memo = memoOf(new Map());
        const plain = redactText(text, simplePolicy(action), simpleDigest);
        for (const _ of ["cold", "warm"]) {
          const { text: redacted, counts } = redactText(text, simplePolicy(action), simpleDigest, { memo });
          expect(redacted).toBe(plain.text);
          expect(counts).toEqual(plain.counts);
        }
      }),
    );
  });
});

it("a text that drops values into each other is searched again", () => {
  const { text } = redactText("41114111key-0123abcd 1111 1111", simplePolicy("drop"), simpleDigest);
  expect(text).toBe("");
});
