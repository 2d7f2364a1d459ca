import { expect, test } from "vitest";
import { calendarDate } from "./calendar-date";

const found = (text: string) => calendarDate.find(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["see you FRIDAY the 12th", ["FRIDAY the 12th"]],
  ["(freitag, den 12. bei Ana", ["freitag, den 12."]],
  ["na Terça-feira 12 em casa", ["Terça-feira 12"]],
  ["el sábado 3 en casa", ["sábado 3"]],
  ["xfriday the 12th", []],
  ["3friday the 12th", []],
  ["friday  the 12th", []],
  ["lundi-feira 12", []],
  ["Friday, 10/2", ["10/2"]],
  ["DEPARTURE 10/2", ["10/2"]],
  ["update 10/2", []],
  ["on  10/2", []],
])("a day stands behind its word in %j", (text, days) => {
  expect(found(text)).toEqual(days);
});

test.each([
  ["5th of May, 2001", ["5th of May, 2001"]],
  ["5th OF May, 2001", ["May, 2001"]],
  ["5 de mayo de 2001", ["5 de mayo de 2001"]],
  ["5. Mai. 2001", ["5. Mai. 2001"]],
  ["5º d'agosto", ["5º d'agosto"]],
  ["mayo de 2001 y Sept., the 5th", ["mayo de 2001", "Sept., the 5th"]],
  ["it was 2001 May 5", ["2001 May 5"]],
  ["5 May_ and 5 May2 and 5 Mayé", []],
  ["1may 5, _May 5", []],
])("the month of %j is the whole word beside the number", (text, dates) => {
  expect(found(text)).toEqual(dates);
});

test.each([
  ["the 1st, 2nd AND 3rd May 2001", ["1st, 2nd AND 3rd May 2001"]],
  ["1-2-3-4-5 May 2001", ["1-2-3-4-5 May 2001"]],
  ["1-2-3-4-5-6 May 2001", ["6 May 2001"]],
  ["6, 5, 1 and 2 and 3 and 4 May 2001", ["5, 1 and 2 and 3 and 4 May 2001"]],
  ["x1 and 2 May 2001", ["2 May 2001"]],
  ["32 and 2 May 2001", ["2 May 2001"]],
  ["JULY und March 2001", ["JULY und March 2001"]],
  ["2July and March 2001", ["March 2001"]],
  ["jul and March 2001", ["March 2001"]],
])("days and months in front are part of %j", (text, dates) => {
  expect(found(text)).toEqual(dates);
});
