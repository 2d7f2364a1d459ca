import { characterClass, classOf } from "../../words/characters";
import { endOfWordBefore, startOfWordUpTo } from "../cue-words/nearby-word";
import { WordBits, wordStep } from "../cue-words/word-bits";
import { endingFilter } from "../internet/ending-filter";
import { labelWords } from "./address-label";
import { isCapitalCode } from "./name-words";
import { beginnings, compoundEndings } from "./street-words";

const listed = { beginning: 4, label: 8 } as const;
const listedWords = new WordBits({
  // The first letters of each: `c/`, `p.za`.
  [listed.beginning]: Array.from(beginnings.keys(), (word) => /^[\p{Ll}\p{Lu}]+/u.exec(word)?.[0] ?? word),
  [listed.label]: labelWords,
});
const mayEndCompound = endingFilter(compoundEndings);

/** How far before a number its street may begin, and a label in front of that. */
const reach = 64;
const labelReach = 96;
const lettersMax = 24;

/** What may end in front of a number, as bits. */
export const seenWord = {
  /** A street, by a word of our lists. */
  street: 1,
  /** A name, which may be a street's. */
  name: 2,
  /** The same, and a word that says that an address follows. */
  label: 4,
} as const;

/** What stands in front of numbers: a cheap look before its words are read. Numbers have to ascend. */
export class StreetWordsSeen {
  readonly #text: string;
  /** Where the last word that may begin a street begins, of all that were looked at; and where the last label ends. */
  #lastBeginning = -1;
  #lastLabel = -1;
  #seenTo = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Bits of `seenWord`. */
  before(numberStart: number): number {
    const text = this.#text;
    const end = endOfWordBefore(text, numberStart);
    const start = startOfWordUpTo(text, end);
    const isName =
      isCapitalCode(text.charCodeAt(start)) ||
      end - start === lettersMax ||
      isJoined(text.charCodeAt(start - 1));
    this.#look(numberStart - (isName ? labelReach : reach), numberStart);
    const isStreet = mayEndCompound(text, end) || this.#hasBeginning(numberStart - reach);
    const label = isName && this.#lastLabel >= numberStart - labelReach ? seenWord.label : 0;
    return (isStreet ? seenWord.street : 0) | (isName ? seenWord.name : 0) | label;
  }

  #hasBeginning(from: number): boolean {
    if (this.#lastBeginning >= from) return true;
    // The window may begin inside a word, and what is left of that may be one.
    const isCut = from > 0 && isCased(this.#text.charCodeAt(from - 1));
    return isCut && (listedWords.firstOf(this.#text, from) & listed.beginning) !== 0;
  }

  #look(from: number, to: number): void {
    const text = this.#text;
    let wordStart = Math.max(0, from, this.#seenTo);
    let hash = 0;
    for (let at = wordStart; at <= to; at++) {
      const code = at === to ? 0 : text.charCodeAt(at);
      if (isCased(code)) {
        hash = wordStep(hash, code);
        continue;
      }
      if (hash !== 0 && listedWords.mayHold(hash)) this.#note(wordStart, at);
      wordStart = at + 1;
      hash = 0;
    }
    this.#seenTo = to;
  }

  #note(start: number, end: number): void {
    const bits = listedWords.of(this.#text, start, end);
    if ((bits & listed.beginning) !== 0) this.#lastBeginning = start;
    if ((bits & listed.label) !== 0) this.#lastLabel = end;
  }
}

/** Digits, dashes and apostrophes belong to a word: `5th`, `O'brien`. */
function isJoined(code: number): boolean {
  const isDigit = code >= 0x30 && code <= 0x39;
  return isDigit || code === 0x2d || code === 0x27 || code === 0x2019 || (code >= 0xaa && code <= 0xba);
}

function isCased(code: number): boolean {
  const kind = classOf[code];
  return kind === characterClass.lower || kind === characterClass.upper;
}
