import { lowerOf } from "./characters";

/** The hash of a word in lower case: the same for each way to write it. */
export function wordHash(word: string): number {
  let hash = firstHash;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** What hashes begin with. */
export const firstHash = 0x811c9dc5 | 0;

/** The hash with one more UTF-16 code unit, in any case. */
export function hashStep(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ (lowerOf[unit] as number), 0x01000193);
  return mixed ^ (mixed >>> 15);
}
