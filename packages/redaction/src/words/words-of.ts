import { createWordTable, tokenize, type WordTable } from "./word-table";

/** Longer texts are read into a table of their own length, which is not kept. */
const keptCharsMax = 65_536;

let words = createWordTable();
let wordsText: string | undefined;

/**
 * The words of a text. All recognizers of a text share them, so it is split once; they are valid until the words of
 * another text are asked for.
 */
export function wordsOf(text: string): WordTable {
  if (wordsText === text) return words;
  wordsText = undefined;
  tokenize(text, words);
  wordsText = text;
  return words;
}

/** Lets go of the last text; to be called when it was searched. */
export function forgetWords(): void {
  wordsText = undefined;
  if (words.start.length > keptCharsMax) words = createWordTable();
}
