/** What stands for a character in the normalised view. */
export interface Replacement {
  /** Empty when the character is left out. */
  readonly text: string;
  /** It was a combining mark, part of the character before it. */
  readonly isMark: boolean;
}

/** Characters that are shown as nothing: joiners, direction signs, fillers, variation selectors, tags. */
const invisible = /[\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164\uffa0\u{e0000}-\u{e0fff}]/u;
const mark = /[\p{Mn}\p{Me}]/u;
const dash = /[\p{Pd}\u2212\u2043\u02d7]/u;
const space = /\p{Zs}/u;
const lineBreak = /[\u2028\u2029\u0085]/u;
const digit = /\p{Nd}/u;
const quote = /[\u2018\u2019\u201a\u201b\u02bc]/u;

/** Null for what stays as it is. */
const known = new Map<number, Replacement | null>();
/** Far more characters than any text of one person uses; a flood of rare ones starts afresh. */
const knownMax = 8192;

/** Undefined when the character stays as it is. `code` is a code point from 0x80 on, or a lone surrogate. */
export function normalisedCharacter(code: number): Replacement | undefined {
  const found = known.get(code);
  if (found !== undefined) return found ?? undefined;
  if (known.size >= knownMax) known.clear();
  const replacement = work(code);
  known.set(code, replacement ?? null);
  if (replacement === undefined && !isSurrogate(code)) stays[code] = 1;
  return replacement;
}

/** 1 for code units that were looked at and stay as they are: nearly all letters of a text. Of a pair neither half. */
export const stays = new Uint8Array(65_536);

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function work(code: number): Replacement | undefined {
  if (isSurrogate(code)) return undefined;
  const char = String.fromCodePoint(code);
  if (mark.test(char)) return { text: "", isMark: true };
  if (invisible.test(char)) return { text: "", isMark: false };
  const plain = plainForm(code, char);
  return plain === char ? undefined : { text: plain, isMark: false };
}

function plainForm(code: number, char: string): string {
  if (space.test(char)) return " ";
  if (lineBreak.test(char)) return "\n";
  if (dash.test(char)) return "-";
  if (quote.test(char)) return "'";
  if (digit.test(char)) return String(digitValue(code));
  const circled = circledDigit(code);
  if (circled !== undefined) return circled;
  const compatible = char.normalize("NFKC");
  if (compatible === char) return char;
  return compatible.replace(/[\p{Mn}\p{Me}]/gu, "");
}

/** Decimal digits stand in blocks of ten, 0 first; the mathematical ones in five blocks on end. */
function digitValue(code: number): number {
  let first = code;
  while (code - first < 50 && digit.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

/** White and double circles around digits that have no compatibility form: ❶ ➀ ➊ ⓵. */
function circledDigit(code: number): string | undefined {
  if (code === 0x24ff) return "0";
  const first = [0x24f5, 0x2776, 0x2780, 0x278a].find((start) => code >= start && code < start + 10);
  return first === undefined ? undefined : String(code - first + 1);
}
