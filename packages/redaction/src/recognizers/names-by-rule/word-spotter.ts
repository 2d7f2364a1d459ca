import { characterClass, classOf, lowerOf } from "../../words/characters";

/** Finds the words of a list in a text: a look at each character, and no more where none of them stands. */
export interface WordSpotter<Value> {
  /** Call for each word that is put into the list later. Costs no more than the word, taken over many. */
  add(word: string): void;
  /** Calls `visit` for each word of the list, in order, with its span. Case does not matter. */
  forEach(text: string, visit: (value: Value, start: number, end: number) => void): void;
}

/** One in so many slots is taken: how seldom another word is looked up. */
const slotsPerWord = 32;
/** Enough for the names of most texts, so that the slots are filled once; this many bits cost next to nothing to make. */
const slotsMin = 512;

/** @param words runs of letters, as `foldWord` gives them; a word that is added later has to be told to `add` */
export function wordSpotter<Value>(words: ReadonlyMap<string, Value>): WordSpotter<Value> {
  /** A bit for each slot. */
  let slots = new Int32Array(0);
  let mask = 0;
  const take = (word: string) => {
    const slot = hashOf(word) & mask;
    slots[slot >>> 5] = (slots[slot >>> 5] as number) | (1 << (slot & 31));
  };
  const fill = () => {
    const count = Math.max(slotsMin, 2 ** Math.ceil(Math.log2(slotsPerWord * (words.size + 1))));
    slots = new Int32Array(count >>> 5);
    mask = count - 1;
    for (const word of words.keys()) take(word);
  };
  return {
    // The slots are filled with the first word: most texts name nobody.
    add(word) {
      if (words.size * slotsPerWord > slots.length * 64) fill();
      else take(word);
    },
    forEach(text, visit) {
      if (slots.length === 0) fill();
      const { length } = text;
      let hash = 0;
      let start = 0;
      for (let at = 0; at <= length; at++) {
        const letter = at < length ? (foldedLetter[text.charCodeAt(at)] as number) : 0;
        if (letter !== 0) {
          hash = step(hash, letter);
          continue;
        }
        if (start < at && ((slots[(hash & mask) >>> 5] as number) & (1 << (hash & 31))) !== 0) {
          const value = words.get(foldWord(text.slice(start, at)));
          if (value !== undefined) visit(value, start, at);
        }
        hash = 0;
        start = at + 1;
      }
    },
  };
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
