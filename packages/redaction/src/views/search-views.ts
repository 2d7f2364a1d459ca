import type { Entity, Span, TextTraits } from "../types";
import { decodedViews, type PartialView } from "./decoded-view";
import { encodedRuns, hasHexPairs, spacedHexRuns } from "./decoders/encoded-runs";
import { hiddenRuns } from "./decoders/hidden-text";
import type { EncodedRun } from "./decoders/runs";
import { isSureGuess, spelledViews } from "./spelled-views";
import { closingMarkLength } from "./spellings/markup";
import type { View } from "./view";

/** Finds entities in a text that is read as it is. */
export type Find = (text: string) => Entity[];

/** Something encoded in something encoded in something encoded is looked into; no further. */
const depthMax = 3;

/**
 * What only another reading of the text shows: values with escapes, look-alike letters, in base64 or
 * hex, or hidden. Spans are of `text`; a value in an encoded run covers the whole run.
 *
 * `plain` is the normalised view that has been searched already, and `traits` are of its text. `find`
 * reads a text as it is, `findGuesses` as well but may leave out what is no sure guess, `search` looks for disguises too.
 */
export function findDisguised(
  text: string,
  plain: View,
  traits: TextTraits,
  find: Find,
  findGuesses: Find,
  search: (text: string, depth: number) => Entity[],
  depth: number,
): Entity[] {
  const inside = (run: EncodedRun) => search(run.decoded, depth + 1);
  const runs = depth < depthMax ? runsOf(plain.text, traits) : [];
  const hidden = depth < depthMax && text !== plain.text ? hiddenRuns(text) : [];
  const found = [
    ...decodedViews(plain.text, traits).flatMap((part) => findInPart(part, find)),
    ...spelledViews(plain.text, traits).flatMap((part) =>
      findInPart(part, findGuesses)
        .filter(isSureGuess)
        .map((entity) => withClosingMark(plain.text, entity)),
    ),
    ...runs.flatMap((run) => asRun(inside(run).filter(isSure), run)),
  ];
  if (found.length === 0 && hidden.length === 0) return found;
  return [
    ...found.map((entity) => ({ ...entity, ...plain.toOriginal(entity.start, entity.end) })),
    ...hidden.flatMap((run) => asRun(inside(run), run)),
  ];
}

function withClosingMark(text: string, entity: Entity): Entity {
  const length = closingMarkLength(text, entity.start, entity.end);
  return length === 0 ? entity : { ...entity, end: entity.end + length };
}

function runsOf(text: string, { opaqueRuns, digitRuns }: TextTraits): EncodedRun[] {
  const runs = opaqueRuns.length > 0 ? encodedRuns(text, opaqueRuns) : [];
  return hasHexPairs(text, digitRuns) ? [...runs, ...spacedHexRuns(text)] : runs;
}

function isSure({ explanation }: Entity): boolean {
  return explanation.evidence === "validated";
}

/** The surest of each type stands for the whole run, however many there are. */
function asRun(entities: readonly Entity[], { start, end }: EncodedRun): Entity[] {
  const byType = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.score > (byType.get(entity.type)?.score ?? 0)) byType.set(entity.type, entity);
  }
  return Array.from(byType.values(), (entity) => ({ ...entity, start, end }));
}

/** What else there is was found in the plain text; what touches a border of the part may be half of something. */
function findInPart({ view, window, changed, endsWithText }: PartialView, find: Find): Entity[] {
  const { length } = view.text;
  return find(view.text)
    .filter(({ start, end }) => (start > 0 || window.start === 0) && (end < length || endsWithText))
    .map((entity) => ({ ...entity, ...view.toOriginal(entity.start, entity.end) }))
    .filter((entity) => touchesAny(entity, changed));
}

/**
 * True when something is changed in the span or next to it: the sign that ends user and password of a
 * URL may be what was encoded. By halves, since a text can hold as many changes as it has characters.
 */
function touchesAny({ start, end }: Span, changed: readonly Span[]): boolean {
  let low = 0;
  let high = changed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changed[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const next = changed[low];
  return next !== undefined && next.start <= end;
}
