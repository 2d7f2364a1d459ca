/**
 * Whether a stretch of text can hold one of some words: a look at each character and no more. Says yes now and
 * then without reason, and never no without one; nearly all stretches hold none of the words, and are done with.
 */
export interface WordFilter {
  mayHold(text: string, start: number, end: number): boolean;
}

/** One in so many slots is taken: how seldom a word passes without reason. */
const slotsPerWord = 32;

/** What ASCII letters are folded to; 0 for what is no letter. */
const folded = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyz") {
  folded[char.charCodeAt(0)] = char.charCodeAt(0);
  folded[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}

/**
 * `words` in lower case. Only their first run of letters is compared, and runs end at a capital behind a small
 * letter. What is not ASCII may always be one of the words.
 */
export function wordFilter(words: Iterable<string>): WordFilter {
  const runs = new Set<string>();
  for (const word of words) {
    if (/\P{ASCII}/u.test(word)) continue;
    const run = /[a-z]+/.exec(word)?.[0];
    // A word without letters would have to be looked for in another way.
    if (run === undefined) return { mayHold: () => true };
    runs.add(run);
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
        if (code >= 128) return true;
        const letter = folded[code] as number;
        const isNewWord = letter === 0 || (code < 0x5b && code > 0x40 && before > 0x60);
        if (isNewWord && hash !== 0) {
          if (slots[hash] === 1) return true;
          hash = 0;
        }
        if (letter !== 0) hash = step(hash, letter, mask);
        before = code;
      }
      return hash !== 0 && slots[hash] === 1;
    },
  };
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
