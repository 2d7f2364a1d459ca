import type { Entity, EntityType, Recognizer } from "../../types";
import { normalisedView } from "../../views/normalised-view";
import { entityOf } from "../entity-of";
import { asciiLetters, isUnspacedUnit, termWordsOf, type Word, wordFrom } from "./term-words";

/** The words of one type of a tenant. */
export interface TermList {
  readonly type: EntityType;
  readonly words: readonly string[];
}

/** A word of a term, and what can follow it, by the number of the next word. */
interface Node {
  readonly next: Map<number, Node>;
  /** One of them, which most nodes have no more than. */
  oneNumber: number;
  one: Node | undefined;
  /** Set where a term ends. */
  types: Map<string, { readonly type: EntityType; readonly before: string; readonly after: string }>;
}

/** What may stand between two words of a term instead of what the tenant wrote there. */
const gapCharsMax = 3;

/**
 * A tenant's own words: any case, whole words, and any space, dash or underscore between them.
 * Signs at the edges of a term (`C++`, `.NET`) must be there. The terms stand in one tree by word,
 * so ten thousand of them cost no more than ten.
 */
export function termRecognizer(lists: readonly TermList[]): Recognizer {
  const root = newNode();
  const numbers: WordNumbers = new Map();
  for (const { type, words } of lists) for (const word of words) insert(root, numbers, type, word);
  const first = Array.from(numbers).filter(([, number]) => root.next.has(number));
  const starts = startsOf(first.map(([key]) => key));
  return {
    id: "terms",
    types: [...new Set(lists.map((list) => list.type))],
    canMatch: () => true,
    find: (text) => findTerms(text, root, numbers, starts),
  };
}

/** The words of all terms, by `keyOf`: what is in no term ends a search at once. */
type WordNumbers = Map<string, number>;
const inNoTerm = -1;

function newNode(): Node {
  return { next: new Map(), oneNumber: inNoTerm, one: undefined, types: new Map() };
}

function insert(root: Node, numbers: WordNumbers, type: EntityType, term: string): void {
  const { text } = normalisedView(term.trim());
  const words = termWordsOf(text);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  let node = root;
  for (const [index, word] of words.entries()) {
    const key = keyOf(text, words[index - 1], word);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    const next = node.next.get(number) ?? newNode();
    node.next.set(number, next);
    node.oneNumber = number;
    node.one = next;
    node = next;
  }
  const before = text.slice(0, first.start);
  const after = text.slice(last.end);
  node.types.set(`${type} ${before} ${after}`, { type, before, after });
}

function findTerms(text: string, root: Node, numbers: WordNumbers, starts: Starts): Entity[] {
  const found: Entity[] = [];
  const words = new WordWalk(text, numbers);
  for (let at = nextStart(text, 0, starts); at < text.length; ) {
    const first = words.from(at);
    if (first === undefined) break;
    const match = longestFrom(text, words, root);
    if (match !== undefined) found.push(match.entity);
    at = nextStart(text, match?.next ?? first.end, starts);
  }
  return found;
}

/** The next place from `from` on, where a word before it has ended, that a term may begin at; else the end of the text. */
function nextStart(text: string, from: number, { mayBegin, units }: Starts): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      if (!isUnspacedUnit(code) || units.has(code)) return at;
      at++;
    } else if (asciiLetters[code] === 0) at++;
    else {
      let end = at;
      let hash = 0;
      let next = code;
      do {
        hash = step(hash, next);
        next = ++end < text.length ? text.charCodeAt(end) : 0;
      } while (next < 128 && asciiLetters[next] === 1);
      // A word with other letters or marks in it is read as a whole.
      if (next >= 128 || mayBegin(hash)) return at;
      at = end;
    }
  }
  return at;
}

/** The same for both cases of a letter. */
function step(hash: number, code: number): number {
  return Math.imul(hash, 31) + (code | 0x20);
}

/** How seldom a word passes that begins no term: one in so many slots is taken. */
const slotsPerWord = 16;

/** What the first words of terms are like. */
interface Starts {
  /** Now and then true without reason, see `slotsPerWord`. Of the `step`s over a word in ASCII. */
  readonly mayBegin: (hash: number) => boolean;
  /** First code units of those that do not begin in ASCII. */
  readonly units: ReadonlySet<number>;
}

function startsOf(words: readonly string[]): Starts {
  const units = new Set(words.map((word) => word.charCodeAt(0)).filter((code) => code >= 128));
  return { mayBegin: firstWordFilter(words), units };
}

function firstWordFilter(words: readonly string[]): Starts["mayBegin"] {
  const hashes = Array.from(words, (word) => {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
    return hash;
  });
  const slots = new Uint8Array(2 ** Math.ceil(Math.log2(slotsPerWord * (hashes.length + 1))));
  const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (slots.length - 1);
  for (const hash of hashes) slots[slotOf(hash)] = 1;
  return (hash) => slots[slotOf(hash)] === 1;
}

/** The words from a place on, each read once however often it is asked for. */
class WordWalk {
  readonly #text: string;
  readonly #numbers: WordNumbers;
  #words: Word[] = [];
  /** The number of each of them but the first, behind the one before it. */
  #joined: number[] = [];
  #first = 0;

  constructor(text: string, numbers: WordNumbers) {
    this.#text = text;
    this.#numbers = numbers;
  }

  /** Goes on to the first word that begins at `position` or behind. */
  from(position: number): Word | undefined {
    while (this.#first < this.#words.length && (this.#words[this.#first]?.start ?? 0) < position)
      this.#first++;
    if (this.#first >= this.#words.length) {
      const word = wordFrom(this.#text, position);
      this.#words = word === undefined ? [] : [word];
      if (this.#joined.length > 0) this.#joined = [];
      this.#first = 0;
    }
    return this.#words[this.#first];
  }

  /** The word so many words behind the first one. */
  at(step: number): Word | undefined {
    const index = this.#first + step;
    if (index < this.#words.length) return this.#words[index];
    const last = this.#words.at(-1);
    const word = last === undefined ? undefined : wordFrom(this.#text, last.end);
    if (word !== undefined) {
      this.#words.push(word);
      this.#joined.push(this.#numberOf(last, word));
    }
    return word;
  }

  /** The number of that word; the first one is joined to nothing. */
  numberAt(step: number): number {
    const index = this.#first + step;
    if (step > 0 && index <= this.#joined.length) return this.#joined[index - 1] as number;
    const word = this.at(step);
    if (word === undefined) return inNoTerm;
    return step === 0 ? this.#numberOf(undefined, word) : (this.#joined[index - 1] as number);
  }

  #numberOf(before: Word | undefined, word: Word): number {
    return this.#numbers.get(keyOf(this.#text, before, word)) ?? inNoTerm;
  }
}

/** The longest term that begins with the walk's first word, and where its last word ends. */
function longestFrom(
  text: string,
  words: WordWalk,
  root: Node,
): { entity: Entity; next: number } | undefined {
  let best: { entity: Entity; next: number } | undefined;
  let node: Node | undefined = root;
  const first = words.at(0);
  for (let count = 0; first !== undefined; count++) {
    const number = words.numberAt(count);
    if (number === inNoTerm) break;
    node = number === node.oneNumber ? node.one : node.next.get(number);
    if (node === undefined) break;
    const word = node.types.size === 0 ? undefined : words.at(count);
    if (word === undefined) continue;
    for (const { type, before, after } of node.types.values()) {
      const start = first.start - before.length;
      const end = word.end + after.length;
      if (!text.startsWith(before, start) || !text.startsWith(after, word.end) || start < 0) continue;
      const entity = entityOf({ start, end }, { recognizer: "terms", type, score: 1, evidence: "term" });
      if (best === undefined || end - start > best.entity.end - best.entity.start)
        best = { entity, next: word.end };
    }
  }
  return best;
}

/** The word with what joins it to the one before: a space for any usual joint, else the signs as they are. */
function keyOf(text: string, before: Word | undefined, word: Word): string {
  if (before === undefined) return word.folded;
  const gap = text.slice(before.end, word.start);
  if (gap === "") return word.folded;
  if (gap.length > gapCharsMax) return `\n${word.folded}`;
  return `${gap === " " || usualGap.test(gap) ? " " : gap}${word.folded}`;
}

const usualGap = /^[\s_'-]+$/;
