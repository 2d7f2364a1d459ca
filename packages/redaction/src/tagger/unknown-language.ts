import { tokenKind } from "../words/word-table";
import { lexiconBit, type TokenTable } from "./token-table";

const known =
  lexiconBit.common |
  lexiconBit.given |
  lexiconBit.family |
  lexiconBit.city |
  lexiconBit.country |
  lexiconBit.phraseStart |
  lexiconBit.phraseInside;

const unknownMin = 6;
const capitalisedMin = 2;

/**
 * True of a text with capitals whose words in lower case are mostly in no lexicon, as in languages that the tagger was
 * not trained on. A word that no dictionary has is somebody's name only where dictionaries have the words around it.
 */
export function isUnknownLanguage(table: TokenTable): boolean {
  let lower = 0;
  let unknown = 0;
  let small = 0;
  let capitalised = 0;
  for (let token = 0; token < table.count; token++) {
    const kind = table.kind[token] as number;
    if (kind === tokenKind.capitalised) capitalised++;
    if (kind !== tokenKind.lowerWord) continue;
    lower++;
    if (table.language[token] !== 0) small++;
    if (((table.lexicon[token] as number) & known) === 0) unknown++;
  }
  if (unknown < unknownMin || capitalised < capitalisedMin) return false;
  // Half of all words of known languages are in a lexicon, and one in ten is one of their small words.
  return unknown * 2 > lower || (unknown * 3 > lower && small * 10 < lower);
}
