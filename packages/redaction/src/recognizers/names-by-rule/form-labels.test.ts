import fc from "fast-check";
import { expect, test } from "vitest";
import { FormLabels } from "./form-labels";

const words = [
  "name",
  "Born: 1980",
  "date of birth",
  "né le :",
  "née le: ",
  "E-Mail:",
  "email",
  "apellidos =",
  "smartphone:",
  "geb.:",
  "tel#",
  "\n",
  "x".repeat(90),
  "a b c d e f g h i j k l m n o p q r s t u v w x y z",
];

/** What a label of a form is, and that it is whole and on one side of the words. */
test("a label is near when it lies wholly within two hundred characters on one side", () => {
  const label = /(?<!\p{L})(?:date of birth|born|née? le|e-?mail|apellidos|geb|tel)["'*]{0,2}\.? ?[:=#]/giu;
  const parts = fc.array(fc.constantFrom(...words), { maxLength: 24 });
  fc.assert(
    fc.property(parts, fc.array(fc.nat(800), { minLength: 1, maxLength: 6 }), (some, places) => {
      const text = some.join(" ");
      const labels = new FormLabels(text);
      const spans = Array.from(text.matchAll(label), ({ index, 0: whole }) => [index, index + whole.length]);
      for (const place of places) {
        const start = Math.min(place, text.length);
        const end = Math.min(start + 4, text.length);
        const isNear = spans.some(
          ([from = 0, to = 0]) => (from >= end && to <= end + 200) || (to <= start && from >= start - 200),
        );
        expect(labels.areNear(start, end)).toBe(isNear);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
