import { wordHash } from "../words/word-hash";
import { tokenKind } from "../words/word-table";
import { lexiconBit, type TokenTable } from "./token-table";

const name = lexiconBit.given | lexiconBit.family;
const place = lexiconBit.city | lexiconBit.country | lexiconBit.phraseStart | lexiconBit.phraseInside;

/** Marks that stand inside of names: `O'Neal`, `Smith-Jones`, `J. Doe`, `Doe, Jane`, `A & B`. */
const joining = new Uint8Array(65_536);
for (const mark of "'’-–.,&/+") joining[mark.charCodeAt(0)] = 1;

const longestJoining = 5;
const widestGap = 2;

/** Words in lower case with which a name can begin: `von Trapp`, `al-Sadr`. */
const particles = new Set(
  "de la le van von der den ter ten da di do dos das du del della des el al bin ibn abu zu zur zum san"
    .split(" ")
    .map(wordHash),
);

/**
 * Marks the tokens of a sentence that can be part of a name: candidates, the particle before one, a
 * word beside one that is a name as well, and up to two short words or marks between two of them. All others are `outside` without a look at their
 * features. False when there is none. With `inCapitalsOnly` words in lower case are none, unless a title stands before.
 */
export function markCandidates(
  text: string,
  table: TokenTable,
  from: number,
  to: number,
  active: Uint8Array,
  inCapitalsOnly = false,
): boolean {
  active.fill(0, 0, to - from);
  let last = -1;
  for (let token = from; token < to; token++) {
    if (!isCandidate(table, token, from, to, inCapitalsOnly)) continue;
    active[token - from] = 1;
    if (last >= 0 && token - last <= widestGap + 1) {
      markBetween(text, table, from, last + 1, token, active);
    }
    if (token > from && canBegin(table, token - 1)) active[token - from - 1] = 1;
    if (token + 1 < to && isNameLike(table, token + 1)) active[token - from + 1] = 1;
    last = token;
  }
  return last >= 0;
}

function canBegin(table: TokenTable, token: number): boolean {
  return isNameLike(table, token) || particles.has(table.word[token] as number);
}

/** An everyday word that is also a name (`will`, `rose`, `new` of `new york`): one beside a candidate. */
function isNameLike(table: TokenTable, token: number): boolean {
  return ((table.lexicon[token] as number) & (name | place)) !== 0;
}

function markBetween(
  text: string,
  table: TokenTable,
  from: number,
  first: number,
  end: number,
  active: Uint8Array,
): void {
  for (let token = first; token < end; token++) if (!canJoin(text, table, token)) return;
  active.fill(1, first - from, end - from);
}

function canJoin(text: string, table: TokenTable, token: number): boolean {
  const kind = table.kind[token] as number;
  const start = table.start[token] as number;
  if (kind === tokenKind.mark) return joining[text.charCodeAt(start)] === 1;
  return kind !== tokenKind.caseless && (table.end[token] as number) - start <= longestJoining;
}

function isCandidate(
  table: TokenTable,
  token: number,
  from: number,
  to: number,
  inCapitalsOnly: boolean,
): boolean {
  const kind = table.kind[token] as number;
  if (kind === tokenKind.number || kind === tokenKind.mark || kind === tokenKind.caseless) return false;
  const bits = table.lexicon[token] as number;
  if (kind === tokenKind.lowerWord) return isLowerCandidate(table, token, from, bits, inCapitalsOnly);
  const isPlainWord = (bits & lexiconBit.common) !== 0 && (bits & (name | place)) === 0;
  return !isPlainWord || !isAlone(table, token, from, to);
}

/** In lower case: a name, a place or a word that no dictionary has, or whatever follows a title or greeting. */
function isLowerCandidate(
  table: TokenTable,
  token: number,
  from: number,
  bits: number,
  inCapitalsOnly: boolean,
): boolean {
  if ((bits & lexiconBit.common) === 0 && !inCapitalsOnly) return !touchesNumber(table, token);
  for (let before = token - 1; before >= from && before >= token - 2; before--) {
    if (((table.lexicon[before] as number) & lexiconBit.title) !== 0) return true;
  }
  return false;
}

/** `2b3c`, `jsmith81`: a part of an id or of a user name. */
function touchesNumber(table: TokenTable, token: number): boolean {
  if (token > 0 && table.gap[token] === 0 && table.kind[token - 1] === tokenKind.number) return true;
  return token + 1 < table.count && table.gap[token + 1] === 0 && table.kind[token + 1] === tokenKind.number;
}

/** The capital is due to the place at the beginning of a sentence, and no name-like word follows. */
function isAlone(table: TokenTable, token: number, from: number, to: number): boolean {
  if (token !== from) return false;
  const next = token + 1 < to ? table.kind[token + 1] : tokenKind.mark;
  return next === tokenKind.lowerWord || (next as number) >= tokenKind.number;
}
