/**
 * Whether a stretch of text can hold one of some words: a look at each character and no more. Says yes now and
 * then without reason, and never no without one; nearly all stretches hold none of the words, and are done with.
 */
export interface WordFilter {
  mayHold(text: string, start: number, end: number): boolean;
}

const slotBits = 14;
const slotMask = (1 << slotBits) - 1;

/** What ASCII characters are folded to in a word; 0 for those that stand between words. */
const folded = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyz0123456789") {
  folded[char.charCodeAt(0)] = char.charCodeAt(0);
  folded[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}

/**
 * `words` in lower case, of letters and digits. A word begins behind anything else, or with a capital behind a
 * small letter. What is not ASCII may always be one of the words.
 */
export function wordFilter(words: Iterable<string>): WordFilter {
  const slots = new Uint8Array(1 << slotBits);
  for (const word of words) slots[hashOf(word)] = 1;
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
        if (letter !== 0) hash = step(hash, letter);
        before = code;
      }
      return hash !== 0 && slots[hash] === 1;
    },
  };
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}

/** Never 0, which stands for no word. */
function step(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) & slotMask || 1;
}
