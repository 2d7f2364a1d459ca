import fc from "fast-check";
import { expect, test } from "vitest";
import { nameTypes } from "./labels";
import { scoreOf } from "./score";

const probability = fc.double({ min: 0, max: 1, noNaN: true });

test("a score lies between 0 and 1 and grows with the probability", () => {
  fc.assert(
    fc.property(fc.constantFrom(...nameTypes), probability, probability, (type, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) =>
        scoreOf({ type, start: 0, end: 1, probability: value }),
      ) as [number, number];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});
