import fc from "fast-check";
import { expect, it } from "vitest";
import type { Entity } from "../../types";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { RepeatedFinds } from "./repeated-finds";

const reach = { back: 12, ahead: 20 };

/** Of a place something is found that depends on all that may be read there, and on nothing else. */
function findingAt(text: string, at: number, gap: number): Entity | undefined {
  let sum = Math.min(gap, reach.back + 1);
  for (let near = at - reach.back; near < at + reach.ahead; near++) {
    sum = (Math.imul(sum, 31) + (text.charCodeAt(near) || 0)) & 0xffff;
  }
  const what = { recognizer: "test", type: "DATE", score: 0.5, evidence: "pattern" } as const;
  return sum % 3 === 0 ? undefined : entityOf({ start: at, end: at + 1 + (sum % 7) }, what);
}

/** A unit again and again, with some characters changed. */
const texts = fc
  .record({
    unit: fc.stringMatching(/^[ab1 ]{1,12}$/),
    laps: fc.integer({ min: 4, max: 60 }),
    changes: fc.array(fc.tuple(fc.nat(), fc.constantFrom("a", "1", " ", "x")), { maxLength: 4 }),
  })
  .map(({ unit, laps, changes }) => {
    const characters = Array.from(unit.repeat(laps));
    for (const [at, char] of changes) characters[at % characters.length] = char;
    return characters.join("");
  });

it("gives at each number what a search there finds", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const repeated = new RepeatedFinds(text, reach);
      let lastEnd = 0;
      for (const { index } of text.matchAll(/1+/g)) {
        const expected = findingAt(text, index, index - lastEnd);
        expect(repeated.ofNumber(index, lastEnd, () => findingAt(text, index, index - lastEnd))).toEqual(
          expected,
        );
        lastEnd = expected?.end ?? lastEnd;
      }
    }),
    { numRuns: 2000 },
  );
});

it("gives at each word what a search there finds", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const words = wordsOf(text);
      const repeated = new RepeatedFinds(text, reach);
      for (let token = 0; token < words.count; token++) {
        const at = words.start[token] as number;
        const find = () => [findingAt(text, at, 0)].filter((entity) => entity !== undefined);
        expect(repeated.ofWord(words, token, find)).toEqual(find());
      }
    }),
    { numRuns: 1000 },
  );
});

it("searches a text that repeats itself once", () => {
  const text = "on 1 of ab ".repeat(500);
  const repeated = new RepeatedFinds(text, reach);
  let searches = 0;
  for (const { index } of text.matchAll(/1/g)) {
    repeated.ofNumber(index, index - 5, () => {
      searches++;
      return findingAt(text, index, 5);
    });
  }
  expect(searches).toBeLessThan(12);
});
