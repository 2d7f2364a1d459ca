import { languageOfWord } from "./languages";

/**
 * Words and phrases by hash: given names, family names, places, common words, and groups of similar words.
 *
 * Entries are sorted by hash. The upper 16 bits choose a bucket, the lower 16 are stored, so an
 * entry takes five bytes and a look-up reads two or three entries. The words themselves are not here.
 */
export interface Lexicon {
  /** Index of the entry of this hash, or -1. A word that is not there is found by chance once in 20,000. */
  find(hash: number): number;
  /** The same for phrases and parts of words: most that are asked for are not there, which costs one look. */
  findRare(hash: number): number;
  /** All that is known of a word, in one number: see `wordInfo`. Words that were asked for lately cost one look. */
  info(hash: number): number;
  readonly bits: Uint8Array;
  readonly clusters: Uint16Array;
  /** Fine cluster to coarse cluster; 0 is unknown in both. */
  readonly coarse: Uint8Array;
  /** Words that were looked at lately, by the lower bits of their hash, and whether they end with an everyday word. */
  readonly compoundWord: Int32Array;
  readonly compoundFound: Uint8Array;
}

/** The arrays as they are stored. `bucketSizes` has 65,536 numbers; the entries are in order of hash. */
export interface LexiconArrays {
  readonly bucketSizes: Uint8Array;
  readonly tails: Uint16Array;
  readonly bits: Uint8Array;
  readonly clusters: Uint16Array;
  readonly coarse: Uint8Array;
  /** Bits by the lower 16 bits of the hash of a phrase's first word: 8,192 bytes. */
  readonly phraseStarts: Uint8Array;
}

/** Where the parts of `Lexicon.info` lie. */
export const wordInfo = {
  bits: (info: number): number => info & 0xff,
  cluster: (info: number): number => (info >>> 8) & 0xfff,
  language: (info: number): number => (info >>> 20) & 0xf,
  /** False when no phrase begins with this word; now and then true for others. */
  startsPhrase: (info: number): boolean => (info & 0x1000000) !== 0,
  isKnown: (info: number): boolean => (info & 0x2000000) !== 0,
} as const;

const cachedWords = 16_384;
/** Four times as many bits as there are entries: one hash in five that is not there is looked for. */
const sieveBits = 20;
/** A text has few words that are in no lexicon. */
export const cachedCompounds = 1024;

export function createLexicon(arrays: LexiconArrays): Lexicon {
  const { tails, bits, clusters, coarse, phraseStarts } = arrays;
  const bucketStart = new Int32Array(arrays.bucketSizes.length + 1);
  for (let bucket = 0; bucket < arrays.bucketSizes.length; bucket++) {
    bucketStart[bucket + 1] = (bucketStart[bucket] as number) + (arrays.bucketSizes[bucket] as number);
  }
  // Hash and info of a word, side by side. To begin with, hashes that belong to other places.
  const cache = Int32Array.from({ length: 2 * cachedWords }, (_, at) => (at % 2 === 0 ? ~(at >> 1) : 0));
  const sieve = sieveOf(bucketStart, tails);

  function find(hash: number): number {
    const tail = hash & 0xffff;
    const bucket = hash >>> 16;
    const end = bucketStart[bucket + 1] as number;
    for (let entry = bucketStart[bucket] as number; entry < end; entry++) {
      if (tails[entry] === tail) return entry;
    }
    return -1;
  }

  function infoOf(hash: number): number {
    const entry = find(hash);
    const known = entry < 0 ? 0 : (bits[entry] as number) | ((clusters[entry] as number) << 8) | 0x2000000;
    const starts = ((phraseStarts[(hash & 0xffff) >>> 3] as number) >>> (hash & 7)) & 1;
    return known | (languageOfWord(hash) << 20) | (starts << 24);
  }

  function info(hash: number): number {
    const at = (hash & (cachedWords - 1)) << 1;
    if (cache[at] === hash) return cache[at + 1] as number;
    const found = infoOf(hash);
    cache[at] = hash;
    cache[at + 1] = found;
    return found;
  }

  function findRare(hash: number): number {
    const at = sieveAt(hash);
    return (((sieve[at >>> 5] as number) >>> (at & 31)) & 1) === 0 ? -1 : find(hash);
  }

  return {
    bits,
    clusters,
    coarse,
    find,
    findRare,
    info,
    compoundWord: Int32Array.from({ length: cachedCompounds }, (_, at) => ~at),
    compoundFound: new Uint8Array(cachedCompounds),
  };
}

/** A bit for each hash that an entry may have. */
function sieveOf(bucketStart: Int32Array, tails: Uint16Array): Int32Array {
  const sieve = new Int32Array(2 ** sieveBits / 32);
  for (let bucket = 0; bucket + 1 < bucketStart.length; bucket++) {
    const end = bucketStart[bucket + 1] as number;
    for (let entry = bucketStart[bucket] as number; entry < end; entry++) {
      const at = sieveAt((bucket << 16) | (tails[entry] as number));
      sieve[at >>> 5] = (sieve[at >>> 5] as number) | (1 << (at & 31));
    }
  }
  return sieve;
}

function sieveAt(hash: number): number {
  return (hash ^ (hash >>> 13)) & (2 ** sieveBits - 1);
}
