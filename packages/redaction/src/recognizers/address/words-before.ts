const wordsMax = 6;

/** A word of a line as it is written, with the full stop or the stroke behind it. */
export interface Word {
  readonly word: string;
  /** Counted from the beginning of the window. */
  readonly at: number;
}

/** What stands on the line in front of a number: the last words, and how they are tied to it. */
export interface Before {
  readonly text: string;
  readonly words: readonly Word[];
  readonly hasComma: boolean;
}

const gapReach = 8;
const gapBeforeNumber = /(?:(?:,? |,)(?:n[º°.]{1,2}|no\.?|nr\.?|num\.?|núm\.?) ?|,? |, ?)$/iu;

/** The last words of the line that ends with this window; undefined when the last one is not tied to what follows. */
export function wordsBefore(window: string): Before | undefined {
  const lineStart = window.lastIndexOf("\n") + 1;
  const gap = gapOf(window, lineStart);
  if (gap === undefined) return undefined;
  const end = window.length - gap.length;
  if (end <= lineStart) return undefined;
  const words: Word[] = [];
  let next = startOfWord(window, lineStart, end);
  if (next === -1) return undefined;
  words.push({ word: window.slice(next, end), at: next });
  for (let at = next - 1; at > lineStart && words.length < wordsMax; at--) {
    if (!isBoundary(window.charCodeAt(at))) continue;
    next = startOfWord(window, lineStart, at);
    if (next === -1) continue;
    words.push({ word: window.slice(next, at), at: next });
    at = next;
  }
  return { text: window, words: words.reverse(), hasComma: gap.includes(",") };
}

/** A space in nearly all lines, which no pattern has to look at. */
function gapOf(window: string, lineStart: number): string | undefined {
  const last = window.charAt(window.length - 1);
  if (last === " " && !"º°.,ormORM ".includes(window.charAt(window.length - 2))) return last;
  if (!" ,º°.ormORM".includes(last)) return undefined;
  return gapBeforeNumber.exec(window.slice(Math.max(lineStart, window.length - gapReach)))?.[0];
}

function isBoundary(code: number): boolean {
  return code === 0x20 || code === 0x2c;
}

/** Where the word that ends at `end` begins; -1 when none ends there. */
function startOfWord(window: string, floor: number, end: number): number {
  const last = window.charCodeAt(end - 1);
  const bodyEnd = last === 0x2e || last === 0x2f ? end - 1 : end;
  let start = -1;
  for (let at = bodyEnd - 1; at >= floor; at--) {
    const kind = wordKindOf(window.charCodeAt(at));
    if (kind === outside) break;
    if (kind === beginning) start = at;
  }
  return start - floor >= 2 && window.charAt(start - 1) === "."
    ? startOfShortForm(window, start, end)
    : start;
}

/** `v.le`, `p.za`, `p.zza` are words. */
function startOfShortForm(window: string, start: number, end: number): number {
  const form = window.slice(start - 2, end).toLowerCase();
  return form === "v.le" || form === "p.za" || form === "p.zza" ? start - 2 : start;
}

const outside = 1;
const inside = 2;
/** Letters and digits, which words begin with. */
const beginning = 3;

/** By code unit; 0 for what was not asked for yet. */
const kinds = new Uint8Array(65_536);

function wordKindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const kind = /[\p{L}\d]/u.test(char) ? beginning : /[\p{M}'’-]/u.test(char) ? inside : outside;
  kinds[code] = kind;
  return kind;
}
