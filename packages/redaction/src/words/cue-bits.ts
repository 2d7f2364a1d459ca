import { lowerOf } from "./characters";
import { wordHash } from "./word-hash";

/**
 * Which words are cues, for all recognizers together: each list of cues has a bit, and each word of a text gets the bits
 * of the lists that it may be of when the text is split into words. A bit too many costs a look; none is ever missing.
 */

/** All bits: for words of scripts without spaces, which may hold any cue. */
export const everyCue = -1;
const listsMax = 31;

let lists = 0;
let words = 0;
/** Hashes of words and their bits, side by side; a hash goes to the next place that is free. */
let table = new Int32Array(2 * 1024);
/** Bits by the last three letters of a word, for cues that longer words end with. */
const endings = new Int32Array(1 << 15);

/** The words of a list of cues, in any case: letters only. Of a cue of several words one is enough. */
export interface CueList {
  readonly words?: Iterable<string>;
  /** These may be the end of a longer word as well: three letters or more. */
  readonly endings?: Iterable<string>;
}

/**
 * A new list; gives its bit. Called where a recognizer is made, before any text is read.
 *
 * @throws RangeError when there are more than 31 lists, or an ending is too short
 */
export function cueList(list: CueList): number {
  if (lists === listsMax) throw new RangeError("There are more lists of cues than bits.");
  const bit = 1 << lists++;
  for (const word of list.words ?? []) addWord(wordHash(word), bit);
  for (const ending of list.endings ?? []) {
    if (ending.length < 3) throw new RangeError("The ending of a word has three letters or more.");
    const at = endingAt(ending, ending.length);
    endings[at] = (endings[at] as number) | bit;
  }
  return bit;
}

/** Bits of the lists that the word ending at `end` may be of; `hash` is its `wordHash`. */
export function cuesOf(text: string, end: number, hash: number): number {
  const mask = table.length - 1;
  let at = (hash << 1) & mask;
  let bits = table[at + 1] as number;
  while (bits !== 0 && table[at] !== hash) {
    at = (at + 2) & mask;
    bits = table[at + 1] as number;
  }
  return bits | (endings[endingAt(text, end)] as number);
}

/** Three letters in fifteen bits; fewer at the beginning of a text. */
function endingAt(text: string, end: number): number {
  const last = lowerOf[text.charCodeAt(end - 1)] as number;
  const before = end > 1 ? (lowerOf[text.charCodeAt(end - 2)] as number) : 0;
  const first = end > 2 ? (lowerOf[text.charCodeAt(end - 3)] as number) : 0;
  return ((first & 31) << 10) | ((before & 31) << 5) | (last & 31);
}

function addWord(hash: number, bit: number): void {
  if (words * 8 > table.length) grow();
  const mask = table.length - 1;
  let at = (hash << 1) & mask;
  while (table[at + 1] !== 0 && table[at] !== hash) at = (at + 2) & mask;
  if (table[at + 1] === 0) words++;
  table[at] = hash;
  table[at + 1] = (table[at + 1] as number) | bit;
}

/** A quarter of the places is taken at most. */
function grow(): void {
  const before = table;
  table = new Int32Array(before.length * 2);
  const mask = table.length - 1;
  for (let from = 0; from < before.length; from += 2) {
    const hash = before[from] as number;
    if (before[from + 1] === 0) continue;
    let at = (hash << 1) & mask;
    while (table[at + 1] !== 0) at = (at + 2) & mask;
    table[at] = hash;
    table[at + 1] = before[from + 1] as number;
  }
}
