import { everyMatch } from "../every-match";
import type { CompiledPolicy } from "../policy/compile";
import { tiedNamesId } from "../recognizers/names-by-rule/tied-names";
import type { Entity, EntityType } from "../types";
import { isDeadline, isFirstPerson } from "./first-person";
import {
  dateRelations,
  frenchHe,
  organizationRelations,
  organizationTie,
  personalLabels,
  personSigns,
  personWords,
  placeRelationBehind,
  placeRelations,
  placeTie,
  selfTie,
  weakLabels,
} from "./relations";
import { sentenceAround } from "./sentence";

/** How far before a place or an organization the relation may stand, and around a date. */
const relationReach = 44;
const dateReach = 90;
/** Places in a row belong together: `lives in Graz, Austria`. */
const listGap = /^(?:,? |, ?| ?\(|, in (?:the )?| and | und | et | y | e | i )$/u;
/** A place that tells where something personal is or was: `works at Acme in Graz`, `née le 9 mai 1999 à Rouen`. */
const placeGap = /^(?:,? |,? (?:in|at|near|à|en|em|a|di|de|da|te|w|we|v|в) )(?:the )?$/u;
/** `Ravi from Acme`. */
const fromGap = /^ (?:\()?(?:from|at|von|bei|chez|presso|bij|z|ze) (?:the |der |la |il )?$/u;
/** `Ravi from Graz`, and `Ravi Sethi, Graz` where something else follows. */
const homeGap = /^,? (?:\()?(?:from|of|in|aus|in|de|da|di|uit|z|ze|from the|lives in|living in) $/u;
const commaGap = /^(?:, ?|\n| - | \| ?| \()$/u;
const endOfPlace = /^(?:$|[\n,;|)]|\.(?:$|\s))/u;

type ScopedType = keyof typeof personalLabels;
const scopedTypes: readonly string[] = Object.keys(personalLabels);

/** Types that policies may limit to what is tied to a private person. */
export function isScoped(type: EntityType): type is ScopedType {
  return scopedTypes.includes(type);
}

/**
 * Without the dates, places and organizations that the text ties to nobody, unless the policy wants
 * all of that type. Other types, and what a tenant's own terms and patterns found, stay. Takes entities
 * in any order and with overlaps, in positions of `text`.
 */
export function applyScope(text: string, entities: readonly Entity[], policy: CompiledPolicy): Entity[] {
  const limited = (entity: Entity) =>
    isScoped(entity.type) &&
    policy.scopeOf(entity.type) === "personal" &&
    entity.explanation.evidence !== "term" &&
    entity.explanation.recognizer !== tiedNamesId &&
    !entity.explanation.recognizer.startsWith("pattern-");
  if (!entities.some(limited)) return [...entities];

  const sorted = entities.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const people = sorted.filter(({ type }) => somebody.has(type));
  const kept: Entity[] = [];
  let last: Entity | undefined;
  for (const entity of sorted) {
    const isLimited = limited(entity);
    if (isLimited && !continues(text, last, entity) && !isPersonal(text, entity, people)) continue;
    kept.push(entity);
    if (scopedTypes.includes(entity.type) || entity.type === "DATE_OF_BIRTH" || entity.type === "PERSON")
      last = entity;
  }
  return kept;
}

/** True when what was kept before ties this one as well. */
function continues(text: string, last: Entity | undefined, entity: Entity): boolean {
  if (last === undefined || entity.start < last.end || entity.start - last.end > gapMax) return false;
  const gap = text.slice(last.end, entity.start);
  if (last.type === "PERSON") return continuesPerson(text, last, entity, gap);
  if (last.type === entity.type) return entity.type === "LOCATION" && listGap.test(gap);
  return entity.type === "LOCATION" && placeGap.test(gap);
}

const gapMax = 14;

function continuesPerson(text: string, person: Entity, entity: Entity, gap: string): boolean {
  if (entity.type === "ORGANIZATION") return fromGap.test(gap);
  if (entity.type !== "LOCATION") return false;
  const isNear =
    homeGap.test(gap) ||
    // In a list of places one may be taken for a person; a person of two names seldom is a place.
    (commaGap.test(gap) &&
      text.slice(person.start, person.end).includes(" ") &&
      endOfPlace.test(text.slice(entity.end, entity.end + 2)));
  if (!isNear) return false;
  const { start, end } = sentenceAround(text, entity);
  return !isHistory(text.slice(start, end));
}

/** Types of entities that say that a text is about somebody. */
const somebody: ReadonlySet<EntityType> = new Set([
  ..."PERSON EMAIL PHONE AGE DATE_OF_BIRTH ADDRESS NATIONAL_ID SSN PASSPORT DRIVER_LICENSE HEALTH_ID LICENSE_PLATE TAX_ID".split(
    " ",
  ),
]);

const labelReach = 160;

function isPersonal(text: string, entity: Entity, people: readonly Entity[]): boolean {
  if (!isScoped(entity.type)) return true;
  const before = text.slice(Math.max(0, entity.start - relationReach), entity.start);
  if (personalLabels[entity.type].test(before)) return true;
  if (isTied(entity.type, before)) return true;
  if (weakLabels[entity.type].test(before))
    return hasPerson(people, Math.max(0, entity.start - labelReach), entity.end + labelReach);

  if (entity.type === "LOCATION" && placeRelationBehind.test(text.slice(entity.end, entity.end + 16)))
    return true;

  if (entity.type === "DATE" && isDayOfSomebody(text, entity)) return true;
  // Most entities have no such word near them, so the sentence is read for few.
  if (!hasRelation(text, entity, 0, text.length)) return false;
  const sentence = sentenceAround(text, entity);
  if (!hasRelation(text, entity, sentence.start, sentence.end)) return false;
  const around = text.slice(sentence.start, sentence.end);
  return !isHistory(around) && (namesSomebody(around) || hasPerson(people, sentence.start, sentence.end));
}

const deadlineReach = 16;
/** How far before and behind a day somebody has to speak of themselves. */
const selfBefore = 60;
const selfAfter = 30;

/**
 * A day of the one who speaks, or a day without a year beside something that happens to people: history and products
 * have years.
 */
function isDayOfSomebody(text: string, entity: Entity): boolean {
  const value = text.slice(entity.start, entity.end);
  const hasYear = /\d{4}/.test(value);
  if (hasYear && !/\d{4}.*\d|\d.*\d{4}/.test(value)) return false;
  const { start, end } = sentenceAround(text, entity);
  const around = text.slice(start, end);
  if (isHistory(around)) return false;
  // `24 August 79` was long ago.
  const isYearless = !hasYear && !/^,? \d/.test(text.slice(entity.end, entity.end + 3));
  if (isYearless && hasRelation(text, entity, start, end)) return true;
  if (isDeadline(text.slice(Math.max(start, entity.start - deadlineReach), entity.start))) return false;
  return isFirstPerson(
    text.slice(Math.max(start, entity.start - selfBefore), Math.min(end, entity.end + selfAfter)),
  );
}

function isTied(type: ScopedType, before: string): boolean {
  if (type === "DATE") return false;
  return placeTie.test(before) || (type === "LOCATION" ? selfTie : organizationTie).test(before);
}

function hasRelation(text: string, entity: Entity, from: number, to: number): boolean {
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
function isHistory(sentence: string): boolean {
  return /(?<![\d.,])1[0-8]\d\d(?![\d.,]\d|\d)|\d(?:st|nd|rd|th)[ -]century|\b(?:BC|BCE|AD|Jahrhundert|siècle|siglo|secolo|século|eeuw|wieku)\b/u.test(
    sentence,
  );
}

function namesSomebody(sentence: string): boolean {
  const folded = sentence.toLowerCase();
  for (const [word] of everyMatch(folded, /\p{L}+/gu)) if (personWords.has(word)) return true;
  return frenchHe.test(folded) || personSigns.test(folded);
}

/** By halving: `people` is sorted, and a text may have thousands. */
function hasPerson(people: readonly Entity[], from: number, to: number): boolean {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((people[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (people[low]?.start ?? Number.POSITIVE_INFINITY) < to;
}
