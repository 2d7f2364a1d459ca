/**
 * Whether a stretch of text can hold one of some words: a look at each character and no more. Says yes now and
 * then without reason, and never no without one; nearly all stretches hold none of the words, and are done with.
 */
export interface WordFilter {
  mayHold(text: string, start: number, end: number): boolean;
  /** The same for a stretch of ASCII that is one word. */
  mayBe(text: string, start: number, end: number): boolean;
}

/** One in so many slots is taken: how seldom a word passes without reason. */
const slotsPerWord = 32;

/** Latin, Greek and Cyrillic letters are folded one by one; of other scripts only the first letters of words are looked at. */
const foldedMax = 0x530;

/** What a letter is folded to; 0 for what is none. */
const folded = new Uint16Array(foldedMax);
/** Letters whose lower case depends on their neighbours or takes two characters. */
const unsure = new Uint8Array(foldedMax);
for (let code = 0; code < foldedMax; code++) {
  const char = String.fromCharCode(code);
  if (!/\p{L}/u.test(char)) continue;
  const lower = char.toLowerCase();
  folded[code] = lower.charCodeAt(0);
  if (lower.length > 1 || char === "Σ" || char === "ς") unsure[code] = 1;
}

/**
 * `words` in lower case. Only their first run of letters is compared, and runs end at a capital behind a small
 * letter.
 */
export function wordFilter(words: Iterable<string>): WordFilter {
  const runs = new Set<string>();
  const others = new Set<number>();
  for (const word of words) {
    const run = firstRun(word);
    const first = word.charCodeAt(0);
    if (first >= foldedMax) {
      for (const char of [word, word.toUpperCase()]) others.add(char.charCodeAt(0));
    } else if (run === "") {
      // A word without letters would have to be looked for in another way.
      return { mayHold: () => true, mayBe: () => true };
    } else runs.add(run);
  }
  const slots = new Uint8Array(2 ** Math.ceil(Math.log2(slotsPerWord * (runs.size + 1))));
  const mask = slots.length - 1;
  for (const run of runs) slots[hashOf(run, mask)] = 1;
  return {
    mayHold(text, start, end) {
      let hash = 0;
      let before = 0;
      const limit = Math.min(end, text.length);
      for (let at = start; at < limit; at++) {
        const code = text.charCodeAt(at);
        if (code >= 128 && (code >= foldedMax ? others.has(code) : unsure[code] === 1)) return true;
        const letter = code < foldedMax ? (folded[code] as number) : 0;
        const isNewWord = letter === 0 || (code < 0x5b && code > 0x40 && before > 0x60 && before < 0x7b);
        if (isNewWord && hash !== 0) {
          if (slots[hash] === 1) return true;
          hash = 0;
        }
        if (letter !== 0) hash = step(hash, letter, mask);
        before = code;
      }
      return hash !== 0 && slots[hash] === 1;
    },
    mayBe(text, start, end) {
      let hash = 0;
      for (let at = start; at < end; at++) {
        const letter = folded[text.charCodeAt(at)] as number;
        if (letter !== 0) hash = step(hash, letter, mask);
        else if (hash !== 0) break;
      }
      return hash !== 0 && slots[hash] === 1;
    },
  };
}

/** Empty when there is no letter that can be folded. */
function firstRun(word: string): string {
  let run = "";
  for (const char of word) {
    const code = char.charCodeAt(0);
    const isLetter = code < foldedMax && (folded[code] as number) !== 0;
    if (isLetter) run += char;
    else if (run !== "") break;
  }
  return run;
}

function hashOf(word: string, mask: number): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at), mask);
  return hash;
}

/** Never 0, which stands for no word. */
function step(hash: number, letter: number, mask: number): number {
  return (Math.imul(hash, 31) + letter) & mask || 1;
}
