import { expect, test } from "vitest";
import { readExample } from "../recognizers/examples";
import { withPersonEdges } from "./person-edges";

test.each([
  ["der «Assistenzarzt Ana Lima» kam", ["Ana Lima"]],
  ["«Kære Jens Peter»,\ntak", ["Jens Peter"]],
  ["«Kære» Jens Peter", []],
  ["von «Hermann Lima»", ["Hermann Lima"]],
  ["annem «fatma hanım» dün, «dona cremilda»", ["fatma", "cremilda"]],
])("what somebody is and what a letter begins with are cut off: %s", (marked, wanted) => {
  const { text, spans } = readExample(marked);
  const guesses = spans.map((span) => ({
    ...span,
    type: "PERSON",
    score: 0.9,
    explanation: { recognizer: "x", evidence: "tagger" as const },
  }));
  expect(withPersonEdges(text, guesses).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
});
