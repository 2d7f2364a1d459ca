import { cueList, everyCue } from "../words/cue-bits";
import { wordHash } from "../words/word-hash";
import { tokenKind, type WordTable } from "../words/word-table";
import { wordsOf } from "../words/words-of";
import { selfEndings, selfWords } from "./first-person";
import { pastWords } from "./history";
import { dateRelations, organizationRelations, personWords, placeRelations, relatives } from "./relations";
import { mineWords, paperWords, selfTieWords } from "./tie-words";

/** What a word may be the beginning of, as bits. */
export const mark = {
  dateRelation: 1,
  placeRelation: 2,
  organizationRelation: 4,
  /** Somebody speaks of themselves. */
  self: 8,
  /** Somebody private is spoken of. */
  somebody: 16,
  relative: 32,
  mine: 64,
  selfTie: 128,
  paper: 256,
  /** Long ago. */
  past: 512,
  /** Letters of a script without case: words are not set apart in all of them. */
  caseless: 1024,
  relation: 1 | 2 | 4,
  tie: 64 | 128 | 256,
} as const;

/** Hash of a word to its marks. */
const marksOf = new Map<number, number>();

function addMarks(bits: number, words: Iterable<string>): Iterable<string> {
  for (const word of words) {
    const hash = wordHash(word);
    marksOf.set(hash, (marksOf.get(hash) ?? 0) | bits);
  }
  return words;
}

const isMarked = cueList({
  words: [
    ...addMarks(mark.dateRelation, dateRelations.firstWords),
    ...addMarks(mark.placeRelation, placeRelations.firstWords),
    ...addMarks(mark.organizationRelation, organizationRelations.firstWords),
    ...addMarks(mark.self, selfWords),
    ...addMarks(mark.somebody, [...personWords, "il"]),
    ...addMarks(mark.relative, relatives),
    ...addMarks(mark.mine, mineWords),
    ...addMarks(mark.selfTie, selfTieWords),
    ...addMarks(mark.paper, paperWords),
    ...addMarks(mark.past, pastWords),
  ],
  endings: selfEndings,
});

/** Words of a text that may say something about somebody, in order: few of all words, and all those that do. */
export interface MarkedWords {
  /** All words of the text; the same until the words of another text are asked for. */
  readonly words: WordTable;
  readonly tokens: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly marks: number[];
  /** Of all of them together. */
  all: number;
}

export function markedWords(text: string): MarkedWords {
  const words = wordsOf(text);
  const { count, start, end, word, kind, cues } = words;
  const found: MarkedWords = { words, tokens: [], starts: [], ends: [], marks: [], all: 0 };
  for (let at = 0; at < count; at++) {
    const isCue = ((cues[at] as number) & isMarked) !== 0;
    if (!isCue && kind[at] !== tokenKind.number && kind[at] !== tokenKind.mixedCase) continue;
    const from = start[at] as number;
    const to = end[at] as number;
    let bits = isCue ? (marksOf.get(word[at] as number) ?? mark.self) : 0;
    if (cues[at] === everyCue) bits |= mark.caseless;
    if (kind[at] === tokenKind.mixedCase) bits |= mark.relation;
    if (kind[at] === tokenKind.number && isPastYear(text, from, to)) bits |= mark.past;
    if (bits === 0) continue;
    found.tokens.push(at);
    found.starts.push(from);
    found.ends.push(to);
    found.marks.push(bits);
    found.all |= bits;
  }
  return found;
}

/** Four digits that may be a year before 1900. */
function isPastYear(text: string, from: number, to: number): boolean {
  return to - from === 4 && text.charCodeAt(from) === 0x31 && text.charCodeAt(from + 1) < 0x39;
}
