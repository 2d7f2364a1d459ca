import { isCapital, isNoName } from "./name-words";
import { beginnings, type StreetWord } from "./street-words";

const wordsMax = 6;
/** How far before a number the words of its street may begin. */
const reach = 64;
/** Words that are kept, by where they begin: more than a window has. */
const keptMax = 64;

/** A word of a line as it is written, with the full stop or the stroke behind it. */
export interface Word {
  readonly word: string;
  readonly folded: string;
  readonly at: number;
  readonly end: number;
  /** What it says as the beginning of a street. */
  readonly street: StreetWord | undefined;
  readonly isCapital: boolean;
  readonly isNoName: boolean;
}

/** What stands on the line in front of a number: the last words, and how they are tied to it. */
export interface Before {
  readonly words: readonly Word[];
  readonly hasComma: boolean;
}

const gapReach = 8;
const gapBeforeNumber = /(?:(?:,? |,)(?:n[º°.]{1,2}|n\.?o\.?|nr\.?|num\.?|núm\.?) ?|,? |, ?)$/iu;

/** The words in front of the numbers of one text, which have to ascend; numbers beside each other share them, so each is read once. */
export class WordsBefore {
  readonly text: string;
  readonly #kept: Word[] = [];
  #lineStart = 0;
  #nextBreak = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** The last words of the line in front of `numberStart`; undefined when the last one is not tied to the number. */
  at(numberStart: number): Before | undefined {
    const { text } = this;
    const lineStart = Math.max(this.#startOfLine(numberStart), numberStart - reach);
    const gap = gapOf(text, lineStart, numberStart);
    if (gap === undefined) return undefined;
    const end = numberStart - gap.length;
    if (end <= lineStart) return undefined;
    let next = startOfWord(text, lineStart, end);
    if (next === -1) return undefined;
    const words = [this.#wordAt(next, end)];
    for (let at = next - 1; at > lineStart && words.length < wordsMax; at--) {
      if (!isBoundary(text.charCodeAt(at))) continue;
      next = startOfWord(text, lineStart, at);
      if (next === -1) continue;
      words.push(this.#wordAt(next, at));
      at = next;
    }
    return { words: words.reverse(), hasComma: gap.includes(",") };
  }

  #startOfLine(numberStart: number): number {
    while (this.#nextBreak < numberStart) {
      this.#lineStart = this.#nextBreak + 1;
      const next = this.text.indexOf("\n", this.#lineStart);
      this.#nextBreak = next === -1 ? this.text.length : next;
    }
    return this.#lineStart;
  }

  #wordAt(at: number, end: number): Word {
    const slot = at % keptMax;
    const kept = this.#kept[slot];
    if (kept !== undefined && kept.at === at && kept.end === end) return kept;
    const word = wordOf(this.text.slice(at, end), at, end);
    this.#kept[slot] = word;
    return word;
  }
}

function wordOf(word: string, at: number, end: number): Word {
  const folded = word.toLowerCase();
  const street = beginnings.get(folded);
  return { word, folded, at, end, street, isCapital: isCapital(word), isNoName: isNoName(word) };
}

/** A space in nearly all lines, which no pattern has to look at. */
function gapOf(text: string, lineStart: number, end: number): string | undefined {
  const last = end > lineStart ? text.charAt(end - 1) : "";
  if (last === " " && !"º°.,ormORM ".includes(text.charAt(end - 2))) return last;
  if (!" ,º°.ormORM".includes(last)) return undefined;
  return gapBeforeNumber.exec(text.slice(Math.max(lineStart, end - gapReach), end))?.[0];
}

function isBoundary(code: number): boolean {
  return code === 0x20 || code === 0x2c;
}

/** Where the word that ends at `end` begins; -1 when none ends there. */
function startOfWord(text: string, floor: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const bodyEnd = last === 0x2e || last === 0x2f ? end - 1 : end;
  let start = -1;
  for (let at = bodyEnd - 1; at >= floor; at--) {
    const kind = wordKindOf(text.charCodeAt(at));
    if (kind === outside) break;
    if (kind === beginning) start = at;
  }
  return start - floor >= 2 && text.charAt(start - 1) === "." ? startOfShortForm(text, start, end) : start;
}

/** `v.le`, `p.za`, `p.zza` are words. */
function startOfShortForm(text: string, start: number, end: number): number {
  const form = text.slice(start - 2, end).toLowerCase();
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
