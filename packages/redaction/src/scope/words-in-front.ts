import { characterClass, classOf } from "../words/characters";

/** The words in front of a place in a text, with a single space behind each: for what is said right before an entity. */
export class WordsInFront {
  /** In small letters, with the punctuation that touches them; the nearest last. */
  readonly #words: readonly string[];

  /** Reads back to `from` at most; a word that is cut there is none. Nothing unless a space stands before `start`. */
  constructor(text: string, from: number, start: number) {
    const words = text.slice(from, start).toLowerCase().split(" ");
    const isBehindSpace = words.pop() === "";
    if (from > 0 && isLetter(text.charCodeAt(from - 1))) words[0] = "";
    this.#words = isBehindSpace ? words : [];
  }

  /** The nearest is 0; empty where there is none. */
  at(place: number): string {
    return this.#words[this.#words.length - 1 - place] ?? "";
  }

  /** True when the words from the nearest at `place` on are one of these phrases, the first of which may touch punctuation. */
  endsWith(phrases: Phrases, place: number): boolean {
    let rest = "";
    for (let count = 1; count <= phrases.wordsMax; count++) {
      const word = this.at(place + count - 1);
      if (word === "") return false;
      if (hasEnding(word, rest, phrases.all)) return true;
      rest = ` ${word}${rest}`;
    }
    return false;
  }
}

/** Phrases of a few words each, in small letters. */
export class Phrases {
  readonly all: ReadonlySet<string>;
  readonly wordsMax: number;

  /** @param list the phrases, with `|` between them */
  constructor(list: string) {
    this.all = new Set(list.split("|"));
    this.wordsMax = Math.max(...Array.from(this.all, (phrase) => phrase.split(" ").length));
  }
}

/** Whether `rest` makes a phrase with the word or with the part of it behind a mark: `("my`. */
function hasEnding(word: string, rest: string, phrases: ReadonlySet<string>): boolean {
  for (let at = 0; at < word.length; at++) {
    if ((at === 0 || !isLetter(word.charCodeAt(at - 1))) && phrases.has(word.slice(at) + rest)) return true;
  }
  return false;
}

/** True for nothing but letters, so many of them. */
export function isPlainWord(word: string, lettersMin: number, lettersMax: number): boolean {
  if (word.length < lettersMin || word.length > lettersMax) return false;
  for (let at = 0; at < word.length; at++) if (!isLetter(word.charCodeAt(at))) return false;
  return true;
}

function isLetter(code: number): boolean {
  const kind = classOf[code] as number;
  return kind === characterClass.lower || kind === characterClass.upper || kind === characterClass.letter;
}
