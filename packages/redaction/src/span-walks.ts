import type { TextEdit } from "./apply-actions";
import { everyMatch } from "./every-match";
import type { Span } from "./types";

/**
 * Walks along sorted, disjoint spans. Questions have to come in ascending order, and then a whole
 * text is answered in one pass: a hostile text can hold as many spans as it has characters.
 */
export class SpanWalk {
  readonly #spans: readonly Span[];
  #at = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  contains(inner: Span): boolean {
    let span = this.#spans[this.#at];
    while (span !== undefined && span.end < inner.end) span = this.#spans[++this.#at];
    return span !== undefined && span.start <= inner.start;
  }

  overlaps(other: Span): boolean {
    let span = this.#spans[this.#at];
    while (span !== undefined && span.end <= other.start) span = this.#spans[++this.#at];
    return span !== undefined && span.start < other.end;
  }
}

/** Longer ones than any name are left out by `covers`, so that few have to be looked at. */
const coveringCharsMax = 256;

/** Answers questions about spans that may overlap each other, in any order, without a look at all of them. */
export class SpanIndex {
  readonly #sorted: readonly Span[];
  /** The furthest end of the spans up to each place. */
  readonly #endsTo: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#sorted = spans.toSorted((a, b) => a.start - b.start);
    let furthest = 0;
    this.#endsTo = this.#sorted.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  overlaps({ start, end }: Span): boolean {
    const before = firstAtOrAfter(this.#sorted, end) - 1;
    return (this.#endsTo[before] ?? 0) > start;
  }

  /** True when one of the spans holds at least that share of `span`. */
  covers({ start, end }: Span, share: number): boolean {
    for (let at = firstAtOrAfter(this.#sorted, start - coveringCharsMax); at < this.#sorted.length; at++) {
      const span = this.#sorted[at];
      if (span === undefined || span.start >= end) return false;
      if (Math.min(span.end, end) - Math.max(span.start, start) >= (end - start) * share) return true;
    }
    return false;
  }
}

/** The place of the first span that begins at `position` or behind. */
export function firstAtOrAfter(sorted: readonly Span[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds where offsets of an edited text stand in the original one. A replacement belongs to all that it replaced. */
export class OriginWalk {
  readonly #edits: readonly TextEdit[];
  #at = 0;
  #shift = 0;

  constructor(edits: readonly TextEdit[]) {
    this.#edits = edits;
  }

  startOf(offset: number): number {
    this.#passUntil(offset + 1);
    const edit = this.#edits[this.#at];
    return edit !== undefined && edit.start - this.#shift < offset ? edit.start : offset + this.#shift;
  }

  endOf(offset: number): number {
    this.#passUntil(offset);
    const edit = this.#edits[this.#at];
    return edit !== undefined && edit.start - this.#shift < offset ? edit.end : offset + this.#shift;
  }

  /** Passes the edits whose replacement ends before `limit`, in offsets of the edited text. */
  #passUntil(limit: number): void {
    for (;;) {
      const edit = this.#edits[this.#at];
      if (edit === undefined || edit.start - this.#shift + edit.replacement.length >= limit) return;
      this.#shift += edit.end - edit.start - edit.replacement.length;
      this.#at++;
    }
  }
}

export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(everyMatch(text, pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
