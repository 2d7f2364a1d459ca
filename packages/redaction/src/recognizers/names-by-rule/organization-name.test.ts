import { describe, expect, test } from "vitest";
import {
  companyAtEnd,
  endOfNameWord,
  endOfNameWords,
  lowerNameAtEnd,
  nameAtEnd,
  sightAtEnd,
} from "./organization-name";

function nameAhead(text: string, moreMax: number): string {
  const firstEnd = endOfNameWord(text, 0, true);
  return firstEnd === -1 ? "" : text.slice(0, endOfNameWords(text, firstEnd, moreMax, true));
}

test.each([
  ["Acme.", "Acme"],
  ["AT&T is", "AT&T"],
  ["O'Neil's", "O'Neil's"],
  ["Acme.com", "Acme.com"],
  ["3M and Acme", "3M and Acme"],
  ["Acme and sons", "Acme"],
  ["Bank of the West", "Bank of the West"],
  ["Bank  of", "Bank"],
  ["Aa Bb Cc Dd Ee", "Aa Bb Cc Dd"],
  ["St. Mary Łódź", "St. Mary Łódź"],
  ["Foo- Bar", "Foo"],
  ["acme", ""],
  ["", ""],
])("a name is read from its first word on: %j", (text, name) => {
  expect(nameAhead(text, 3)).toBe(name);
});

describe("a name at the end of a text", () => {
  test.each([
    ["at Mercy General ", "Mercy General "],
    ["Mercy General", undefined],
    ["the Bank of the ", "Bank of the "],
    ["Bank of the la ", undefined],
    ["(AT&T ", "AT&T "],
    ["at&T ", "T "],
    ["xMercy General ", "General "],
    ["e-Mercy ", undefined],
    ["foo.Mercy ", undefined],
    ["Mercy  General ", "General "],
    ["Mercy  ", undefined],
    ["St. Ängel ", "St. Ängel "],
    ["xSt. Ängel ", "Ängel "],
    ["Aa Bb Cc Dd Ee Ff ", "Bb Cc Dd Ee Ff "],
    ["", undefined],
    [" ", undefined],
  ])("of an organization: %j", (text, name) => {
    const start = nameAtEnd(text);
    expect(start === -1 ? undefined : text.slice(start)).toBe(name);
  });

  test.each([
    ["from Larkspur & Lima ", "Larkspur & Lima "],
    ["Larkspur and Lima ", "Lima "],
    ["3M ", undefined],
    ["Aa Bb Cc Dd ", "Bb Cc Dd "],
  ])("of a company: %j", (text, name) => {
    const start = companyAtEnd(text);
    expect(start === -1 ? undefined : text.slice(start)).toBe(name);
  });

  test.each([
    ["at Hayes Street ", "Hayes Street "],
    ["St Mary's ", "St Mary's "],
    ["St Mary’s ", "St Mary’s "],
    ["St mary’s ", undefined],
  ])("of a sight: %j", (text, name) => {
    const start = sightAtEnd(text);
    expect(start === -1 ? undefined : text.slice(start)).toBe(name);
  });

  test.each([
    ["at mercy ", "mercy "],
    ["works at mercy general ", "mercy general "],
    ["bat mercy ", undefined],
    ["at m ", undefined],
    ["at aa bb cc dd ", undefined],
    ["from at mercy ", "at mercy "],
    ["\nby łódź ", "łódź "],
    ["mercy ", undefined],
  ])("in small letters: %j", (text, name) => {
    const start = lowerNameAtEnd(text);
    expect(start === -1 ? undefined : text.slice(start)).toBe(name);
  });
});
