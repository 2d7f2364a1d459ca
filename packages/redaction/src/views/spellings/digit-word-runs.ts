import { wholeCharsMax } from "../../matches-near";
import type { Span } from "../../types";
import { letterBit, letterBitsAt } from "../../words/letter-bits";
import type { WordTrie } from "../../words/word-trie";

/** Fewer words are a year, a time, a score; nothing of so few digits has a check. */
const wordsMin = 9;
const wordsMax = 81;
/** Eighty-one words of the longest, with two characters between. */
const runCharsMax = 1024;

/**
 * Runs of nine to 81 of `words` with a comma, a full stop, a dash or a space between, in order. Of long texts only what
 * lies around `places` is searched, in ascending order: every run holds one of them.
 */
export function digitWordRuns(text: string, places: readonly number[], words: WordTrie): Span[] {
  const runs: Span[] = [];
  const reach = text.length > wholeCharsMax ? runCharsMax : wholeCharsMax;
  let at = 0;
  for (const place of places) {
    at = Math.max(at, place - reach);
    const to = Math.min(text.length, place + reach);
    while (at < to) {
      const run = isInWordAt(text, at - 1) ? undefined : runFrom(text, at, words);
      if (run?.isLong === true) runs.push({ start: at, end: run.end });
      at = run?.end ?? at + 1;
    }
  }
  return runs;
}

/** The words from `start` on; undefined when there is none. */
function runFrom(text: string, start: number, words: WordTrie): { end: number; isLong: boolean } | undefined {
  let end = endOfWord(text, start, words);
  if (end === -1) return undefined;
  let count = 1;
  while (count < wordsMax) {
    const next = endOfWord(text, behindSeparator(text, end), words);
    if (next === -1) break;
    end = next;
    count++;
  }
  return { end, isLong: count >= wordsMin };
}

/** -1 when no whole word begins at `start`. */
function endOfWord(text: string, start: number, words: WordTrie): number {
  const end = words.longestAt(text, start);
  return end === -1 || isInWordAt(text, end) ? -1 : end;
}

/** A comma or a full stop, perhaps with a space; a dash or a space. */
function behindSeparator(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x20 || code === 0x2d) return at + 1;
  if (code !== 0x2c && code !== 0x2e) return text.length;
  return text.charCodeAt(at + 1) === 0x20 ? at + 2 : at + 1;
}

function isInWordAt(text: string, at: number): boolean {
  return (letterBitsAt(text, at) & (letterBit.letter | letterBit.number)) !== 0;
}
