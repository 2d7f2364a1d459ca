import fc from "fast-check";
import { expect, test } from "vitest";
import { featureCount } from "./features";
import { labelStride } from "./labels";
import { createWeightSums, lowerOf, plainSums, upperOf } from "./weight-sums";

const tableBits = 6;

test("vectors and plain loops add up the same weights, whatever their signs", () => {
  fc.assert(
    fc.property(
      fc.int8Array({ minLength: labelStride * 2 ** tableBits, maxLength: labelStride * 2 ** tableBits }),
      fc.array(fc.integer(), { minLength: featureCount, maxLength: featureCount }),
      fc.record({ plain: fc.nat(5), both: fc.nat(5), formed: fc.nat(20) }),
      fc.nat(7),
      (weights, values, group, form) => {
        const [vector, plain] = [createWeightSums, plainSums].map((create) => {
          const sums = create(weights, tableBits);
          sums.values.set(values);
          const out = new Int32Array(6);
          sums.add(group, form, out, 1);
          return [...out];
        });
        expect(vector).toEqual(plain);
      },
    ),
  );
});

test("two sums in one integer are taken apart again, also after others were added to them", () => {
  const half = fc.integer({ min: -8000, max: 8000 });
  fc.assert(
    fc.property(half, half, half, half, (a, b, c, d) => {
      const together = a + (b << 16) + (c + (d << 16));
      expect([lowerOf(together | 0), upperOf(together | 0)]).toEqual([a + c, b + d]);
    }),
  );
});
