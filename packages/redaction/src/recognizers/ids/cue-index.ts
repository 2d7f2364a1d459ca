import { wordList } from "../cues";
import { unspacedScript } from "../digit-chains";
import { type CueWord, cueWords, folded } from "./cue-words";

/** A cue beside a value, and the lists that it is in. */
export interface CueHit extends Cue {
  /** Characters between the cue and the value. */
  readonly distance: number;
}

interface Cue {
  readonly lists: readonly string[];
  /** The cue as our own list spells it. */
  readonly cue: string;
}

interface Phrase extends Cue {
  /** Folded words in reverse order. */
  readonly words: readonly string[];
}

/** The list of words that say a number is nothing that an id recognizer looks for. */
export const otherList = "other";

const reachBefore = 44;
const reachAfter = 30;

/** Finds the cues of all lists beside a value in one look. */
export class CueIndex {
  readonly #byLastWord = new Map<string, Phrase[]>();
  readonly #unspaced: Phrase[] = [];

  /** The words of each list, with commas between them. */
  constructor(lists: Readonly<Record<string, string>>) {
    const listsOf = new Map<string, string[]>();
    for (const [list, words] of Object.entries(lists)) {
      for (const cue of wordList(words)) listsOf.set(cue, [...(listsOf.get(cue) ?? []), list]);
    }
    for (const [cue, names] of listsOf) this.#add(cue, names);
    for (const phrases of this.#byLastWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /**
   * Cues before the value on its line, or at the end of the line above when nothing else stands
   * before it. An earlier number ends the look once a cue was met: what is before it belongs to it.
   */
  before(text: string, start: number, reach = reachBefore): CueHit[] {
    const from = wordStart(text, Math.max(0, start - reach));
    const words = cueWords(text, from, start);
    const hits: CueHit[] = [];
    let isLineAbove = false;
    for (let at = words.length - 1, behind = start; at >= 0; ) {
      const word = words[at];
      if (word === undefined) break;
      if (hasLineEnd(text, word.end, behind)) {
        if (isLineAbove || hits.length > 0 || behind !== start) break;
        isLineAbove = true;
      }
      const phrase = this.#endingAt(words, at);
      if (phrase !== undefined) hits.push({ ...phrase, distance: start - word.end });
      if (phrase?.lists.includes(otherList)) break;
      if (word.isNumber && word.end - word.start > 3 && hits.length > 0) break;
      if (isLineAbove && phrase === undefined && !isFiller(word)) break;
      at -= phrase?.words.length ?? 1;
      behind = words[at + 1]?.start ?? word.start;
    }
    return hits;
  }

  /** The first cue behind the value, unless it labels what comes after it. */
  after(text: string, end: number): CueHit | undefined {
    const words = cueWords(text, end, Math.min(text.length, end + reachAfter));
    let before = end;
    for (const [at, word] of words.entries()) {
      if (word.isNumber || /[\n.;|,]/.test(text.slice(before, word.start))) return undefined;
      before = word.end;
      const phrase = this.#endingAt(words, at);
      if (phrase === undefined) continue;
      return isLabel(text, word.end) ? undefined : { ...phrase, distance: word.start - end };
    }
    return undefined;
  }

  #endingAt(words: readonly CueWord[], last: number): Phrase | undefined {
    const word = words[last];
    if (word === undefined) return undefined;
    const unspaced = this.#unspaced.find((phrase) => word.folded.includes(phrase.words[0] ?? ""));
    if (unspaced !== undefined && unspacedScript.test(word.folded)) return unspaced;
    for (const form of formsOf(word.folded)) {
      for (const phrase of this.#byLastWord.get(form) ?? []) {
        if (phrase.words.every((part, step) => step === 0 || part === words[last - step]?.folded))
          return phrase;
      }
    }
    return undefined;
  }

  #add(cue: string, lists: readonly string[]): void {
    const words = cue.split(" ").map(folded).reverse();
    const [last = ""] = words;
    const phrase = { cue, lists, words };
    if (unspacedScript.test(cue)) this.#unspaced.push(phrase);
    else this.#byLastWord.set(last, [...(this.#byLastWord.get(last) ?? []), phrase]);
  }
}

/** The word, its singular, and what a compound for its number begins with: `kontonummer`, `passportno`. */
function formsOf(word: string): string[] {
  const forms = [word];
  if (word.endsWith("s")) forms.push(word.slice(0, -1));
  const stem = word.replace(/(?:s?nummers?|numer|number|num|nr|no)$/, "");
  if (stem !== word && stem.length > 1) forms.push(stem);
  return forms;
}

const fillers = new Set(
  "number no nr num numer numero nummer is ist est es jest issued card the code".split(" "),
);

function isFiller(word: CueWord): boolean {
  return fillers.has(word.folded);
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

/** Cues do not begin in the middle of a word that the reach cuts. */
function wordStart(text: string, at: number): number {
  let start = at;
  for (let step = 0; step < 24 && /[\p{L}]/u.test(text.charAt(start - 1)); step++) start--;
  return start;
}

function isLabel(text: string, end: number): boolean {
  return /^["'*\s]{0,3}(?:[:=#]|(?:is|no|nr|number|numer)?[.:]?\s?\d)/i.test(text.slice(end, end + 14));
}
