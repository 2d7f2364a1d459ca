import { expect, test } from "vitest";
import { countCharacters, countMaskedEntities } from "./masking";
import { compare, figuresOf, sumOf, tallyByType } from "./score";

const span = (start: number, end: number, type = "PERSON") => ({ start, end, type });
const text = "Ana Lima met Bo Ek, 12 High Street, Leeds";

test("half of the characters in common is a hit, less is a miss and a false alarm", () => {
  const half = compare({ text, marked: [span(0, 8)], found: [span(0, 4)], ignored: [] });
  expect([half.hits.length, half.misses.length, half.falseAlarms.length]).toEqual([1, 0, 0]);
  const less = compare({ text, marked: [span(0, 8)], found: [span(0, 3)], ignored: [] });
  expect([less.hits.length, less.misses.length, less.falseAlarms.length]).toEqual([0, 1, 1]);
});

test("another type is no hit, unless the mark allows it", () => {
  const found = [span(0, 8, "TAX_ID")];
  expect(compare({ text, marked: [span(0, 8)], found, ignored: [] }).hits).toEqual([]);
  const marked = [{ ...span(0, 8, "NATIONAL_ID"), also: ["TAX_ID"] }];
  expect(compare({ text, marked, found, ignored: [] }).hits).toHaveLength(1);
});

test("one found span answers for one marked span, the best fit first", () => {
  const outcome = compare({ text, marked: [span(0, 8)], found: [span(0, 5), span(0, 8)], ignored: [] });
  expect(outcome.hits.map((hit) => hit.found)).toEqual([span(0, 8)]);
  expect(outcome.falseAlarms).toEqual([span(0, 5)]);
});

test("what lies mostly in an ignored place is no false alarm", () => {
  const ignored = [{ start: 20, end: 34 }];
  expect(compare({ text, marked: [], found: [span(20, 41)], ignored }).falseAlarms).toEqual([]);
  expect(compare({ text, marked: [], found: [span(30, 41)], ignored }).falseAlarms).toHaveLength(1);
});

test("the figures of a worked case", () => {
  const tallies = tallyByType([
    {
      text,
      marked: [span(0, 8), span(13, 18), span(20, 41, "ADDRESS")],
      found: [span(0, 8), span(13, 17), span(9, 12), span(20, 34, "LOCATION")],
      covered: [span(0, 8), span(13, 17), span(9, 12), span(20, 34), span(36, 41)],
      ignored: [],
    },
  ]);
  expect(tallies.get("PERSON")).toEqual({ marked: 2, hits: 2, strictHits: 1, falseAlarms: 1, masked: 1 });
  expect(figuresOf(sumOf(tallies.values()))).toMatchObject({
    precision: 0.5,
    recall: 2 / 3,
    f1: 4 / 7,
    strictF1: 2 / 7,
    fullyMasked: 2 / 3,
  });
});

test("figures without anything to count are null, not 0 or 1", () => {
  expect(figuresOf(sumOf([]))).toMatchObject({ precision: null, recall: null, f1: null });
});

test("characters are letters and digits, each counted once", () => {
  const found = [span(0, 12), span(4, 8)];
  expect(countCharacters(text, found, [span(0, 8)])).toEqual({ found: 10, right: 7 });
});

test("an entity is masked when each of its mentions is, small words aside", () => {
  const told = "the Bank of Leeds sued; Leeds lost";
  const spans = [
    { ...span(0, 17, "ORGANIZATION"), identifier: "DIRECT", entity: "e1" },
    { ...span(24, 29, "ORGANIZATION"), identifier: "DIRECT", entity: "e1" },
    { ...span(18, 22), identifier: "QUASI", entity: "e2" },
  ];
  const both = [span(4, 8), span(12, 17), span(24, 29)];
  expect(countMaskedEntities(told, spans, "DIRECT", both)).toEqual({ entities: 1, masked: 1 });
  expect(countMaskedEntities(told, spans, "DIRECT", both.slice(0, 2))).toEqual({ entities: 1, masked: 0 });
  expect(countMaskedEntities(told, spans, "QUASI", both)).toEqual({ entities: 1, masked: 0 });
});
