import { wordFilter } from "./word-filter";

/** Words beside a value that say what it is ("ssn", "Telefon"), or that it is something else ("order"). */
export interface Cues {
  /** The nearest cue within `cueReach` characters, before the value rather than after it, in lower case. */
  near(text: string, start: number, end: number): string | undefined;
  /** The nearest cue within `reach` characters before. */
  before(text: string, start: number, reach?: number): string | undefined;
}

/** How far a cue word may stand from a value, in code units. */
export const cueReach = 40;

/** Cues have at most this many words: `text me`, `social security number`. */
const cueWordsMax = 3;

/**
 * Whole words in any case, or their plural. A space in a cue also stands for `_`, `-` or a change of
 * case, so that `phone number` is found in `phoneNumber` and `PHONE_NUMBER`.
 */
export function cues(words: readonly string[]): Cues {
  const phrases = new Set(words);
  const unspaced = words.filter((word) => unspacedScript.test(word));
  const find = (window: string, isBefore: boolean): string | undefined => {
    const known = (phrase: string) =>
      phrases.has(phrase)
        ? phrase
        : phrase.endsWith("s") && phrases.has(phrase.slice(0, -1))
          ? phrase
          : undefined;
    const found = unspaced.find((word) => window.includes(word));
    return found ?? firstPhrase(wordsIn(window), isBefore, known);
  };
  const filter = wordFilter(words.flatMap(firstWords));
  const findIn = (text: string, start: number, end: number, isBefore: boolean) =>
    filter.mayHold(text, start, end) ? find(text.slice(start, end), isBefore) : undefined;
  const before = (text: string, start: number, reach = cueReach) =>
    findIn(text, Math.max(0, start - reach), start, true);
  return {
    before,
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

function firstPhrase(
  words: readonly string[],
  isBackwards: boolean,
  known: (phrase: string) => string | undefined,
): string | undefined {
  for (let step = 0; step < words.length; step++) {
    const at = isBackwards ? words.length - 1 - step : step;
    for (let count = Math.min(cueWordsMax, words.length - at); count > 0; count--) {
      const found = known(words.slice(at, at + count).join(" "));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function wordsIn(window: string): string[] {
  const text = /[<>[\]]/.test(window) ? withoutPlaceholders(window) : window;
  const split = /[a-z][A-Z]/.test(text) ? text.replace(/([a-z])(?=[A-Z])/g, "$1 ") : text;
  return split.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `<PHONE_k7f3q2ab>` is no word that says "phone", not even when the window cuts it. */
function withoutPlaceholders(window: string): string {
  return window
    .replace(/(?:<|\[\[)[A-Z][A-Z_]*(?:_[a-z2-7]{0,8})?(?:>|\]\]?|$)/g, " ")
    .replace(/^[A-Z_]*(?:_[a-z2-7]{0,8}|[a-z2-7]{0,8})(?:>|\]\])/, " ");
}
