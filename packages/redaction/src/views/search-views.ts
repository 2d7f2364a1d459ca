import type { Entity, Span, TextTraits } from "../types";
import { decodedViews, type PartialView } from "./decoded-view";
import { encodedRuns, spacedHexRuns } from "./decoders/encoded-runs";
import { hiddenRuns } from "./decoders/hidden-text";
import type { EncodedRun } from "./decoders/runs";
import { isSureGuess, spelledViews } from "./spelled-views";
import { closingMarkLength } from "./spellings/markup";
import type { View } from "./view";

/** How other readings of a text are searched. */
export interface Searches {
  /** Entities of a text that is read as it is. */
  find(text: string): Entity[];
  /** The same, but nothing where there is no entity that is wanted. */
  findGuesses(text: string, isWanted: (entity: Entity) => boolean): Entity[];
  /** Looks for disguises too; `depth` counts the encoded runs around the text. */
  search(text: string, depth: number): Entity[];
}

/** Something encoded in something encoded in something encoded is looked into; no further. */
const depthMax = 3;

/**
 * What only another reading of the text shows: values with escapes, look-alike letters, in base64 or
 * hex, or hidden. Spans are of `text`; a value in an encoded run covers the whole run.
 *
 * `plain` is the normalised view that has been searched already, and `traits` are of its text.
 */
export function findDisguised(
  text: string,
  plain: View,
  traits: TextTraits,
  searches: Searches,
  depth: number,
): Entity[] {
  const found: Entity[] = [];
  for (const part of decodedViews(plain.text, traits)) {
    for (const entity of findInPart(part, searches.find(part.view.text))) found.push(entity);
  }
  for (const part of spelledViews(plain.text, traits)) {
    const isWanted = (entity: Entity) => isSureGuess(entity) && findInPart(part, [entity]).length > 0;
    for (const entity of findInPart(part, searches.findGuesses(part.view.text, isWanted))) {
      if (isSureGuess(entity)) found.push(withClosingMark(plain.text, entity));
    }
  }
  if (depth === depthMax) return inOriginal(found, plain);
  for (const run of runsOf(plain.text, traits)) {
    for (const entity of asRun(searches.search(run.decoded, depth + 1).filter(isSure), run))
      found.push(entity);
  }
  const disguised = inOriginal(found, plain);
  for (const run of text === plain.text ? none : hiddenRuns(text)) {
    for (const entity of asRun(searches.search(run.decoded, depth + 1), run)) disguised.push(entity);
  }
  return disguised;
}

const none: readonly EncodedRun[] = [];

function inOriginal(entities: Entity[], plain: View): Entity[] {
  if (entities.length === 0) return entities;
  return entities.map((entity) => ({ ...entity, ...plain.toOriginal(entity.start, entity.end) }));
}

function withClosingMark(text: string, entity: Entity): Entity {
  const length = closingMarkLength(text, entity.start, entity.end);
  return length === 0 ? entity : { ...entity, end: entity.end + length };
}

function runsOf(text: string, { opaqueRuns, digitRuns }: TextTraits): readonly EncodedRun[] {
  const runs = opaqueRuns.length > 0 ? encodedRuns(text, opaqueRuns) : none;
  const spaced = spacedHexRuns(text, digitRuns);
  return spaced.length === 0 ? runs : [...runs, ...spaced];
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
function findInPart(
  { view, window, changed, endsWithText }: PartialView,
  found: readonly Entity[],
): Entity[] {
  const { length } = view.text;
  return found
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
