import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedValues } from "./changed-values";

describe("what was replaced is found from the outside", () => {
  it.each([
    ["Ask Ana Lima in Graz", "Ask *** in ***", ["Ana Lima", "Graz"]],
    ["Ask Ana Lima in Graz", "Ask *** *** in [[CITY]]", ["Ana Lima", "Graz"]],
    ["Mail ana.lima@example.com, now", "Mail <EMAIL_k7f3q2ab>, now", ["ana.lima@example.com"]],
    ["Ana", "[[PERSON_1]]", ["Ana"]],
    ["Ana, ANA and ana", "***, *** and ***", ["Ana", "ANA", "ana"]],
    ["in Graz", "in ", ["Graz"]],
    ["名前は田中です", "名前は***です", ["名前は田中です"]],
    ["a ... b", "a *** b", []],
    ["nothing", "nothing", []],
    ["nothing", "nothing more", []],
    ["", "x", []],
  ])("%s → %s", (value, replacement, found) => {
    expect(changedValues(value, replacement)).toEqual(found);
  });

  it("for any words, however many of them are replaced", () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const words = fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.constantFrom("***", "[[PERSON]]", "<PERSON_AB12CD34>"), (said, mark) => {
        const value = said.map(([text]) => text).join(" ");
        const replacement = said.map(([text, isOurs]) => (isOurs ? mark : text)).join(" ");
        const found = changedValues(value, replacement).flatMap((run) => run.split(/\s+/));
        for (const [text, isOurs] of said) if (isOurs) expect(found).toContain(text);
        const ours = new Set(said.flatMap(([text, isOurs]) => (isOurs ? [text] : [])));
        for (const text of found) expect(ours).toContain(text);
      }),
    );
  });

  it("in a long text with few changes, and soon given up in one with nothing alike", () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `w${at % 977}`).join(" ");
    expect(changedValues(`Ana ${long} Lima`, `*** ${long} ***`)).toEqual(["Ana", "Lima"]);
    const other = Array.from({ length: 20_000 }, (_, at) => `v${at}`).join("-");
    const startedAt = performance.now();
    expect(changedValues(long, other)).toEqual([long]);
    // A search for everything that they share takes minutes.
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });
});
