import { matchesNear } from "../matches-near";
import { placeholderPattern } from "../placeholders";
import { SpanIndex, spansOf } from "../span-walks";
import type { Span } from "../types";
import { tokenKind } from "../words/word-table";
import { selfEndAt, selfSigns } from "./first-person";
import { pastEndAt } from "./history";
import { type MarkedWords, mark } from "./marked-words";
import { endOfPart, type Phrases } from "./phrases";
import {
  dateRelations,
  frenchHe,
  organizationRelations,
  personSigns,
  personWords,
  placeRelations,
  relatives,
} from "./relations";
import { Spots } from "./spots";

/** Finds what is said in a part of a text: by its marked words, each of which is compared once for each kind. */
export class SaidInText {
  readonly #text: string;
  readonly #marked: MarkedWords;
  /** For each kind, where what begins with each marked word ends: -1 for nowhere, 0 when it was not yet compared. */
  readonly #ends = new Map<number, number[]>();
  /** For each kind, what stands inside of words of scripts without spaces. */
  readonly #unspaced = new Map<number, Spots>();
  /** What a redaction wrote; null when there is nothing of that kind. */
  #written: SpanIndex | null | undefined;

  constructor(text: string, marked: MarkedWords) {
    this.#text = text;
    this.#marked = marked;
  }

  /** True when words of this kind (a `mark`) lie in `[from, to)`. */
  within(kind: number, from: number, to: number): boolean {
    const { allMarks } = this.#marked;
    if ((allMarks & kind) !== 0 && this.#wordsWithin(kind, from, to)) return true;
    return (allMarks & mark.caseless) !== 0 && this.#unspacedOf(kind).within(from, to);
  }

  /** The marks of all words in `[from, to)`. */
  marksWithin(from: number, to: number): number {
    const { tokens, marks, words } = this.#marked;
    let all = 0;
    for (let at = this.#firstFrom(from); at < tokens.length; at++) {
      if ((words.end[tokens[at] as number] as number) > to) break;
      all |= marks[at] as number;
    }
    return all;
  }

  #wordsWithin(kind: number, from: number, to: number): boolean {
    const { tokens, marks, words } = this.#marked;
    let ends: number[] | undefined;
    for (let at = this.#firstFrom(from); at < tokens.length; at++) {
      if ((words.start[tokens[at] as number] as number) >= to) return false;
      if (((marks[at] as number) & kind) === 0) continue;
      ends ??= this.#endsOf(kind);
      if (ends[at] === 0) ends[at] = this.#endAt(tokens[at] as number, kind);
      const end = ends[at] as number;
      if (end !== -1 && end <= to) return true;
    }
    return false;
  }

  /** The first marked word that begins at `position` or behind. */
  #firstFrom(position: number): number {
    const { tokens, words } = this.#marked;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words.start[tokens[middle] as number] as number) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #endsOf(kind: number): number[] {
    let ends = this.#ends.get(kind);
    if (ends === undefined) {
      ends = new Array<number>(this.#marked.tokens.length).fill(0);
      this.#ends.set(kind, ends);
    }
    return ends;
  }

  /** Where what begins with this token ends; -1 when it is nothing of the kind. */
  #endAt(token: number, kind: number): number {
    const text = this.#text;
    const start = this.#marked.words.start[token] as number;
    if (kind === mark.self) return selfEndAt(text, start);
    if (kind === mark.past) return pastEndAt(text, start);
    const phrases = relations.get(kind);
    if (phrases !== undefined) return this.#phraseEndAt(token, phrases);
    const end = this.#marked.words.end[token] as number;
    const word = text.slice(start, end).toLowerCase();
    if (kind === mark.relative) return relatives.has(word) ? end : -1;
    if (personWords.has(word)) return end;
    frenchHe.lastIndex = start;
    return frenchHe.test(text) ? frenchHe.lastIndex : -1;
  }

  /** A token is several words where it is written as `dueDate`. */
  #phraseEndAt(token: number, phrases: Phrases): number {
    const { words } = this.#marked;
    if (token > 0 && words.kind[token - 1] === tokenKind.number && words.gap[token] === 0) return -1;
    const start = words.start[token] as number;
    const to = words.end[token] as number;
    const isWhole = words.kind[token] !== tokenKind.mixedCase;
    for (let at = start; at < to; at = isWhole ? to : endOfPart(this.#text, at, to)) {
      const end = phrases.endAt(this.#text, words, token, at);
      if (end !== -1) return this.#isWritten({ start: at, end }) ? -1 : end;
    }
    return -1;
  }

  /** True in what a redaction wrote: `<PHONE_k7f3q2ab>` is no word that says "phone". */
  #isWritten(span: Span): boolean {
    if (this.#written === undefined) this.#written = placeholdersIn(this.#text);
    return this.#written?.overlaps(span) ?? false;
  }

  #unspacedOf(kind: number): Spots {
    let spots = this.#unspaced.get(kind);
    if (spots === undefined) {
      const signs = kind === mark.self ? selfSigns : kind === mark.somebody ? personSigns : undefined;
      spots = new Spots(
        signs === undefined ? this.#unspacedPhrases(relations.get(kind)) : this.#signsIn(signs),
      );
      this.#unspaced.set(kind, spots);
    }
    return spots;
  }

  #signsIn(signs: RegExp): Span[] {
    const { tokens, marks, words } = this.#marked;
    const places: number[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (((marks[at] as number) & mark.caseless) === 0) continue;
      const token = tokens[at] as number;
      const to = words.end[token] as number;
      for (let start = words.start[token] as number; start < to; start += signCharsMax) places.push(start);
    }
    return matchesNear(this.#text, places, signCharsMax, signs).map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
  }

  #unspacedPhrases(phrases: Phrases | undefined): Span[] {
    const { tokens, marks, words } = this.#marked;
    const found: Span[] = [];
    if (phrases === undefined) return found;
    for (let at = 0; at < tokens.length; at++) {
      if (((marks[at] as number) & mark.caseless) === 0) continue;
      const token = tokens[at] as number;
      const to = words.end[token] as number;
      for (let start = words.start[token] as number; start < to; start++) {
        const end = phrases.endInside(this.#text, start);
        if (end !== -1) found.push({ start, end });
      }
    }
    return found;
  }
}

/** A sign that is part of a word, and what is looked at around it. */
const signCharsMax = 24;

const relations: ReadonlyMap<number, Phrases> = new Map([
  [mark.dateRelation, dateRelations],
  [mark.placeRelation, placeRelations],
  [mark.organizationRelation, organizationRelations],
]);

function placeholdersIn(text: string): SpanIndex | null {
  if (!text.includes("<") && !text.includes("[[")) return null;
  return new SpanIndex(Object.values(placeholderPattern).flatMap((pattern) => spansOf(text, pattern)));
}
