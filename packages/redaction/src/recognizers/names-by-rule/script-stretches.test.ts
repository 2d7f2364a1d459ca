import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arabicNames } from "./arabic-names";
import { chineseNames } from "./chinese-names";
import { cyrillicNames } from "./cyrillic-names";
import { devanagariNames } from "./devanagari-names";
import { japaneseNames } from "./japanese-names";
import { koreanNames } from "./korean-names";
import { inStretches, type RuledScript, scriptStretches } from "./script-stretches";

const readers = [
  ["cyrillic", cyrillicNames, "Клиент: John Smith Petersen. Меня зовут Анна Ким, мой брат Иван Павлов"],
  ["arabic", arabicNames, "السيد خالد حسن اسمي مريم علي"],
  ["devanagari", devanagariNames, "श्री राम कुमार, मेरा नाम सीता है"],
  ["eastAsian", japaneseNames, "田中太郎さんと佐藤様、氏名: 山田花子"],
  ["eastAsian", chineseNames, "我叫王小明, 张先生给李华打电话"],
  ["hangul", koreanNames, "김민수 씨, 제 이름은 박지영입니다"],
] as const;

describe("rules that read only the stretches of their script find what they find in the whole text", () => {
  test.each(readers)("%s", (script: RuledScript, find, sample) => {
    const part = fc.oneof(
      fc.constantFrom(...sample.split(/(?<= )/u), sample),
      fc.constantFrom("Dear Mr Smith, ", "\n", "ok ", ". ", "{ a: 1 }; "),
      fc.integer({ min: 1, max: 500 }).map((length) => "x y, ".repeat(length / 5)),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        const pieces = inStretches(text, scriptStretches(text).of[script], find);
        const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }) =>
          a.start - b.start || a.end - b.end;
        expect(pieces.sort(byPlace)).toEqual(find(text).sort(byPlace));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

test("a letter of another script in a long text is read with what stands around it, and no more", () => {
  const text = `${"a".repeat(5000)}ж${"a".repeat(5000)}`;
  const { of, hasAny } = scriptStretches(text);
  expect(hasAny).toBe(true);
  expect(of.cyrillic).toEqual([{ start: 4800, end: 5201 }]);
  expect(of.hangul).toEqual([]);
});
