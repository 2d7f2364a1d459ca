import type { Entity, Recognizer } from "../../types";
import { isDigitAt, isWordAt } from "../digit-chains";
import { entityOf } from "../entity-of";
import { TableColumns } from "../table-columns";
import { CueIndex } from "./cue-index";
import { type CueHit, CueScan } from "./cue-scan";
import type { IdFamily } from "./id-rule";
import { isPartOfMore, judgeId, ValueContext } from "./judge-id";
import {
  type GroupKind,
  groupCharsMax,
  groupKind,
  type LayoutNode,
  layoutTrie,
  separatorBits,
  stepOf,
} from "./layout-trie";
import { withoutContained } from "./without-contained";

/** Letters in front of the first digit, as in `RSS MRA 85T10` or `AA:BB:CC:1D`, have at most so many groups. */
const letterGroupsMax = 5;
const letterGroupChars = 6;

/**
 * All kinds of identity numbers in one search: every run with a digit is looked up in one table of
 * groupings, and only what fits a grouping is compared with cue words, a form and a check digit.
 */
export function idRecognizer(families: readonly IdFamily[]): Recognizer {
  const rules = families.flatMap((family) => family.rules);
  const cues = new CueIndex(Object.assign({}, ...families.map((family) => family.cues)));
  const trie = layoutTrie(rules, cues);
  return {
    id: "ids",
    types: [...new Set(rules.map((rule) => rule.type))],
    canMatch: (traits) => traits.hasDigit,
    find: (text) => withoutContained(new IdSearch(text, trie, new CueScan(text, cues), cues).run()),
  };
}

/** Found by the regular expression engine, which passes over other characters faster than a loop here. */
const digit = /\d/g;

class IdSearch {
  readonly #found: Entity[] = [];
  readonly #columns: TableColumns;
  readonly #headerHits = new Map<string, readonly CueHit[]>();

  constructor(
    readonly text: string,
    readonly trie: LayoutNode,
    readonly cues: CueScan,
    readonly index: CueIndex,
  ) {
    this.#columns = new TableColumns(text);
  }

  /** Begins at each run with a digit, and at letters just before one. */
  run(): Entity[] {
    const { text } = this;
    digit.lastIndex = 0;
    while (digit.test(text)) {
      let start = digit.lastIndex - 1;
      let at = start + 1;
      while (isAsciiWordAt(text, start - 1)) start--;
      while (isAsciiWordAt(text, at)) at++;
      digit.lastIndex = at;
      if (at - start > groupCharsMax || isWordAt(text, start - 1)) continue;
      this.#walk(start, start, this.trie, 0);
      this.#walkFromLetters(start);
    }
    return this.#found;
  }

  #walkFromLetters(digitStart: number): void {
    const { text } = this;
    let next = digitStart;
    for (let count = 0; count < letterGroupsMax; count++) {
      if (separatorBitsAt(text, next - 1) === 0) return;
      let start = next - 1;
      while (next - start <= letterGroupChars + 1 && isLetterAt(text, start - 1)) start--;
      if (start === next - 1 || isWordAt(text, start - 1) || isPlainWord(text, start, next - 1)) return;
      this.#walk(start, start, this.trie, 0);
      next = start;
    }
  }

  /** Follows the groups from `next` on through the table; `seen` has the bits of the separators so far. */
  #walk(start: number, next: number, node: LayoutNode, seen: number): void {
    const { text } = this;
    const end = endOfGroup(text, next);
    const chars = end - next;
    if (chars === 0 || chars > groupCharsMax) return;
    const kind = kindOfGroup(text, next, end);
    if (kind === groupKind.letters && isPlainWord(text, next, end)) return;
    const any = node.next[stepOf(groupKind.any, chars)];
    const exact = kind === groupKind.any ? undefined : node.next[stepOf(kind, chars)];
    if (any !== undefined) this.#enter(start, end, any, seen);
    if (exact !== undefined) this.#enter(start, end, exact, seen);
  }

  #enter(start: number, end: number, node: LayoutNode, seen: number): void {
    if (node.rules.length > 0 && (node.refused & seen) === 0) this.#judge(start, end, node, seen);
    const separator = node.isEnd ? 0 : separatorBitsAt(this.text, end);
    if (separator !== 0) this.#walk(start, end + 1, node, seen | separator);
  }

  /** In a row of CSV a comma joins no digits. */
  #isCell(start: number, end: number): boolean {
    return this.#columns.headerOfCell(start, end) !== undefined;
  }

  /** The cues of the header above; undefined when there is none. */
  #hitsOfColumn(start: number): readonly CueHit[] | undefined {
    const header = this.#columns.headerAt(start);
    if (header === undefined) return undefined;
    let hits = this.#headerHits.get(header);
    if (hits === undefined) {
      hits = new CueScan(header, this.index).around(header.length, header.length);
      this.#headerHits.set(header, hits);
    }
    return hits.length === 0 ? undefined : hits;
  }

  #judge(start: number, end: number, node: LayoutNode, seen: number): void {
    if (isWordAt(this.text, end) || (isPartOfMore(this.text, start, end) && !this.#isCell(start, end)))
      return;
    const hits = this.#hitsOfColumn(start) ?? this.cues.around(start, end);
    // Nothing else explains a number without a cue, so most numbers are done with here.
    const rules = hits.length === 0 ? node.standalone : node.rules;
    if (rules.length === 0) return;
    const context = new ValueContext(this.text, start, end, hits, seen !== 0);
    for (const laidOut of rules) {
      if ((laidOut.refused & seen) !== 0) continue;
      const { rule } = laidOut;
      const verdict = judgeId(laidOut, context);
      if (verdict === undefined) continue;
      this.#found.push(entityOf(context, { recognizer: rule.id, type: rule.type, ...verdict }));
    }
  }
}

function endOfGroup(text: string, start: number): number {
  let end = start;
  while (end - start <= groupCharsMax && isAsciiWordAt(text, end)) end++;
  return end;
}

function kindOfGroup(text: string, start: number, end: number): GroupKind {
  let digits = 0;
  for (let at = start; at < end; at++) if (isDigitAt(text, at)) digits++;
  if (digits === 0) return groupKind.letters;
  return digits === end - start ? groupKind.digits : groupKind.any;
}

/** A word of a sentence rather than letters of a number: three letters or more, with a small one at its end. */
function isPlainWord(text: string, start: number, end: number): boolean {
  return end - start > 2 && text.charCodeAt(end - 1) >= 0x61;
}

function separatorBitsAt(text: string, at: number): number {
  return separatorBits[text.charCodeAt(at)] ?? 0;
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return code >= 0x61 && code <= 0x7a && at >= 0;
}

function isAsciiWordAt(text: string, at: number): boolean {
  return isDigitAt(text, at) || isLetterAt(text, at);
}
