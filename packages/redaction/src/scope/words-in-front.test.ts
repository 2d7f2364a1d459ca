import { describe, expect, it } from "vitest";
import { isPlainWord, Phrases, WordsInFront } from "./words-in-front";

const phrases = new Phrases("my|i am|letter of resignation");
const inFrontOf = (before: string, from = 0) => new WordsInFront(`${before}Leeds`, from, before.length);

describe("words in front of a place", () => {
  it("are read from the nearest on, in small letters", () => {
    const words = inFrontOf("My Mum in ");
    expect([words.at(0), words.at(1), words.at(2), words.at(3)]).toEqual(["in", "mum", "my", ""]);
  });

  it.each(["in", "in\n", "in, \n"])("are none unless a space stands behind: %j", (before) => {
    expect(inFrontOf(before).at(0)).toBe("");
  });

  it("end at two spaces", () => {
    const words = inFrontOf("my  mum in ");
    expect(words.at(1)).toBe("mum");
    expect(words.at(2)).toBe("");
  });

  it("leave out a word that is cut", () => {
    expect(inFrontOf("tummy mum in ", 3).endsWith(phrases, 2)).toBe(false);
    expect(inFrontOf("a my mum in ", 2).endsWith(phrases, 2)).toBe(true);
  });

  it.each([
    ['("my ', true],
    ["so:\nmy ", true],
    ["tommy ", false],
    ["I am ", true],
    ["Hi am ", false],
    ["letter of resignation ", true],
    ["of resignation ", false],
  ])("end with a phrase, the first word of which may touch a mark: %j", (before, expected) => {
    expect(inFrontOf(before).endsWith(phrases, 0)).toBe(expected);
  });
});

it.each([
  ["mère", true],
  ["o'neil", false],
  ["a", false],
  ["b2b", false],
])("a plain word has nothing but letters: %j", (word, expected) => {
  expect(isPlainWord(word, 2, 8)).toBe(expected);
});
