import type { DigitChain } from "./digit-chains";

const groupsMin = 3;
const reach = 24;
/** A byte or two with a letter and a digit, or with two letters that are the same. */
const bytes = /^(?:(?=.*\d)(?=.*[a-f])(?:[\da-f]{2}|[\da-f]{4})|(?:aa|bb|cc|dd|ee|ff){1,2})$/i;

/** True of groups of digits among bytes that have letters: `2e54 4820 5858 4420 3120 2241 0a`. */
export function isInHexDump(text: string, chain: DigitChain): boolean {
  if (chain.count < groupsMin) return false;
  const { startOfAll, endOfAll } = chain;
  const from = Math.max(0, startOfAll - reach);
  const before = text.slice(from, chain.endOf(0));
  const behind = text.slice(chain.startOf(chain.count - 1), endOfAll + reach);
  return bytesIn(lastLine(before)) + bytesIn(firstLine(behind)) > 1;
}

function bytesIn(words: string): number {
  let count = 0;
  for (const word of words.split(" ")) if (bytes.test(word)) count++;
  return count;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return end === -1 ? text : text.slice(0, end);
}
