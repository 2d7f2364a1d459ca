import type { Span } from "../types";
import { characterClass, classOf } from "../words/characters";
import { tokenKind, type WordTable } from "../words/word-table";
import { indexFrom } from "./spots";

/** How far a sentence is read on each side; longer ones are cut. */
const reach = 140;

/** Where the sentences and lines of one text begin and end, found in one pass. */
export class Sentences {
  readonly #length: number;
  /** Where sentences begin, and where what ends the one before begins. */
  readonly #starts: number[] = [];
  readonly #breaks: number[] = [];
  /** Where sentences end, the full stop left out. */
  readonly #ends: number[] = [];

  constructor(text: string, { count, start, end, kind, gap }: WordTable) {
    this.#length = text.length;
    for (let token = 0; token < count; token++) {
      const at = start[token] as number;
      if (gap[token] === behindLineBreak && token > 0) this.#addLine(text, end[token - 1] as number, at);
      if (kind[token] === tokenKind.mark && isStop(text.charCodeAt(at))) this.#addStop(text, at);
    }
  }

  /** The sentence, or the line, around a span; at most `reach` characters on each side of it. */
  around({ start, end }: Span): Span {
    const from = Math.max(0, start - reach);
    const last = indexFrom(this.#starts, start + 1) - 1;
    const isNear = last >= 0 && (this.#breaks[last] as number) >= from;
    const to = this.#ends[indexFrom(this.#ends, end)] ?? this.#length;
    return {
      start: isNear ? (this.#starts[last] as number) : from,
      end: Math.min(to, end + reach, this.#length),
    };
  }

  /**
   * A full stop ends a sentence when a space follows; a new one begins where no abbreviation stands before: `Dr. Ruiz`,
   * `am 5. Mai`.
   */
  #addStop(text: string, at: number): void {
    const isBeforeCloser = at + 1 < text.length && closers.includes(text.charAt(at + 1));
    const behind = isBeforeCloser ? at + 2 : at + 1;
    if (behind < text.length && !isSpace(text.charCodeAt(behind))) return;
    this.#ends.push(at);
    if (behind === text.length) return;
    const isSure = !isBeforeCloser && text.charCodeAt(at) !== fullStop;
    const breakAt = isSure ? at : startOfWord(text, at);
    if (breakAt !== -1) this.#addStart(behind + 1, breakAt);
  }

  /** A blank line, when there is one in these spaces. */
  #addLine(text: string, from: number, to: number): void {
    const first = text.indexOf("\n", from);
    const last = text.lastIndexOf("\n", to - 1);
    if (first === last) return;
    this.#ends.push(first);
    this.#addStart(last + 1, first);
  }

  #addStart(start: number, breakAt: number): void {
    this.#starts.push(start);
    this.#breaks.push(breakAt);
  }
}

/** In `WordTable.gap`. */
const behindLineBreak = 2;
const fullStop = 0x2e;
const closers = "\"')]";

function isStop(code: number): boolean {
  return code === fullStop || code === 0x21 || code === 0x3f;
}

const wordCharsMin = 4;

/** Where the last four characters of the word begin that ends at `at`; -1 when it has fewer. */
function startOfWord(text: string, at: number): number {
  let start = at;
  for (let count = 0; count < wordCharsMin; count++) {
    start--;
    const code = text.charCodeAt(start);
    if (start < 0 || isSpace(code) || code === fullStop) return -1;
    const isPair = (code & 0xfc00) === 0xdc00 && (text.charCodeAt(start - 1) & 0xfc00) === 0xd800;
    if (isPair) start--;
  }
  return start;
}

function isSpace(code: number): boolean {
  return classOf[code] === characterClass.space;
}
