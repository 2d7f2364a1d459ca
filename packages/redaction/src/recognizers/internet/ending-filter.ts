import { lowerOf } from "../../words/characters";

/**
 * Whether a word can end with one of some endings in lower case: a look at its last three letters. Says yes now and then
 * without reason, and never no without one.
 */
export function endingFilter(endings: Iterable<string>): (text: string, end: number) => boolean {
  const seen = new Uint8Array(1 << 15);
  for (const ending of endings) {
    if (ending.length > 2) seen[keyOf(ending, ending.length)] = 1;
    else for (let first = 0; first < 32; first++) seen[(first << 10) | (keyOf(` ${ending}`, 3) & 0x3ff)] = 1;
  }
  return (text, end) => seen[keyOf(text, end)] === 1;
}

/** Three letters in fifteen bits. */
function keyOf(text: string, end: number): number {
  return (letterAt(text, end - 3) << 10) | (letterAt(text, end - 2) << 5) | letterAt(text, end - 1);
}

function letterAt(text: string, at: number): number {
  return (lowerOf[text.charCodeAt(at)] as number) & 31;
}
