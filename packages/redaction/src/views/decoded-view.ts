import { sign } from "../first-pass/signs";
import type { Span, TextTraits } from "../types";
import { backslashEdits } from "./decoders/backslash";
import { confusableEdits } from "./decoders/confusables";
import { htmlEntityEdits } from "./decoders/html-entity";
import { percentEdits } from "./decoders/percent";
import { editedView, plainView, type View, type ViewEdit } from "./view";
import { windowsAround } from "./windows";

/** A part of a text in another reading. */
export interface PartialView {
  readonly view: View;
  /** The part of the text that `view` shows. */
  readonly window: Span;
  /** Nothing of the text follows the window. */
  readonly endsWithText: boolean;
  /** What reads differently: in order, disjoint, in offsets of the text that was given. */
  readonly changed: readonly Span[];
}

/** One way to read a text. */
export interface Reading {
  /** What it would replace, all at once and without looking at the result. `signs` of the text, where they are known. */
  edits(text: string, signs?: number): ViewEdit[];
  /**
   * False when nothing of the text reads differently: a look at the traits and at a few characters. `edges` are bits of
   * `digitEdge`, for the readings of digits.
   */
  mayEdit(text: string, traits: TextTraits, edges: number): boolean;
}

/** How often a text may have been encoded. */
const layersMax = 4;

const escapes: Reading = {
  edits(text) {
    const edits = [...percentEdits(text), ...htmlEntityEdits(text), ...backslashEdits(text)];
    return edits.length < 2 ? edits : disjoint(edits.sort((a, b) => a.start - b.start || b.end - a.end));
  },
  mayEdit: (_text, { signs }) => (signs & (sign.percentOrAmpersand | sign.backslash)) !== 0,
};

const confusables: Reading = {
  edits: confusableEdits,
  mayEdit: (_text, { signs }) => (signs & sign.asciiLookalike) !== 0,
};

/** Readings without loss: escapes, layer under layer, and then look-alike letters. */
const decoding: readonly Reading[] = [...Array.from({ length: layersMax }, () => escapes), confusables];
const withoutEscapes: readonly Reading[] = [confusables];

/** The parts of a text that hold escapes or look-alike letters, decoded. Linear; nothing for plain prose. */
export function decodedViews(text: string, traits: TextTraits): PartialView[] {
  return viewsBy(text, traits, escapes.mayEdit(text, traits, 0) ? decoding : withoutEscapes);
}

/** The parts of a text that one of the readings changes, and all readings of them, one after the other. */
export function viewsBy(
  text: string,
  traits: TextTraits,
  readings: readonly Reading[],
  edges = 0,
): PartialView[] {
  const places: ViewEdit[] = [];
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at] as Reading;
    if (reading === readings[at - 1] || !reading.mayEdit(text, traits, edges)) continue;
    for (const edit of reading.edits(text, traits.signs)) places.push(edit);
  }
  if (places.length === 0) return [];
  places.sort((a, b) => a.start - b.start);
  return windowsAround(text, places).map((window) => read(text, window, readings));
}

function read(text: string, window: Span, readings: readonly Reading[]): PartialView {
  let view: View = plainView(text.slice(window.start, window.end));
  const changed: Span[] = [];
  /** Found nothing in the last layer, so there is none below. */
  let finished: Reading | undefined;
  for (const reading of readings) {
    if (reading === finished) continue;
    const edits = reading.edits(view.text);
    if (edits.length === 0) finished = reading;
    for (const edit of edits) changed.push(view.toOriginal(edit.start, edit.end));
    view = editedView(view, edits);
  }
  const decoded = view;
  return {
    view: {
      text: decoded.text,
      toOriginal: (start, end) => moved(decoded.toOriginal(start, end), window.start),
    },
    window,
    endsWithText: window.end === text.length,
    changed: joined(changed.map((span) => moved(span, window.start))),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function joined(spans: Span[]): Span[] {
  const disjointSpans: { start: number; end: number }[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = disjointSpans.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else disjointSpans.push({ start, end });
  }
  return disjointSpans;
}

function disjoint(sorted: readonly ViewEdit[]): ViewEdit[] {
  let last = 0;
  return sorted.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
