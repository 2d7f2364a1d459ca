import type { Entity, EvidenceKind, Span } from "./types";

/** Strongest first; an entity never loses to one of weaker evidence. */
const ranks: Readonly<Record<EvidenceKind, number>> = {
  validated: 0,
  term: 1,
  keyword: 2,
  tagger: 3,
  pattern: 4,
};

/** What a loser leaves uncovered is reported as well when it has this many characters. */
const residueCharsMin = 4;

/**
 * Disjoint entities in order of start.
 *
 * Rank by rank, the set of entities that covers most (by score, then length) is chosen among those
 * that touch nothing chosen before. Of each entity that lost, the parts that no winner covers are
 * kept under its own type: two recognizers that disagree about an edge never leave half a value.
 * The result does not depend on the order of the input.
 */
export function resolveOverlaps(text: string, entities: readonly Entity[]): Entity[] {
  const inOrder = isInOrder(entities) ? [...entities] : [...entities].sort(byPlace);
  const strongest = strongestOfEachSpan(inOrder);
  if (strongest !== undefined) return strongest;
  let chosen: readonly Entity[] = [];
  const losers: Entity[] = [];
  for (const ofRank of byRank(inOrder)) {
    if (ofRank.length === 0) continue;
    const isFirst = chosen.length === 0;
    const winners = heaviest(isFirst ? ofRank : ofRank.filter((entity) => !overlapsAny(entity, chosen)));
    if (winners.length < ofRank.length) {
      const won = new Set(winners);
      for (const entity of ofRank) if (!won.has(entity)) losers.push(entity);
    }
    if (isFirst) chosen = winners;
    else if (winners.length > 0) chosen = [...chosen, ...winners].sort(byPlace);
  }
  return losers.length === 0 ? [...chosen] : withResidues(text, chosen, losers);
}

function byRank(entities: readonly Entity[]): Entity[][] {
  const groups: Entity[][] = [[], [], [], [], []];
  for (const entity of entities) groups[ranks[entity.explanation.evidence]]?.push(entity);
  return groups;
}

/**
 * Nearly all that overlaps are two readings of one span, of which the stronger one stays and nothing is left over.
 * Undefined when anything else overlaps.
 */
function strongestOfEachSpan(inOrder: readonly Entity[]): Entity[] | undefined {
  const strongest: Entity[] = [];
  for (const entity of inOrder) {
    const last = strongest.at(-1);
    if (last === undefined || entity.start >= last.end) {
      strongest.push(entity);
      continue;
    }
    if (entity.start !== last.start || entity.end !== last.end) return undefined;
    const stronger = strongerOf(last, entity);
    if (stronger === undefined) return undefined;
    strongest[strongest.length - 1] = stronger;
  }
  return strongest;
}

/** Of two with the same span; undefined when neither is. */
function strongerOf(one: Entity, other: Entity): Entity | undefined {
  const ahead = ranks[other.explanation.evidence] - ranks[one.explanation.evidence];
  const lead = ahead === 0 ? one.score - other.score : ahead;
  return lead === 0 ? undefined : lead > 0 ? one : other;
}

function isInOrder(entities: readonly Entity[]): boolean {
  for (let at = 1; at < entities.length; at++) {
    if ((entities[at] as Entity).start <= (entities[at - 1] as Entity).start) return false;
  }
  return true;
}

function isDisjoint(sorted: readonly Entity[]): boolean {
  for (let at = 1; at < sorted.length; at++) {
    if ((sorted[at] as Entity).start < (sorted[at - 1] as Entity).end) return false;
  }
  return true;
}

/** Weighted interval scheduling: the disjoint subset of the greatest weight, in order of start. */
function heaviest(sorted: readonly Entity[]): readonly Entity[] {
  if (isDisjoint(sorted)) return sorted;
  const byEnd = [...sorted].sort((a, b) => a.end - b.end || byPlace(a, b));
  const best: number[] = [0];
  const before: number[] = [];
  for (let at = 0; at < byEnd.length; at++) {
    const entity = byEnd[at] as Entity;
    before.push(countEndingBy(byEnd, at, entity.start));
    best.push(Math.max(best[at] ?? 0, (best[before[at] ?? 0] ?? 0) + weightOf(entity)));
  }
  const taken: Entity[] = [];
  let at = byEnd.length;
  while (at > 0) {
    const entity = byEnd[at - 1];
    const isTaken = (best[at] ?? 0) > (best[at - 1] ?? 0);
    if (isTaken && entity !== undefined) taken.push(entity);
    at = isTaken ? (before[at - 1] ?? 0) : at - 1;
  }
  return taken.reverse();
}

/** How many of the first `limit` entities end at or before `start`. */
function countEndingBy(byEnd: readonly Entity[], limit: number, start: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((byEnd[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The third power lets the score outweigh a few more characters, and coverage decide otherwise. */
function weightOf(entity: Entity): number {
  const { score, start, end } = entity;
  return score * score * score * (end - start);
}

function withResidues(text: string, chosen: readonly Entity[], losers: readonly Entity[]): Entity[] {
  const parts = losers
    .flatMap((loser) => uncovered(loser, chosen).map((part) => ({ ...loser, ...part })))
    .sort(byPlace);
  const residues: Entity[] = [];
  let coveredTo = 0;
  for (const part of parts) {
    const rest = trimmed(text, { start: Math.max(part.start, coveredTo), end: part.end });
    if (rest.end - rest.start < residueCharsMin) continue;
    residues.push({ ...part, ...rest });
    coveredTo = rest.end;
  }
  return residues.length === 0 ? [...chosen] : [...chosen, ...residues].sort(byPlace);
}

/** The parts of a span between disjoint sorted entities. */
function uncovered(span: Span, sorted: readonly Entity[]): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let at = firstEndingAfter(sorted, span.start); at < sorted.length; at++) {
    const entity = sorted[at];
    if (entity === undefined || entity.start >= span.end) break;
    if (entity.start > start) parts.push({ start, end: entity.start });
    start = Math.max(start, entity.end);
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}

const edge = /[\s\p{P}\p{S}]/u;

/** Without spaces and punctuation at its ends. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && edge.test(text.charAt(start))) start++;
  while (end > start && edge.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function overlapsAny(span: Span, sorted: readonly Entity[]): boolean {
  const next = sorted[firstEndingAfter(sorted, span.start)];
  return next !== undefined && next.start < span.end;
}

function firstEndingAfter(sorted: readonly Entity[], position: number): number {
  return countEndingBy(sorted, sorted.length, position);
}

function byPlace(a: Entity, b: Entity): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    b.score - a.score ||
    (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
    (a.explanation.recognizer < b.explanation.recognizer ? -1 : 1)
  );
}
