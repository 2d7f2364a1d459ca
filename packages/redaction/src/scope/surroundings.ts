import { everyMatch } from "../every-match";
import { placeholderPattern } from "../placeholders";
import { firstAtOrAfter, SpanIndex, spansOf } from "../span-walks";
import type { Entity, Span } from "../types";
import { tokenKind, type WordTable } from "../words/word-table";
import { selfEndAt, selfSigns } from "./first-person";
import { pastEndAt } from "./history";
import { type MarkedWords, mark, markedWords } from "./marked-words";
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
import { Sentences } from "./sentences";
import { indexFrom, Spots } from "./spots";

/**
 * What a text says about people, to be asked by place. Each kind of it is looked for once in the whole text, and only
 * when it is asked for: a text may have thousands of dates and places in few sentences.
 */
export class Surroundings {
  readonly #text: string;
  /** Entities that say that a text is about somebody, in order of start. */
  readonly #people: readonly Entity[];
  /** The names among them. */
  readonly #persons: readonly Entity[];
  #sentences: Sentences | undefined;
  #marked: MarkedWords | undefined;
  readonly #spots = new Map<number, Spots>();

  constructor(text: string, people: readonly Entity[]) {
    this.#text = text;
    this.#people = people;
    this.#persons = people.filter(({ type }) => type === "PERSON");
  }

  /** The sentence, or the line, around a span. */
  sentenceAround(span: Span): Span {
    this.#sentences ??= new Sentences(this.#text, this.#words().words);
    return this.#sentences.around(span);
  }

  hasSomebody(from: number, to: number): boolean {
    return beginsWithin(this.#people, from, to);
  }

  hasPerson(from: number, to: number): boolean {
    return beginsWithin(this.#persons, from, to);
  }

  /** A word that ties dates, places or organizations to somebody; `kind` is a `mark`. */
  hasRelation(kind: number, from: number, to: number): boolean {
    return this.#spotsOf(kind).within(from, to);
  }

  /** Somebody speaks of themselves, their family or their things. */
  speaksOfSelf(from: number, to: number): boolean {
    return this.#spotsOf(mark.self).within(from, to);
  }

  /** A word for somebody private: who speaks, a relative, a patient. */
  namesSomebody(from: number, to: number): boolean {
    return this.#spotsOf(mark.somebody).within(from, to);
  }

  /** A relative, without a word that says whose. */
  namesRelative(from: number, to: number): boolean {
    return this.#spotsOf(mark.relative).within(from, to);
  }

  /** A year before 1900 or a century: nobody in that sentence is alive. */
  isHistory({ start, end }: Span): boolean {
    return this.#spotsOf(mark.past).within(start, end);
  }

  /** The marks of all words in `[from, to)`. */
  marksWithin(from: number, to: number): number {
    const { starts, ends, marks } = this.#words();
    let all = 0;
    for (let at = indexFrom(starts, from); at < starts.length && (ends[at] as number) <= to; at++)
      all |= marks[at] as number;
    return all;
  }

  #words(): MarkedWords {
    this.#marked ??= markedWords(this.#text);
    return this.#marked;
  }

  #spotsOf(kind: number): Spots {
    const known = this.#spots.get(kind);
    if (known !== undefined) return known;
    const spots = this.#find(kind);
    this.#spots.set(kind, spots);
    return spots;
  }

  #find(kind: number): Spots {
    const words = this.#words();
    if ((words.all & (kind | mark.caseless)) === 0) return noSpots;
    const phrases = relations.get(kind);
    if (phrases !== undefined) return relationsIn(this.#text, words, kind, phrases);
    const found = wordsIn(this.#text, words, kind);
    const signs = kind === mark.self ? selfSigns : kind === mark.somebody ? personSigns : undefined;
    if (signs === undefined || (words.all & mark.caseless) === 0) return new Spots(found);
    const ofSigns = everyMatch(this.#text, signs).map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
    return new Spots([...found, ...ofSigns].sort((a, b) => a.start - b.start));
  }
}

const noSpots = new Spots([]);

const relations: ReadonlyMap<number, Phrases> = new Map([
  [mark.dateRelation, dateRelations],
  [mark.placeRelation, placeRelations],
  [mark.organizationRelation, organizationRelations],
]);

/** By halving: `sorted` is in order of start, and a text may have thousands. */
function beginsWithin(sorted: readonly Entity[], from: number, to: number): boolean {
  const first = sorted[firstAtOrAfter(sorted, from)];
  return first !== undefined && first.start < to;
}

/** Words of the kind that count by themselves, or by what stands right beside them. */
function wordsIn(text: string, { starts, ends, marks }: MarkedWords, kind: number): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < marks.length; at++) {
    if (((marks[at] as number) & kind) === 0) continue;
    const start = starts[at] as number;
    const end = wordEndAt(text, start, ends[at] as number, kind);
    if (end !== -1) found.push({ start, end });
  }
  return found;
}

function wordEndAt(text: string, start: number, end: number, kind: number): number {
  if (kind === mark.self) return selfEndAt(text, start);
  if (kind === mark.past) return pastEndAt(text, start);
  const word = text.slice(start, end).toLowerCase();
  if (kind === mark.relative) return relatives.has(word) ? end : -1;
  if (personWords.has(word)) return end;
  frenchHe.lastIndex = start;
  return frenchHe.test(text) ? frenchHe.lastIndex : -1;
}

/** Phrases of a list, but not in what a redaction wrote: `<PHONE_k7f3q2ab>` is no word that says "phone". */
function relationsIn(text: string, marked: MarkedWords, kind: number, phrases: Phrases): Spots {
  const found: Span[] = [];
  for (let at = 0; at < marked.marks.length; at++) {
    const bits = marked.marks[at] as number;
    if ((bits & kind) !== 0) addPhrases(text, marked.words, marked.tokens[at] as number, phrases, found);
    if ((bits & mark.caseless) !== 0)
      addUnspaced(text, marked.starts[at] as number, marked.ends[at] as number, phrases, found);
  }
  if ((marked.all & mark.caseless) !== 0) found.sort((a, b) => a.start - b.start);
  if (found.length === 0 || !/<|\[\[/.test(text)) return new Spots(found);
  const written = placeholdersIn(text);
  return new Spots(found.filter((span) => !written.overlaps(span)));
}

/** Those that begin in a token, which is several words where it is written as `dueDate`. */
function addPhrases(text: string, words: WordTable, token: number, phrases: Phrases, found: Span[]): void {
  const { kind, gap, start, end } = words;
  if (token > 0 && kind[token - 1] === tokenKind.number && gap[token] === 0) return;
  const to = end[token] as number;
  const isWhole = kind[token] !== tokenKind.mixedCase;
  for (let at = start[token] as number; at < to; at = isWhole ? to : endOfPart(text, at, to)) {
    const phraseEnd = phrases.endAt(text, words, token, at);
    if (phraseEnd !== -1) found.push({ start: at, end: phraseEnd });
  }
}

function addUnspaced(text: string, start: number, end: number, phrases: Phrases, found: Span[]): void {
  for (let at = start; at < end; at++) {
    const to = phrases.endInside(text, at);
    if (to !== -1) found.push({ start: at, end: to });
  }
}

function placeholdersIn(text: string): SpanIndex {
  return new SpanIndex(Object.values(placeholderPattern).flatMap((pattern) => spansOf(text, pattern)));
}
