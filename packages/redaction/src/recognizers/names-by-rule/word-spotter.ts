import { characterClass, classOf, lowerOf } from "../../words/characters";

/** One in so many slots is taken: how seldom another word is looked up. */
const slotsPerWord = 32;
/** Enough for the names of most texts, so that the slots are filled once; this many bits cost next to nothing to make. */
const slotsMin = 512;

/** Finds the words of a list in a text: a look at each character, and no more where none of them stands. */
export class WordSpotter<Value> {
  readonly #words: ReadonlyMap<string, Value>;
  /** A bit for each slot. They are filled with the first word: most texts name nobody. */
  #slots = new Int32Array(0);
  #mask = 0;
  /** A bit for each letter that a word begins with, by its last five bits. */
  #firstLetters = 0;

  /** @param words runs of letters, as `foldWord` gives them; a word that is added later has to be told to `add` */
  constructor(words: ReadonlyMap<string, Value>) {
    this.#words = words;
  }

  /** To be called for each word that is put into the list later. Costs no more than the word, taken over many. */
  add(word: string): void {
    if (this.#words.size * slotsPerWord > this.#slots.length * 64) this.#fill();
    else this.#take(word);
  }

  /** Calls `visit` for each word of the list, in order, with its span. Case does not matter. */
  forEach(text: string, visit: (value: Value, start: number, end: number) => void): void {
    if (this.#slots.length === 0) this.#fill();
    const slots = this.#slots;
    const mask = this.#mask;
    const firstLetters = this.#firstLetters;
    for (let at = 0; at < text.length; at++) {
      const start = at;
      let letter = foldedLetter[text.charCodeAt(at)] as number;
      if (letter === 0) continue;
      if ((firstLetters & (1 << (letter & 31))) === 0) {
        at = endOfLetters(text, at);
        continue;
      }
      let hash = 0;
      for (; letter !== 0; letter = at < text.length ? (foldedLetter[text.charCodeAt(at)] as number) : 0) {
        hash = step(hash, letter);
        at++;
      }
      if (((slots[(hash & mask) >>> 5] as number) & (1 << (hash & 31))) === 0) continue;
      const value = this.#words.get(foldWord(text.slice(start, at)));
      if (value !== undefined) visit(value, start, at);
    }
  }

  #fill(): void {
    const count = Math.max(slotsMin, 2 ** Math.ceil(Math.log2(slotsPerWord * (this.#words.size + 1))));
    this.#slots = new Int32Array(count >>> 5);
    this.#mask = count - 1;
    for (const word of this.#words.keys()) this.#take(word);
  }

  #take(word: string): void {
    this.#firstLetters |= 1 << (word.charCodeAt(0) & 31);
    const slot = hashOf(word) & this.#mask;
    this.#slots[slot >>> 5] = (this.#slots[slot >>> 5] as number) | (1 << (slot & 31));
  }
}

function endOfLetters(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && foldedLetter[text.charCodeAt(end)] !== 0) end++;
  return end;
}

/** UTF-16 code unit to its lower case; 0 for what is no letter and no mark of any script. */
const foldedLetter = Uint16Array.from(lowerOf, (lower, code) => (isLetter(code) ? lower : 0));

/** Lower case, one code unit for one. */
export function foldWord(word: string): string {
  let folded = "";
  for (let at = 0; at < word.length; at++)
    folded += String.fromCharCode(lowerOf[word.charCodeAt(at)] as number);
  return folded;
}

/** True for a letter or mark of any script, as a UTF-16 code unit. */
export function isLetter(code: number): boolean {
  const kind = classOf[code];
  return kind === characterClass.lower || kind === characterClass.upper || kind === characterClass.letter;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, lowerOf[word.charCodeAt(at)] as number);
  return hash;
}

function step(hash: number, letter: number): number {
  const mixed = Math.imul(hash ^ letter, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
