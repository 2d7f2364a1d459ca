import type { Entity, EvidenceKind } from "../../types";

/** Of entities that overlap, the one of checked evidence, the better score, the greater length; in order of start. */
export function withoutContained(entities: Entity[]): Entity[] {
  if (entities.length < 2) return entities;
  const sorted = isInOrder(entities) ? entities : entities.toSorted(byPlace);
  const kept: Entity[] = [];
  let cluster: Entity[] = [];
  let clusterEnd = -1;
  for (const entity of sorted) {
    if (entity.start >= clusterEnd) {
      for (const winner of winnersOf(cluster)) kept.push(winner);
      cluster = [];
    }
    cluster.push(entity);
    clusterEnd = Math.max(clusterEnd, entity.end);
  }
  kept.push(...winnersOf(cluster));
  return kept.sort((a, b) => a.start - b.start);
}

function byPlace(a: Entity, b: Entity): number {
  return a.start - b.start || b.end - a.end;
}

/** They mostly are, and nothing overlaps in most texts. */
function isInOrder(entities: readonly Entity[]): boolean {
  for (let at = 1; at < entities.length; at++) {
    if (byPlace(entities[at - 1] as Entity, entities[at] as Entity) > 0) return false;
  }
  return true;
}

/** Up to so many entities are compared with each other. */
const comparedMax = 8;

function winnersOf(cluster: readonly Entity[]): readonly Entity[] {
  if (cluster.length < 2) return cluster;
  return cluster.length > comparedMax ? winnersOfMany(cluster) : winnersOfFew(cluster);
}

function winnersOfFew(cluster: readonly Entity[]): readonly Entity[] {
  const winners: Entity[] = [];
  for (const entity of cluster.toSorted(byStrength)) {
    const isFree = winners.every(({ start, end }) => entity.end <= start || entity.start >= end);
    if (isFree) winners.push(entity);
  }
  return winners;
}

/** Each character is taken at most once, so a cluster of any length takes time by its length. */
function winnersOfMany(cluster: readonly Entity[]): readonly Entity[] {
  const [first] = cluster;
  if (first === undefined) return cluster;
  const end = cluster.reduce((last, entity) => Math.max(last, entity.end), first.end);
  const taken = new Uint8Array(end - first.start);
  const winners: Entity[] = [];
  for (const entity of cluster.toSorted(byStrength)) {
    const from = entity.start - first.start;
    const to = entity.end - first.start;
    if (taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    winners.push(entity);
  }
  return winners;
}

function byStrength(a: Entity, b: Entity): number {
  return weightOf(b) - weightOf(a) || b.score - a.score;
}

function weightOf({ score, explanation, start, end }: Entity): number {
  return weight({ score, evidence: explanation.evidence }, end - start);
}

/** What decides between readings of the same characters. */
export interface Strength {
  readonly score: number;
  readonly evidence: EvidenceKind;
}

/** True when `a` rather than `b` is kept as the reading of so many characters. */
export function isStronger(a: Strength, b: Strength, chars: number): boolean {
  const more = weight(a, chars) - weight(b, chars);
  return more === 0 ? a.score > b.score : more > 0;
}

/** A check counts as much as a tenth of the score. */
export function certaintyOf({ score, evidence }: Strength): number {
  return score + (evidence === "validated" ? 0.1 : 0);
}

function weight(strength: Strength, chars: number): number {
  return certaintyOf(strength) ** 3 * chars;
}
