import { isPlain, PlainWords } from "./plain-words";
import { wordFilter } from "./word-filter";

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
  const firstPlain = (text: string, start: number, end: number, isBefore: boolean): string | undefined => {
    scan.of(text, start, end, isBefore);
    while (isBefore ? scan.previous() : scan.next()) {
      if (!filter.mayBe(text, scan.start, scan.end)) continue;
      const word = scan.word;
      const most = wordsFrom.get(word);
      if (most === undefined) continue;
      const phrase = most === 1 ? word : longestPhrase(text, scan, end, word, most, isKnown);
      if (phrase !== undefined && isKnown(phrase)) return phrase;
    }
    return undefined;
  };
  const findIn = (text: string, start: number, end: number, isBefore: boolean) => {
    if (!filter.mayHold(text, start, end)) return undefined;
    return isPlain(text, start, end)
      ? firstPlain(text, start, end, isBefore)
      : find(text.slice(start, end), isBefore);
  };
  const before = (text: string, start: number, reach = cueReach) =>
    findIn(text, Math.max(0, start - reach), start, true);
  return {
    before,
    in: (label) => (label === undefined ? undefined : before(label, label.length)),
    near: (text, start, end) =>
      before(text, start) ?? findIn(text, end, Math.min(text.length, end + cueReach), false),
  };
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
const scan = new PlainWords();
const following = new PlainWords();

/** Of the phrases that begin with the word at `scan`, the longest that is known; the word itself when none is. */
function longestPhrase(
  text: string,
  { end: from }: PlainWords,
  to: number,
  first: string,
  most: number,
  isKnown: (phrase: string) => boolean,
): string {
  let phrase = first;
  let longest = first;
  following.of(text, from, to, false);
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
