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
  /** Their places in the table. */
  readonly tokens: readonly number[];
  readonly marks: readonly number[];
  /** Of all of them together. */
  readonly allMarks: number;
}

export function markedWords(text: string): MarkedWords {
  const words = wordsOf(text);
  const { count, start, end, word, kind, cues } = words;
  const tokens: number[] = [];
  const marks: number[] = [];
  let allMarks = 0;
  for (let at = 0; at < count; at++) {
    const isCue = ((cues[at] as number) & isMarked) !== 0;
    let bits = isCue ? (marksOf.get(word[at] as number) ?? mark.self) : 0;
    if (cues[at] === everyCue) bits |= mark.caseless;
    if (kind[at] === tokenKind.mixedCase) bits |= mark.relation;
    else if (kind[at] === tokenKind.number && isPastYear(text, start[at] as number, end[at] as number))
      bits |= mark.past;
    if (bits === 0) continue;
    tokens.push(at);
    marks.push(bits);
    allMarks |= bits;
  }
  return { words, tokens, marks, allMarks };
}

/** Four digits that may be a year before 1900. */
function isPastYear(text: string, from: number, to: number): boolean {
  return to - from === 4 && text.charCodeAt(from) === 0x31 && text.charCodeAt(from + 1) < 0x39;
}
