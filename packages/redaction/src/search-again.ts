import { type ActedEntity, applyEdits, type TextEdit } from "./apply-actions";
import { OriginWalk, SpanWalk } from "./span-walks";
import type { Span } from "./types";
import { digitWordCharsMax, endOfDigitWord } from "./views/spellings/digit-words";

/**
 * Redacting a text can uncover more: a dropped value joins its neighbours, a number that went on
 * without a gap has one now, a cue comes nearer. So what is near a replacement is searched again,
 * until nothing is new; redacting twice then changes nothing.
 */

/** How far from a replacement something new may begin or end: a value with a cue before it. */
const reach = 96;

/**
 * How far a value goes on that has no space in it, or is spelled out. The space is in the window, so that the value does
 * not touch its border.
 */
const reachMax = 32_768;

/** A hostile text could uncover one value a round for ever. From the second round on little is searched. */
const roundsMax = 16;

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
  /** Where the entities begin that are new since the last round. */
  let changed: ReadonlySet<number> | undefined;
  for (let round = 0; round < roundsMax && edits.length > 0; round++) {
    const edited = applyEdits(text, edits);
    const windows = windowsOf(edited, edits, changed);
    const near = findNear(edited, blankedBy(text, edits) ?? edited, windows, searcher);
    const fresh = near.length === 0 ? near : freshOf(near, entities, edits);
    if (fresh.length === 0) break;
    const before = new Set(entities);
    entities = mergeEntities(entities, fresh);
    edits = searcher.editsOf(text, entities);
    changed = new Set(entities.filter((entity) => !before.has(entity)).map(({ start }) => start));
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

/** The edited text with spaces in place of each replacement that nothing joins; undefined when there is none. */
function blankedBy(text: string, edits: readonly TextEdit[]): string | undefined {
  if (!edits.some(isDelimited)) return undefined;
  let result = "";
  let copied = 0;
  for (const edit of edits) {
    result += text.slice(copied, edit.start) + (isDelimited(edit) ? spacesOf(edit) : edit.replacement);
    copied = edit.end;
  }
  return result + text.slice(copied);
}

/** What `mask`, `placeholder`, `pseudonym` and `hash` write has marks at both ends, which belong to no value. */
function isDelimited({ replacement }: TextEdit): boolean {
  const first = replacement.charCodeAt(0);
  const last = replacement.charCodeAt(replacement.length - 1);
  return first === 0x3c ? last === 0x3e : first === 0x5b ? last === 0x5d : replacement === "***";
}

/** As long as any placeholder. */
const spaces = " ".repeat(64);

function spacesOf({ replacement: { length } }: TextEdit): string {
  return length <= spaces.length ? spaces.slice(0, length) : " ".repeat(length);
}

/** What is found in the windows. What touches a border of one may be half of something. */
function findNear(
  edited: string,
  blanked: string,
  windows: readonly Span[],
  searcher: Searcher,
): ActedEntity[] {
  const near: ActedEntity[] = [];
  for (const window of windows) {
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

/** Around the edits, or those of them that begin at one of `changed`. Disjoint. */
function windowsOf(edited: string, edits: readonly TextEdit[], changed?: ReadonlySet<number>): Span[] {
  const windows: { start: number; end: number }[] = [];
  let shift = 0;
  let covered = 0;
  for (const edit of edits) {
    const from = edit.start - shift;
    const to = from + edit.replacement.length;
    shift += edit.end - edit.start - edit.replacement.length;
    const last = windows.at(-1);
    if (changed?.has(edit.start) === false || (last !== undefined && to + reach <= last.end)) continue;
    const start = startOfWindow(edited, from, last?.end ?? 0);
    const end = endOfWindow(edited, to);
    covered += end - Math.max(start, last?.end ?? 0);
    if (last !== undefined && start <= last.end) last.end = end;
    else windows.push({ start, end });
  }
  // A little more, and nothing is left that one part of the text could say about another.
  const isNearlyAll = covered > 0 && edited.length - covered <= 2 * reach;
  return isNearlyAll ? [{ start: 0, end: edited.length }] : windows;
}

/** No further back than `limit`, where the window before ends. */
function startOfWindow(edited: string, from: number, limit: number): number {
  const furthest = Math.max(limit, from - reachMax);
  let start = Math.max(limit, from - reach);
  while (start > furthest && !(isSpaceAt(edited, start) && endsWordAt(edited, start))) start--;
  return start;
}

/** A long value without spaces, such as one in percent encoding, is seen as a whole. */
function endOfWindow(edited: string, from: number): number {
  const furthest = Math.min(edited.length, from + reachMax);
  let end = Math.min(edited.length, from + reach);
  while (end < furthest && !(isSpaceAt(edited, end - 1) && beginsWordAt(edited, end))) end++;
  return end;
}

/** The shortest word, of those that are not parts of something that is spelled out. */
const wordCharsMin = 3;

function beginsWordAt(text: string, at: number): boolean {
  for (let next = at; next < at + wordCharsMin; next++) if (isSpaceAt(text, next)) return false;
  return endOfDigitWord(text, at) === -1;
}

function endsWordAt(text: string, at: number): boolean {
  for (let before = at - wordCharsMin; before < at; before++) if (isSpaceAt(text, before)) return false;
  let start = at - wordCharsMin;
  while (start > 0 && at - start < digitWordCharsMax && !isSpaceAt(text, start - 1)) start--;
  return endOfDigitWord(text, start) === -1;
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
