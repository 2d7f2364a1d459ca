import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yamlTokens } from "./yaml-tokens";

const kinds = (line: string) =>
  yamlTokens(line).flatMap(({ kind, text }) => (kind === "plain" ? [] : [[kind, text]]));

describe("the colours of a line", () => {
  it("tell keys, values and comments apart", () => {
    expect(kinds('  card: { action: "mask", threshold: 0.6 } # cards')).toEqual([
      ["key", "card"],
      ["key", "action"],
      ["string", '"mask"'],
      ["key", "threshold"],
      ["number", "0.6"],
      ["comment", "# cards"],
    ]);
  });

  it("never change the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab:#\"'\\ 1.-é{}\t") }), (line) => {
        expect(
          yamlTokens(line)
            .map(({ text }) => text)
            .join(""),
        ).toBe(line);
      }),
    );
  });
});
