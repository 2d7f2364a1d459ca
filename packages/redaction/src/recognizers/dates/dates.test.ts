import { describe, expect, test } from "vitest";
import type { Recognizer } from "../../types";
import { type RecognizerExamples, readExample } from "../examples";
import { age } from "./age";
import * as ageExamples from "./age.examples";
import { calendarDate } from "./calendar-date";
import * as calendarDateExamples from "./calendar-date.examples";
import * as toldAgeExamples from "./told-age.examples";

const byFile: Readonly<Record<string, readonly [Recognizer, RecognizerExamples]>> = {
  age: [age, ageExamples],
  "told-age": [age, toldAgeExamples],
  "calendar-date": [calendarDate, calendarDateExamples],
};
const shown = (recognizer: Recognizer, text: string) =>
  recognizer
    .find(text)
    .filter(({ score }) => score >= 0.5)
    .map(({ start, end }) => text.slice(start, end));

describe.each(Object.entries(byFile))("%s", (_file, [recognizer, examples]) => {
  test.each(examples.finds)("finds exactly what is marked in %s", (marked) => {
    const { text, spans } = readExample(marked);
    expect(shown(recognizer, text)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  });
  test.each(examples.ignores)("leaves %s alone", (text) => {
    expect(shown(recognizer, text)).toEqual([]);
  });
});

test.each([
  ["She was born on 2/8/1935.", "DATE_OF_BIRTH"],
  ["geb. am 12. Mai 1960", "DATE_OF_BIRTH"],
  ["(b. 12 May 1960)", "DATE_OF_BIRTH"],
  ["*12.05.1960 in Köln", "DATE_OF_BIRTH"],
  ["5/6/1990 is my birthday", "DATE_OF_BIRTH"],
  ["Napoleon was born on 15 August 1769", "DATE"],
  ["born in 1925", "DATE"],
  ["the meeting on 2/8/1935", "DATE"],
])("a date is one of birth only beside a word for it: %s", (text, type) => {
  expect(calendarDate.find(text).map((entity) => entity.type)).toEqual([type]);
});

test("a birth cue counts for the date beside it, not for the one behind that", () => {
  const found = calendarDate.find("born on 2/8/1935 and married on 3/4/1960");
  expect(found.map((entity) => entity.type)).toEqual(["DATE_OF_BIRTH", "DATE"]);
});
