import { PlainWords } from "./plain-words";
import { wordFilter } from "./word-filter";
import { WordsNearby, wordSum } from "./words-nearby";

/** Words beside a value that say what it is ("ssn", "Telefon"), or that it is something else ("order"). */
export interface Cues {
  /** The nearest cue within `cueReach` characters, before the value rather than after it, in lower case. */
  near(text: string, start: number, end: number): string | undefined;
  /** The nearest cue within `reach` characters before. */
  before(text: string, start: number, reach?: number): string | undefined;
  /** The last cue of a label that stands elsewhere, such as the header of a column. */
  in(label: string | undefined): string | undefined;
}

/** How far a cue word may stand from a value, in code units. */
export const cueReach = 40;

/**
 * Whole words in any case, or their plural. A space in a cue also stands for `_`, `-` or a change of
 * case, so that `phone number` is found in `phoneNumber` and `PHONE_NUMBER`. Marks that the plain view of a
 * text leaves out, such as vowel signs of Hindi, make no difference.
 */
export function cues(list: readonly string[]): Cues {
  const words = list.map((word) => word.normalize("NFC").replace(/\p{Mn}/gu, ""));
  const phrases = new Set(words);
  /** For what a phrase may begin with: the most words of such a phrase. */
  const wordsFrom = new Map<string, number>();
  for (const phrase of words) {
    const count = phrase.split(" ").length;
    for (const first of firstWords(phrase)) wordsFrom.set(first, Math.max(count, wordsFrom.get(first) ?? 0));
  }
  const unspaced = words.filter((word) => unspacedScript.test(word));
  const isKnown = (phrase: string) =>
    phrases.has(phrase) || (phrase.endsWith("s") && phrases.has(phrase.slice(0, -1)));
  const find = (window: string, isBefore: boolean): string | undefined => {
    const found =
      unspaced.length > 0 && maybeUnspaced.test(window)
        ? unspaced.find((word) => window.includes(word))
        : undefined;
    return found ?? firstPhrase(wordsIn(window), isBefore, wordsFrom, isKnown);
  };
  const filter = wordFilter(wordsFrom.keys());
  const sums = new SumFilter(wordsFrom.keys());
  const firstPlain = (words: WordsNearby, text: string, from: number, to: number): string | undefined => {
    for (let at = 0; at < words.count; at++) {
      const end = words.ends[at] as number;
      if (end <= from) break;
      const isCut = (words.starts[at] as number) < from;
      const start = isCut ? from : (words.starts[at] as number);
      if (!sums.mayHold(isCut ? wordSum(text, start, end) : (words.sums[at] as number))) continue;
      const word = text.slice(start, end).toLowerCase();
      const most = wordsFrom.get(word);
      if (most === undefined) continue;
      const phrase = most === 1 ? word : longestPhrase(text, end, to, word, most, isKnown);
      if (isKnown(phrase)) return phrase;
    }
    return undefined;
  };
  const findIn = (text: string, start: number, end: number, isBefore: boolean) =>
    filter.mayHold(text, start, end) ? find(text.slice(start, end), isBefore) : undefined;
  const behind = (text: string, end: number) => {
    const to = Math.min(text.length, end + cueReach);
    wordsBehind.of(text, end);
    return wordsBehind.oddAt === -1 ? firstPlain(wordsBehind, text, end, to) : findIn(text, end, to, false);
  };
  const before = (text: string, start: number, reach = cueReach) => {
    const from = Math.max(0, start - reach);
    if (reach > cueReach) return findIn(text, from, start, true);
    wordsBefore.of(text, start);
    return wordsBefore.oddAt < from
      ? firstPlain(wordsBefore, text, from, start)
      : findIn(text, from, start, true);
  };
  return {
    before,
    in: (label) => (label === undefined ? undefined : before(label, label.length)),
    near: (text, start, end) => before(text, start) ?? behind(text, end),
  };
}

/** Whether a word may be one of some, by its `wordSum`. */
class SumFilter {
  readonly #bits: Int32Array;

  constructor(words: Iterable<string>) {
    const sums = Array.from(words, (word) => wordSum(word, 0, word.length));
    this.#bits = new Int32Array(2 ** Math.ceil(Math.log2(sums.length + 1)));
    for (const sum of sums) {
      const bit = this.#bitOf(sum);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << bit);
    }
  }

  mayHold(sum: number): boolean {
    const bit = this.#bitOf(sum);
    return ((this.#bits[bit >>> 5] as number) & (1 << bit)) !== 0;
  }

  #bitOf(sum: number): number {
    return (sum ^ (sum >>> 13)) & (this.#bits.length * 32 - 1);
  }
}

/** What the first word of a phrase may be in a text. */
function firstWords(phrase: string): string[] {
  const [first = ""] = phrase.split(" ");
  return [first, `${first}s`];
}

/** The entries of a list with commas between them. */
export function wordList(text: string): string[] {
  return text.split(",").map((entry) => entry.trim().replace(/\s+/g, " "));
}

const unspacedScript = /[\p{Script=Han}\p{Script=Hangul}]/u;
/** Everything before the first of their characters is ruled out. */
const maybeUnspaced = /[\u1100-\uffff]/;

/** One after the other is asked, so all cues share them. */
const wordsBefore = new WordsNearby(cueReach, true);
const wordsBehind = new WordsNearby(cueReach, false);
const following = new PlainWords();

/** Of the phrases that begin with the word that ends at `from`, the longest that is known; the word itself when none is. */
function longestPhrase(
  text: string,
  from: number,
  to: number,
  first: string,
  most: number,
  isKnown: (phrase: string) => boolean,
): string {
  let phrase = first;
  let longest = first;
  following.of(text, from, to);
  for (let count = 1; count < most && following.next(); count++) {
    phrase += ` ${following.word}`;
    if (isKnown(phrase)) longest = phrase;
  }
  return longest;
}

function firstPhrase(
  words: readonly string[],
  isBackwards: boolean,
  wordsFrom: ReadonlyMap<string, number>,
  isKnown: (phrase: string) => boolean,
): string | undefined {
  for (let step = 0; step < words.length; step++) {
    const at = isBackwards ? words.length - 1 - step : step;
    const most = wordsFrom.get(words[at] ?? "") ?? 0;
    for (let count = Math.min(most, words.length - at); count > 0; count--) {
      const phrase = count === 1 ? (words[at] ?? "") : words.slice(at, at + count).join(" ");
      if (isKnown(phrase)) return phrase;
    }
  }
  return undefined;
}

function wordsIn(window: string): string[] {
  const text = /[<>[\]]/.test(window) ? withoutPlaceholders(window) : window;
  const split = /[a-z][A-Z]/.test(text) ? text.replace(/([a-z])(?=[A-Z])/g, "$1 ") : text;
  return split.toLowerCase().match(/[\p{L}\p{Mc}\p{N}]+/gu) ?? [];
}

/** `<PHONE_k7f3q2ab>` is no word that says "phone", not even when the window cuts it. */
function withoutPlaceholders(window: string): string {
  return window
    .replace(/(?:<|\[\[)[A-Z][A-Z_]*(?:_[a-z2-7]{0,8})?(?:>|\]\]?|$)/g, " ")
    .replace(/^[A-Z_]*(?:_[a-z2-7]{0,8}|[a-z2-7]{0,8})(?:>|\]\])/, " ");
}
