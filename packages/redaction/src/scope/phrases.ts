import { wordHash } from "../words/word-hash";
import { tokenKind, type WordTable } from "../words/word-table";

/** What phrases go on with behind some words. */
interface Step {
  isEnd: boolean;
  /** By the hash of the next word. */
  readonly next: Map<number, Step>;
}

/**
 * A list of phrases, whole words in any case or their plural, and where they stand in a text. What stands between two
 * words does not matter, so `due date` is found in `due-date` and `dueDate`. Marks that the plain view of a text
 * leaves out, such as vowel signs of Hindi, make no difference.
 */
export class Phrases {
  readonly #root: Step = { isEnd: false, next: new Map() };
  /** Phrases of scripts without spaces, by their first character. */
  readonly #unspaced = new Map<number, string[]>();
  /** What a phrase may begin with. */
  readonly firstWords: readonly string[];

  constructor(list: readonly string[]) {
    const phrases = list.map((phrase) => phrase.normalize("NFC").replace(/\p{Mn}/gu, ""));
    for (const phrase of phrases) {
      this.#add(phrase.split(" "));
      this.#add(`${phrase}s`.split(" "));
      if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(phrase)) this.#addUnspaced(phrase);
    }
    this.firstWords = phrases.flatMap((phrase) => {
      const [first = ""] = phrase.split(" ");
      return first === phrase ? [first, `${first}s`] : [first];
    });
  }

  /**
   * Where the shortest phrase ends that begins at `start`, in this token; -1 when none does. A token may be several
   * words.
   */
  endAt(text: string, words: WordTable, token: number, start: number): number {
    let at = start;
    let step: Step | undefined = this.#root;
    for (let index = token; index !== -1; ) {
      const to = words.end[index] as number;
      const isWhole = words.kind[index] !== tokenKind.mixedCase;
      const end = isWhole ? to : endOfPart(text, at, to);
      step = step.next.get(isWhole ? (words.word[index] as number) : wordHash(text.slice(at, end)));
      if (step === undefined || (end === to && isDigitBehind(words, index))) return -1;
      if (step.isEnd) return end;
      at = end;
      if (end < to) continue;
      index = nextWord(words, index);
      at = index === -1 ? at : (words.start[index] as number);
    }
    return -1;
  }

  /** The same for one that stands inside of a run of letters, in a script without spaces. */
  endInside(text: string, start: number): number {
    const found = this.#unspaced
      .get(text.charCodeAt(start))
      ?.find((phrase) => text.startsWith(phrase, start));
    return found === undefined ? -1 : start + found.length;
  }

  #add(words: readonly string[]): void {
    let step = this.#root;
    for (const hash of words.map(wordHash)) {
      const next: Step = step.next.get(hash) ?? { isEnd: false, next: new Map() };
      step.next.set(hash, next);
      step = next;
    }
    step.isEnd = true;
  }

  #addUnspaced(phrase: string): void {
    const code = phrase.charCodeAt(0);
    this.#unspaced.set(code, [...(this.#unspaced.get(code) ?? []), phrase]);
  }
}

/** The next token that is no mark; -1 when there is none, or it is a number. */
function nextWord({ kind, count }: WordTable, token: number): number {
  let next = token + 1;
  while (next < count && kind[next] === tokenKind.mark) next++;
  return next < count && kind[next] !== tokenKind.number ? next : -1;
}

/** `exam2` is another word. */
function isDigitBehind({ kind, gap, count }: WordTable, token: number): boolean {
  return token + 1 < count && kind[token + 1] === tokenKind.number && gap[token + 1] === 0;
}

/** Where the part of `dueDate` ends that begins at `start`: before a capital behind a small letter. */
export function endOfPart(text: string, start: number, to: number): number {
  let end = start + 1;
  while (end < to && !(isSmall(text.charCodeAt(end - 1)) && isCapital(text.charCodeAt(end)))) end++;
  return end;
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
