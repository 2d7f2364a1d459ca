import type { TextEdit } from "../apply-actions";
import type { RedactionRun } from "../redaction-run";
import type { Span } from "../types";

/**
 * Values that begin in one text part of a message and end in a later one. The parts around each
 * seam are searched as if they were one text; the first part gets the replacement of the whole value,
 * the others lose their piece of it.
 */

/** How far from a seam a value may begin or end. */
const reach = 256;

/** A piece of the parts as one text, and what takes its place; undefined when it stays. */
interface CrossingValue extends Span {
  readonly replacement: string | undefined;
}

/** Edits for each of the texts, which follow each other in one message. */
export function planParts(texts: readonly string[], run: RedactionRun): TextEdit[][] {
  const seams: number[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    seams.push(length);
  }
  const crossing = findCrossing(texts.join(""), seams.slice(0, -1), run);

  let next = 0;
  return texts.map((text, index) => {
    const start = (seams[index] ?? 0) - text.length;
    while ((crossing[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return planPart(text, start, crossing.slice(next, next + 2), run);
  });
}

/** At most one value comes in from the part before, and one goes out to the part behind. */
function planPart(
  text: string,
  start: number,
  near: readonly CrossingValue[],
  run: RedactionRun,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const value of near) {
    const begins = Math.max(value.start - start, 0);
    const ends = Math.min(value.end - start, text.length);
    if (begins >= ends) continue;
    edits.push(...planPiece(text, from, begins, run));
    if (value.replacement !== undefined) {
      edits.push({ start: begins, end: ends, replacement: value.start >= start ? value.replacement : "" });
    }
    from = ends;
  }
  return [...edits, ...planPiece(text, from, text.length, run)];
}

function planPiece(text: string, from: number, to: number, run: RedactionRun): TextEdit[] {
  if (from === to) return [];
  const { edits } = run.plan(text.slice(from, to));
  return edits.map((edit) => ({ ...edit, start: edit.start + from, end: edit.end + from }));
}

/** Each character is searched once, however small the parts are. */
function findCrossing(whole: string, seams: readonly number[], run: RedactionRun): CrossingValue[] {
  const crossing: CrossingValue[] = [];
  let first = 0;
  while (first < seams.length) {
    let last = first;
    while ((seams[last + 1] ?? Number.POSITIVE_INFINITY) <= (seams[last] ?? 0) + 2 * reach) last++;
    const from = Math.max(0, (seams[first] ?? 0) - reach);
    const to = (seams[last] ?? 0) + reach;
    let seam = first;
    for (const found of run.findWithNames(whole.slice(from, to))) {
      const entity = { ...found, start: found.start + from, end: found.end + from };
      while ((seams[seam] ?? Number.POSITIVE_INFINITY) <= entity.start) seam++;
      if ((seams[seam] ?? Number.POSITIVE_INFINITY) >= entity.end) continue;
      const replacement = run.replace(entity, whole.slice(entity.start, entity.end));
      crossing.push({ start: entity.start, end: entity.end, replacement });
    }
    first = last + 1;
  }
  return crossing;
}
