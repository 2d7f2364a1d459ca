import { lexiconBit, type TokenTable, tokenKind } from "./token-table";

const name = lexiconBit.given | lexiconBit.family;
const place = lexiconBit.city | lexiconBit.country | lexiconBit.phraseStart | lexiconBit.phraseInside;

/**
 * Marks the tokens of a sentence that can be part of a name, with one neighbour on each side: all
 * others are `outside` without a look at their features. False when there is none.
 */
export function markCandidates(table: TokenTable, from: number, to: number, active: Uint8Array): boolean {
  active.fill(0, 0, to - from);
  let any = false;
  for (let token = from; token < to; token++) {
    if (!isCandidate(table, token, from, to)) continue;
    any = true;
    const row = token - from;
    active[row] = 1;
    if (row > 0) active[row - 1] = 1;
    if (token + 1 < to) active[row + 1] = 1;
  }
  return any;
}

function isCandidate(table: TokenTable, token: number, from: number, to: number): boolean {
  const kind = table.kind[token] as number;
  if (kind === tokenKind.number || kind === tokenKind.mark || kind === tokenKind.caseless) return false;
  const bits = table.lexicon[token] as number;
  if (kind === tokenKind.lowerWord) return isLowerCandidate(table, token, from, bits);
  const isPlainWord = (bits & lexiconBit.common) !== 0 && (bits & (name | place)) === 0;
  return !isPlainWord || !isAlone(table, token, from, to);
}

/** In lower case: a name, a place or a word that no dictionary has, or whatever follows a title or greeting. */
function isLowerCandidate(table: TokenTable, token: number, from: number, bits: number): boolean {
  if ((bits & lexiconBit.common) === 0) return true;
  for (let before = token - 1; before >= from && before >= token - 2; before--) {
    if (((table.lexicon[before] as number) & lexiconBit.title) !== 0) return true;
  }
  return false;
}

/** The capital is due to the place at the beginning of a sentence, and no name-like word follows. */
function isAlone(table: TokenTable, token: number, from: number, to: number): boolean {
  if (token !== from) return false;
  const next = token + 1 < to ? table.kind[token + 1] : tokenKind.mark;
  return next === tokenKind.lowerWord || (next as number) >= tokenKind.number;
}
