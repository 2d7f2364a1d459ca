import type { DigitChain } from "./digit-chains";

const groupsMin = 3;
const reach = 24;

/** True of groups of digits among bytes that have letters: `2e54 4820 5858 4420 3120 2241 0a`. */
export function isInHexDump(text: string, chain: DigitChain): boolean {
  if (chain.count < groupsMin) return false;
  const { startOfAll, endOfAll } = chain;
  const firstEnd = chain.endOf(0);
  let from = firstEnd;
  const earliest = Math.max(0, startOfAll - reach);
  while (from > earliest && text.charCodeAt(from - 1) !== lineBreak) from--;
  const to = Math.min(text.length, endOfAll + reach);
  return bytesIn(text, from, firstEnd) + bytesIn(text, chain.startOf(chain.count - 1), to) > 1;
}

/** How many words there are of one or two bytes that have a letter; up to the end of the line. */
function bytesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let start = from; start < to; ) {
    let end = start;
    while (end < to && text.charCodeAt(end) !== space && text.charCodeAt(end) !== lineBreak) end++;
    if ((end - start === 2 || end - start === 4) && isBytes(text, start, end)) count++;
    if (text.charCodeAt(end) === lineBreak) break;
    start = end + 1;
  }
  return count;
}

const space = 0x20;
const lineBreak = 0x0a;
const hexDigits = "0123456789abcdefABCDEF";
const firstLetter = 10;

/** Hex digits with a letter and a digit, or two letters that are the same: words of a language are none. */
function isBytes(text: string, start: number, end: number): boolean {
  let letters = 0;
  let pairs = 0;
  for (let at = start; at < end; at++) {
    const digit = hexDigits.indexOf(text.charAt(at));
    if (digit === -1) return false;
    if (digit >= firstLetter) letters++;
    if ((at - start) % 2 === 1 && text.charAt(at).toLowerCase() === text.charAt(at - 1).toLowerCase())
      pairs++;
  }
  return letters > 0 && (letters < end - start || pairs * 2 === end - start);
}
