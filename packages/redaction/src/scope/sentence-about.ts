import type { Entity } from "../types";
import { dateRelations, organizationRelations, placeRelations } from "./relations";

/** How far before a place or an organization the relation may stand, and around a date. */
const relationReach = 44;
const dateReach = 90;
/** True when a word stands near a date, a place or an organization that ties it to somebody. */
export function hasRelation(text: string, entity: Entity, from: number, to: number): boolean {
  if (entity.type === "DATE") {
    const reach = Math.min(dateReach, entity.start - from);
    if (dateRelations.before(text, entity.start, reach) !== undefined) return true;
    const after = Math.min(to, entity.end + dateReach);
    return dateRelations.before(text, after, after - entity.end) !== undefined;
  }
  const relations = entity.type === "LOCATION" ? placeRelations : organizationRelations;
  return relations.before(text, entity.start, Math.min(relationReach, entity.start - from)) !== undefined;
}

/** A year before 1900 or a century: nobody in that sentence is alive. */
export function isHistory(sentence: string): boolean {
  return /(?<![\d.,])1[0-8]\d\d(?![\d.,]\d|\d)|\d(?:st|nd|rd|th)[ -]century|\b(?:BC|BCE|AD|Jahrhundert|siècle|siglo|secolo|século|eeuw|wieku)\b/u.test(
    sentence,
  );
}

/** By halving: `people` is sorted, and a text may have thousands. */
export function hasPerson(people: readonly Entity[], from: number, to: number): boolean {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((people[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (people[low]?.start ?? Number.POSITIVE_INFINITY) < to;
}
