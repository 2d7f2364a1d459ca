import fc from "fast-check";
import { expect, test } from "vitest";
import { WordTrie } from "./word-trie";

const words = ["key", "api key", "clé", "ключ", "キー", "mot de passe"];
const begin = new WordTrie(words, "begin");
const end = new WordTrie(words, "end");

test.each([
  ["key", 0, 3],
  ["KEY", 0, 3],
  ["API Key.", 0, 7],
  ["my api key", 3, 10],
  ["CLÉ", 0, 3],
  ["КЛЮЧ", 0, 4],
  ["ke", 0, -1],
  ["", 0, -1],
  ["key", 3, -1],
])("%j: the longest word from %i on ends at %i", (text, at, expected) => {
  expect(begin.longestAt(text, at)).toBe(expected);
});

test.each([
  ["my api KEY", 10, 3],
  ["monkey", 6, 3],
  ["mot de passe", 12, 0],
  ["de passe", 8, -1],
  ["キー", 2, 0],
  ["key", 0, -1],
])("%j: the longest word that ends at %i begins at %i", (text, at, expected) => {
  expect(end.longestAt(text, at)).toBe(expected);
});

const pieces = fc.constantFrom(...words, "a", "ab", "ABC", "b c", "", " ", "-");

test("finds what patterns of all words find", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom("a", "ab", "abc", "b", "b c", "c"), { minLength: 1 }),
      fc.array(pieces),
      (some, parts) => {
        const text = parts.join("");
        const fromStart = new WordTrie(some, "begin");
        const fromEnd = new WordTrie(some, "end");
        for (let at = 0; at <= text.length; at++) {
          const lower = text.toLowerCase();
          const bySize = [...some].sort((a, b) => a.length - b.length);
          const behind = bySize.filter((word) => lower.startsWith(word, at)).map((word) => at + word.length);
          const before = bySize.filter((word) => lower.endsWith(word, at)).map((word) => at - word.length);
          expect(fromStart.othersAt(text, at)).toEqual(behind);
          expect(fromEnd.othersAt(text, at)).toEqual(before);
        }
      },
    ),
  );
});
