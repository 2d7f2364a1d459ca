import { TableColumns } from "../recognizers/tables/table-columns";
import { firstAtOrAfter } from "../span-walks";
import type { Entity, Span } from "../types";
import { type MarkedWords, mark, markedWords } from "./marked-words";
import { SaidInText } from "./said-in-text";
import { Sentences } from "./sentences";

/**
 * What a text says about people, to be asked by place. A text may have thousands of dates and places in few sentences, so
 * its words and sentences are gone through once, and none is compared twice.
 */
export class Surroundings {
  readonly #text: string;
  /** Entities that say that a text is about somebody, in order of start. */
  readonly #people: readonly Entity[];
  /** The names among them. */
  readonly #persons: readonly Entity[];
  readonly #marked: MarkedWords;
  readonly #said: SaidInText;
  #sentences: Sentences | undefined;
  #columns: TableColumns | undefined;

  constructor(text: string, people: readonly Entity[]) {
    this.#text = text;
    this.#people = people;
    this.#persons = people.filter(({ type }) => type === "PERSON");
    this.#marked = markedWords(text);
    this.#said = new SaidInText(text, this.#marked);
  }

  /** The sentence, or the line, around a span. */
  sentenceAround(span: Span): Span {
    this.#sentences ??= new Sentences(this.#text, this.#marked.words);
    return this.#sentences.around(span);
  }

  /** What stands above a cell of a table that holds nothing but the span. */
  headerOfCell({ start, end }: Span): string | undefined {
    this.#columns ??= new TableColumns(this.#text);
    return this.#columns.headerOfCell(start, end);
  }

  hasSomebody(from: number, to: number): boolean {
    return beginsWithin(this.#people, from, to);
  }

  hasPerson(from: number, to: number): boolean {
    return beginsWithin(this.#persons, from, to);
  }

  /** A word that ties dates, places or organizations to somebody; `kind` is a `mark`. */
  hasRelation(kind: number, from: number, to: number): boolean {
    return this.#said.within(kind, from, to);
  }

  /** Somebody speaks of themselves, their family or their things. */
  speaksOfSelf(from: number, to: number): boolean {
    return this.#said.within(mark.self, from, to);
  }

  /** A word for somebody private: who speaks, a relative, a patient. */
  namesSomebody(from: number, to: number): boolean {
    return this.#said.within(mark.somebody, from, to);
  }

  /** A relative, without a word that says whose. */
  namesRelative(from: number, to: number): boolean {
    return this.#said.within(mark.relative, from, to);
  }

  /** A year before 1900 or a century: nobody in that sentence is alive. */
  isHistory({ start, end }: Span): boolean {
    return this.#said.within(mark.past, start, end);
  }

  /** The marks of all words in `[from, to)`. */
  marksWithin(from: number, to: number): number {
    return this.#said.marksWithin(from, to);
  }
}

/** By halving: `sorted` is in order of start, and a text may have thousands. */
function beginsWithin(sorted: readonly Entity[], from: number, to: number): boolean {
  const first = sorted[firstAtOrAfter(sorted, from)];
  return first !== undefined && first.start < to;
}
