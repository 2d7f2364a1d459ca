import type { Span } from "../types";

/** A text made easier to search, and the way back to the text that it was made from. */
export interface View {
  readonly text: string;
  /** The span of the original that a non-empty span of `text` came from. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

/** What stands in a view in place of a part of the text. An empty replacement leaves the part out. */
export interface ViewEdit extends Span {
  readonly replacement: string;
}

export function plainView(text: string): View {
  return new PlainView(text);
}

/** A class, since one is made for every text: functions of an object would be made with it. */
class PlainView implements View {
  constructor(readonly text: string) {}

  toOriginal(start: number, end: number): { start: number; end: number } {
    return { start, end };
  }
}

/**
 * The view with some parts replaced. `edits` are in order, disjoint and in offsets of `view.text`.
 * Whatever came out of one edit leads back to the whole part that was replaced.
 */
export function editedView(view: View, edits: readonly ViewEdit[]): View {
  return edits.length === 0 ? view : new EditedView(view, edits);
}

class EditedView implements View {
  readonly text: string;
  readonly #view: View;
  readonly #edits: readonly ViewEdit[];
  /** Where each replacement begins in the text that comes out. */
  readonly #begins: readonly number[];

  constructor(view: View, edits: readonly ViewEdit[]) {
    const begins: number[] = [];
    let text = "";
    let copied = 0;
    for (const { start, end, replacement } of edits) {
      text += view.text.slice(copied, start);
      begins.push(text.length);
      text += replacement;
      copied = end;
    }
    this.text = text + view.text.slice(copied);
    this.#view = view;
    this.#edits = edits;
    this.#begins = begins;
  }

  toOriginal(start: number, end: number): { start: number; end: number } {
    return this.#view.toOriginal(this.#originOf(start).start, this.#originOf(end - 1).end);
  }

  /** The character at `position`: where what it came from begins and ends in the view that was edited. */
  #originOf(position: number): Span {
    const last = lastAtOrBefore(this.#begins, position);
    const edit = this.#edits[last];
    if (edit === undefined) return { start: position, end: position + 1 };
    const within = position - (this.#begins[last] ?? 0);
    if (within < edit.replacement.length) return edit;
    const start = edit.end + within - edit.replacement.length;
    return { start, end: start + 1 };
  }
}

/** The index of the last number that is not over `position`, or -1; of equal ones the last. */
function lastAtOrBefore(ascending: readonly number[], position: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
