import { tokenKind } from "../words/word-table";
import { lexiconBit, type TokenTable } from "./token-table";

/** Longer ones are cut: the lattice has this many rows. */
export const sentenceTokensMax = 200;

const dot = 46;
const exclamation = 33;
const question = 63;

/** Where the sentence that begins at token `from` ends: at a line break, or after `.`, `!` or `?` and before a new one. */
export function sentenceEnd(text: string, table: TokenTable, from: number): number {
  const limit = Math.min(table.count, from + sentenceTokensMax);
  for (let token = from + 1; token < limit; token++) {
    if (table.gap[token] === 2) return token;
    if (table.gap[token] === 0 || table.kind[token] === tokenKind.lowerWord || token - from < 3) continue;
    const before = text.charCodeAt(table.start[token - 1] as number);
    if (before === exclamation || before === question) return token;
    if (before === dot && !isAbbreviation(table, token - 2)) return token;
  }
  return limit;
}

/** An initial or a title: its dot ends no sentence. */
function isAbbreviation(table: TokenTable, token: number): boolean {
  return (
    table.kind[token] === tokenKind.initial || ((table.lexicon[token] as number) & lexiconBit.title) !== 0
  );
}
