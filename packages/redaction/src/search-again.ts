import { type ActedEntity, applyEdits, type TextEdit } from "./apply-actions";
import { OriginWalk, SpanWalk } from "./span-walks";
import type { Span } from "./types";

/**
 * Redacting a text can uncover more: a dropped value joins its neighbours, a number that went on
 * without a gap has one now, a cue comes nearer. So what is near a replacement is searched again,
 * until nothing is new; redacting twice then changes nothing.
 */

/** How far from a replacement something new may begin or end: a value with a cue before it. */
const reach = 96;

/** How far a value goes on that has no space in it. The space is in the window, so that the value does not touch its border. */
const reachMax = 4096;

/** A hostile text could uncover one value a round for ever. */
const roundsMax = 4;

export interface Searcher {
  /** `blanked` has spaces in place of each replacement that nothing joins. */
  find(text: string, blanked: string): ActedEntity[];
  editsOf(text: string, entities: readonly ActedEntity[]): TextEdit[];
}

export interface TextPlan {
  /** In order and disjoint. */
  readonly entities: readonly ActedEntity[];
  readonly edits: readonly TextEdit[];
}

/** Acts on `found` and on what its replacement uncovers. */
export function planWithUncovered(text: string, found: readonly ActedEntity[], searcher: Searcher): TextPlan {
  let entities = found;
  let edits = searcher.editsOf(text, entities);
  for (let round = 0; round < roundsMax && edits.length > 0; round++) {
    const near = findNear(applyEdits(text, edits), applyEdits(text, edits.map(blank)), edits, searcher);
    const fresh = near.length === 0 ? near : freshOf(near, entities, edits);
    if (fresh.length === 0) break;
    entities = mergeEntities(entities, fresh);
    edits = searcher.editsOf(text, entities);
  }
  return { entities, edits };
}

/** What was not known before, in offsets of the text without the edits. */
function freshOf(
  near: readonly ActedEntity[],
  entities: readonly ActedEntity[],
  edits: readonly TextEdit[],
): ActedEntity[] {
  const known = new Map(entities.map((entity) => [entity.start, entity]));
  const origin = new OriginWalk(edits);
  // A surrogate has the form of its value, so what is found with its help was judged already, with the value.
  const surrogates = new SpanWalk(entities.filter(({ action }) => action === "surrogate"));
  return near
    .map((entity) => ({ ...entity, start: origin.startOf(entity.start), end: origin.endOf(entity.end) }))
    .filter((entity) => !isKnown(entity, known.get(entity.start)))
    .filter((entity) => !surrogates.overlaps(entity));
}

/** What was kept may turn out to be of another kind, once there is less around it. */
function isKnown({ end, type }: ActedEntity, known: ActedEntity | undefined): boolean {
  return known?.end === end && (known.action !== "keep" || known.type === type);
}

/** What `mask`, `placeholder`, `pseudonym` and `hash` write has marks at both ends, which belong to no value. */
const delimited = /^(?:<.*>|\[.*\]|\*{3})$/;
/** As long as any placeholder. */
const spaces = " ".repeat(64);

function blank(edit: TextEdit): TextEdit {
  const { start, end, replacement } = edit;
  const { length } = replacement;
  if (!delimited.test(replacement)) return edit;
  return { start, end, replacement: length <= spaces.length ? spaces.slice(0, length) : " ".repeat(length) };
}

/** What is found in the edited text near its edits. What touches a border of the window may be half of something. */
function findNear(
  edited: string,
  blanked: string,
  edits: readonly TextEdit[],
  searcher: Searcher,
): ActedEntity[] {
  const near: ActedEntity[] = [];
  for (const window of windowsOf(edited, edits)) {
    const { start: from, end: to } = window;
    for (const entity of searcher.find(edited.slice(from, to), blanked.slice(from, to))) {
      const start = entity.start + from;
      const end = entity.end + from;
      const isWhole = (start > from || from === 0) && (end < to || to === edited.length);
      if (isWhole) near.push({ ...entity, start, end });
    }
  }
  return near;
}

function windowsOf(edited: string, edits: readonly TextEdit[]): Span[] {
  const windows: Span[] = [];
  let shift = 0;
  for (const edit of edits) {
    const start = startOfWindow(edited, edit.start - shift);
    const end = endOfWindow(edited, edit.start - shift + edit.replacement.length);
    shift += edit.end - edit.start - edit.replacement.length;
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) windows[windows.length - 1] = { start: last.start, end };
    else windows.push({ start, end });
  }
  return windows;
}

function startOfWindow(edited: string, from: number): number {
  const furthest = Math.max(0, from - reachMax);
  let start = Math.max(0, from - reach);
  while (start > furthest && !isSpaceAt(edited, start)) start--;
  return start;
}

/** A long value without spaces, such as one in percent encoding, is seen as a whole. */
function endOfWindow(edited: string, from: number): number {
  const furthest = Math.min(edited.length, from + reachMax);
  let end = Math.min(edited.length, from + reach);
  while (end < furthest && !isSpaceAt(edited, end - 1)) end++;
  return end;
}

const space = /\s/;

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x80) return false;
  return code === 0x20 || space.test(text.charAt(at));
}

/** An entity swallows those that it overlaps; the wider one gives the type. What is kept swallows nothing. */
function mergeEntities(known: readonly ActedEntity[], fresh: readonly ActedEntity[]): ActedEntity[] {
  const merged: ActedEntity[] = [];
  const sorted = [...known, ...fresh].sort((one, other) => one.start - other.start || other.end - one.end);
  for (const entity of sorted) {
    const last = merged.at(-1);
    if (last === undefined || last.end <= entity.start) merged.push(entity);
    else merged[merged.length - 1] = union(last, entity);
  }
  return merged;
}

function union(one: ActedEntity, other: ActedEntity): ActedEntity {
  if (one.action === "keep" && other.action !== "keep") return other;
  if (other.action === "keep" && one.action !== "keep") return one;
  const wider = other.end - other.start > one.end - one.start ? other : one;
  return { ...wider, start: one.start, end: Math.max(one.end, other.end) };
}
