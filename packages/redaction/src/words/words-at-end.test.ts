import { describe, expect, it } from "vitest";
import { isOfLetters, PhraseSet, WordsAtEnd } from "./words-at-end";

const phrases = new PhraseSet("my|i am|letter of resignation");

describe("words at the end of a text", () => {
  it("are read from the last on, in small letters", () => {
    const words = new WordsAtEnd("My Mum in ");
    expect([0, 1, 2, 3, 4].map((place) => words.at(place))).toEqual(["", "in", "mum", "my", ""]);
  });

  it("end at two spaces", () => {
    const words = new WordsAtEnd("my  mum in");
    expect([0, 1, 2, 3].map((place) => words.at(place))).toEqual(["in", "mum", "", "my"]);
  });

  it("leave out a word that is cut", () => {
    expect(new WordsAtEnd("my mum", true).endsWith(phrases, 1)).toBe(false);
    expect(new WordsAtEnd("my mum").endsWith(phrases, 1)).toBe(true);
  });

  it.each([
    ['("my', true],
    ["so:\nmy", true],
    ["tommy", false],
    ["𝒜my", false],
    ["I am", true],
    ["Hi am", false],
    ["letter of resignation", true],
    ["of resignation", false],
  ])("end with a phrase, before whose first word a mark may stand: %j", (text, expected) => {
    expect(new WordsAtEnd(text).endsWith(phrases, 0)).toBe(expected);
  });
});

it.each([
  ["mère", true],
  ["o'neil", false],
  ["a", false],
  ["ninelette", false],
  ["b2b", false],
])("a word of letters has nothing but letters: %j", (word, expected) => {
  expect(isOfLetters(word, 2, 8)).toBe(expected);
});
