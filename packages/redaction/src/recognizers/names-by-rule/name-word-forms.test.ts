import { expect, test } from "vitest";
import {
  endOfAnyWord,
  endOfCapitalised,
  endOfCapitals,
  endOfInitial,
  endOfPlaceWord,
} from "./name-word-forms";

const read = (text: string, end: number) => (end === -1 ? undefined : text.slice(0, end));

test.each([
  ["Ruiz,", "Ruiz"],
  ["O'Neil’s", "O'Neil"],
  ["d’Angelo", "d’Angelo"],
  ["x'Angelo", undefined],
  ["McKay", "McKay"],
  ["McKAY", undefined],
  ["Anna-Lena-Mia-Ida", "Anna-Lena-Mia"],
  ["Anna-LenaX", "Anna"],
  ["Anna-lena", "Anna"],
  ["Anna_", undefined],
  ["Anna5", undefined],
  ["Łucja.", "Łucja"],
  ["A", undefined],
  ["anna", undefined],
  ["", undefined],
])("with a capital: %j", (text, word) => {
  expect(read(text, endOfCapitalised(text, 0))).toBe(word);
});

test.each([
  ["RUIZ", "RUIZ"],
  ["ANNA-LENA-MIA", "ANNA-LENA"],
  ["ANNA-LENa", "ANNA"],
  ["R", undefined],
  ["RUIz", undefined],
])("in capitals: %j", (text, word) => {
  expect(read(text, endOfCapitals(text, 0))).toBe(word);
});

test.each([
  ["ruiz is", "ruiz"],
  ["anna-lena", "anna-lena"],
  ["anna-lena'", "anna"],
  ["anna@", undefined],
  ["a b", undefined],
])("in any case: %j", (text, word) => {
  expect(read(text, endOfAnyWord(text, 0))).toBe(word);
});

test.each([
  ["Stratford-upon-Avon.", "Stratford-upon-Avon"],
  ["Aa-bb-cc-dd-ee", "Aa-bb-cc-dd"],
  ["Berlin@", undefined],
  ["Berlin-x", "Berlin"],
  ["BErlin", undefined],
])("of a place: %j", (text, word) => {
  expect(read(text, endOfPlaceWord(text, 0))).toBe(word);
});

test.each([
  ["A.", "A."],
  ["A Ruiz", "A"],
  ["A RUIZ", undefined],
  ["A", undefined],
  ["a.", undefined],
])("an initial: %j", (text, word) => {
  expect(read(text, endOfInitial(text, 0))).toBe(word);
});
