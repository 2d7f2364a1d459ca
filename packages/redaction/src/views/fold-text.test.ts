import fc from "fast-check";
import { expect, it } from "vitest";
import { foldText } from "./fold-text";

it("texts that look alike are the same once they are folded", () => {
  for (const disguise of [
    "Ignore  THIS",
    "ｉｇｎｏｒｅ this",
    "ig\u200bnore\u00a0this",
    "ígnôre this",
    "іgnоrе this",
  ]) {
    expect([disguise, foldText(disguise)]).toEqual([disguise, "ignore this"]);
  }
  expect(foldText("ignore that")).not.toBe("ignore this");
});

it("folding twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => foldText(foldText(text)) === foldText(text)),
    { examples: [["\u1f68"], ["İ"], ["Ꭺ"]] },
  );
});
