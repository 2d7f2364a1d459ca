import type { Entity } from "../../types";

/** Of entities that overlap, the one of checked evidence, the better score, the greater length; in order of start. */
export function withoutContained(entities: Entity[]): Entity[] {
  if (entities.length < 2) return entities;
  const sorted = entities.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Entity[] = [];
  let cluster: Entity[] = [];
  let clusterEnd = -1;
  for (const entity of sorted) {
    if (entity.start >= clusterEnd) {
      kept.push(...winnersOf(cluster));
      cluster = [];
    }
    cluster.push(entity);
    clusterEnd = Math.max(clusterEnd, entity.end);
  }
  kept.push(...winnersOf(cluster));
  return kept.sort((a, b) => a.start - b.start);
}

function winnersOf(cluster: readonly Entity[]): readonly Entity[] {
  if (cluster.length < 2) return cluster;
  const winners: Entity[] = [];
  for (const entity of cluster.toSorted(byStrength)) {
    if (winners.every((winner) => entity.end <= winner.start || entity.start >= winner.end))
      winners.push(entity);
  }
  return winners;
}

function byStrength(a: Entity, b: Entity): number {
  return weightOf(b) - weightOf(a) || b.score - a.score;
}

/** A check counts as much as a tenth of the score. */
function weightOf(entity: Entity): number {
  const certainty = entity.score + (entity.explanation.evidence === "validated" ? 0.1 : 0);
  return certainty ** 3 * (entity.end - entity.start);
}
