import type { SurrogateNode } from "../types";
import type { Finding, RestoreEscape } from "./placeholder-finder";

/** One character of the text as it is meant, and how it is written. */
interface Unit {
  /** UTF-16 code unit; -1 when the text ends within an escape. */
  readonly code: number;
  readonly length: number;
}

const backslash = 0x5c;
const shortEscapes: Readonly<Record<string, number>> = {
  b: 8,
  t: 9,
  n: 10,
  f: 12,
  r: 13,
  '"': 34,
  "/": 47,
  "\\": 92,
};

/**
 * Finds surrogates in what a model writes, left to right, the longest at each place, and only where they stand as
 * words of their own. In JSON a character may be written as an escape. What is found at a place depends on the
 * text from there on and on the one character before it, so that cuts make no difference.
 *
 * A walk begins at words only, and goes on while a surrogate agrees: each character is looked at once for every
 * word of the longest surrogate at most.
 */
export class SurrogateFinder {
  readonly #root: SurrogateNode;
  readonly #isJson: boolean;

  constructor(root: SurrogateNode, spelling: RestoreEscape) {
    this.#root = root;
    this.#isJson = spelling === "json";
  }

  /** The first finding at or after `from`; `before` is the code unit in front of it, 0 for none. */
  next(text: string, from: number, isWhole: boolean, before: number): Finding | undefined {
    let previous = before;
    let at = from;
    while (at < text.length) {
      const unit = this.#unitAt(text, at, isWhole);
      if (unit.code === -1) return { kind: "unfinished", start: at };
      const child = this.#root.next.get(unit.code);
      if (child !== undefined && !joins(previous, unit.code)) {
        const finding = this.#walk(text, at, unit, child, isWhole);
        if (finding !== undefined) return finding;
      }
      previous = unit.code;
      at += unit.length;
    }
    return undefined;
  }

  /** The code unit that stands before `end`, when `text` is read from its beginning; `before` when there is none. */
  codeBefore(text: string, end: number, before: number): number {
    if (end === 0) return before;
    if (!this.#isJson) return text.charCodeAt(end - 1);
    let code = before;
    for (let at = 0; at < end; ) {
      const unit = this.#unitAt(text, at, true);
      code = unit.code;
      at += unit.length;
    }
    return code;
  }

  #walk(
    text: string,
    start: number,
    first: Unit,
    child: SurrogateNode,
    isWhole: boolean,
  ): Finding | undefined {
    let longest: Finding | undefined;
    let node = child;
    let last = first.code;
    let at = start + first.length;
    for (;;) {
      if (at >= text.length) {
        if (!isWhole) return { kind: "unfinished", start };
        return node.value === undefined ? longest : { kind: "value", start, end: at, value: node.value };
      }
      const unit = this.#unitAt(text, at, isWhole);
      if (unit.code === -1) return { kind: "unfinished", start };
      if (node.value !== undefined && !joins(last, unit.code)) {
        longest = { kind: "value", start, end: at, value: node.value };
      }
      const next = node.next.get(unit.code);
      if (next === undefined) return longest;
      node = next;
      last = unit.code;
      at += unit.length;
    }
  }

  #unitAt(text: string, at: number, isWhole: boolean): Unit {
    const code = text.charCodeAt(at);
    if (!this.#isJson || code !== backslash) return { code, length: 1 };
    const letter = text.charAt(at + 1);
    if (letter === "") return isWhole ? { code, length: 1 } : { code: -1, length: 1 };
    if (letter !== "u") return { code: shortEscapes[letter] ?? 0, length: 2 };
    const hex = text.slice(at + 2, at + 6);
    if (!/^[0-9a-fA-F]*$/.test(hex)) return { code: 0, length: 2 };
    if (hex.length === 4) return { code: Number.parseInt(hex, 16), length: 6 };
    return isWhole ? { code: 0, length: 2 } : { code: -1, length: 2 };
  }
}

/** Letters, digits and marks of scripts that put spaces between words. By code unit; halves of a pair do not join. */
const joining = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** True when the two belong to one word. */
export function joins(one: number, other: number): boolean {
  return isJoining(one) && isJoining(other);
}

function isJoining(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  const character = String.fromCharCode(code);
  return joining.test(character) && !unspaced.test(character);
}
