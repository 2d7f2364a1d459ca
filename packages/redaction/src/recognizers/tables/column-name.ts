import { letterBit, letterBitsAt, widthAt } from "../../words/letter-bits";

const charsMax = 32;
const wordsMax = 4;
const signs = "#_./'’()-";

/**
 * Whether a cell may name a column: four words at most with a space between, of letters, digits and a few signs, the
 * first of them with a letter in front; a hash may stand before and a question mark behind. An empty cell may as well.
 */
export function isColumnName(cell: string): boolean {
  if (cell === "") return true;
  if (cell.length > charsMax) return false;
  let at = cell.startsWith("#") ? 1 : 0;
  if ((letterBitsAt(cell, at) & letterBit.letter) === 0) return false;
  for (let words = 1; words <= wordsMax; words++) {
    const end = endOfWord(cell, at);
    if (end === at) return false;
    if (end === cell.length || (end === cell.length - 1 && cell.endsWith("?"))) return true;
    if (cell.charAt(end) !== " ") return false;
    at = end + 1;
  }
  return false;
}

function endOfWord(cell: string, from: number): number {
  let end = from;
  while (end < cell.length && isOfWord(cell, end)) end += widthAt(cell, end);
  return end;
}

function isOfWord(cell: string, at: number): boolean {
  const code = cell.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return true;
  return (
    (letterBitsAt(cell, at) & (letterBit.letter | letterBit.mark)) !== 0 || signs.includes(cell.charAt(at))
  );
}
