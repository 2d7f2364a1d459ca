import fc from "fast-check";
import { expect, test } from "vitest";
import { normalisedView } from "./normalised-view";

function seen(text: string, start: number, end: number): string {
  const original = normalisedView(text).toOriginal(start, end);
  return text.slice(original.start, original.end);
}

test("plain text is not copied", () => {
  for (const text of ["", "plain", "Jürgen Łódź 東京 Москва", "emoji 👍"]) {
    expect(normalisedView(text).text).toBe(text);
  }
});

test.each([
  ["zero-width characters", "4111\u200b1111", "41111111"],
  ["soft hyphens", "ana@exam\u00adple.com", "ana@example.com"],
  ["direction marks", "\u202eabc\u202c", "abc"],
  ["combining marks", "a\u0301n\u0303a", "ana"],
  ["full-width forms", "ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "ana@example.com"],
  ["Arabic digits", "٠١٢٣٤٥٦٧٨٩", "0123456789"],
  ["Devanagari digits", "०१२३४५६७८९", "0123456789"],
  ["mathematical digits", "𝟎𝟏𝟗 𝟘𝟡 𝟶𝟿", "019 09 09"],
  ["dashes", "1‐2‑3–4—5−6", "1-2-3-4-5-6"],
  ["spaces", "1\u00a02\u20093\u3000", "1 2 3 "],
  ["circled and compatibility forms", "①②㎏ﬁ", "12kgfi"],
])("%s read as plain characters", (_what, text, plain) => {
  expect(normalisedView(text).text).toBe(plain);
});

test("a span of the view covers the characters it came from, and what is hidden between them", () => {
  expect(seen("x 4\u200b1\u200b1 y", 2, 5)).toBe("4\u200b1\u200b1");
  expect(seen("＠x", 0, 1)).toBe("＠");
  expect(seen("an\u0301\u0302 b", 0, 2)).toBe("an\u0301\u0302");
  expect(seen("ﬁx", 1, 2)).toBe("ﬁ");
});

test("every span of the view leads to a span inside the text, in the same order, whatever the text is", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const view = normalisedView(text);
      let last = 0;
      for (let at = 0; at < view.text.length; at++) {
        const { start, end } = view.toOriginal(at, at + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});
