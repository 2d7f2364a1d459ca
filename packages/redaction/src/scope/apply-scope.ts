import type { CompiledPolicy } from "../policy/compile";
import { tiedNamesId } from "../recognizers/names-by-rule/tied-names";
import type { Entity, EntityType, Span } from "../types";
import { labelAbove, labelBefore, type ScopedType } from "./labels";
import { mark } from "./marked-words";
import { isDayOfEvent, isOwn } from "./own-life";
import { Surroundings } from "./surroundings";
import { isTied, isTiedBehind } from "./ties";

/** How far before a place or an organization the words may stand that tie it to somebody. */
const relationReach = 44;
/** Places in a row belong together: `lives in Graz, Austria`. */
const listGap = /^(?:,? |, ?| ?\(|, in (?:the )?| and | und | et | y | e | i )$/u;
/** A place that tells where something personal is or was: `works at Acme in Graz`, `née le 9 mai 1999 à Rouen`. */
const placeGap = /^(?:,? |,? (?:in|at|near|à|en|em|a|di|de|da|te|w|we|v|i|в) )(?:the )?$/u;
/** `Ravi from Acme`. */
const fromGap = /^ (?:\()?(?:from|at|von|bei|chez|presso|bij|z|ze) (?:the |der |la |il )?$/u;
/** `Ravi from Graz`, and `Ravi Sethi, Graz` where something else follows. */
const homeGap =
  /^,? (?:\()?(?:from|of|in|aus|de|da|di|uit|z|ze|from the|lives in|living in|à|en|em|a|te|w|we|i|in der nähe von) $/u;
/** `(34, Leeds)`, `24 anni, di Bergamo`, `29 yo teacher from Akron`. */
const ageGap =
  /^(?:[ -]?(?:years?[ -]old|yo|y\/o|yrs old|[mf]|jahre(?: alt)?|ans|años|anni|anos|jaar|lat|år))?(?:,? (?:\p{L}{3,14} ){0,2}(?:from|based in|aus|de|di|da|uit|z|ze|från|fra) |, )$/iu;
/** `Acme 2019-2021, then Larkspur`. */
const careerGap =
  /^(?: \(?\d{4}(?: ?[-–] ?(?:\d{4}|now|today|present))?\)?)?(?:[,;] ?| )(?:(?:and |und |et |y |e )?(?:then|later|before that|now|previously|danach|vorher|jetzt|puis|luego|antes|poi|depois|daarna|potem) (?:at |bei |chez |en |in )?)$/iu;
const commaGap = /^(?:, ?|\n| - | \| ?| \()$/u;
const endOfPlace = /^(?:$|[\n,;|)]|\.(?:$|\s))/u;

/** Types that policies may limit to what is tied to a private person. */
export function isScoped(type: EntityType): type is ScopedType {
  return type === "DATE" || type === "LOCATION" || type === "ORGANIZATION";
}

/**
 * Without the dates, places and organizations that the text ties to nobody, unless the policy wants
 * all of that type. Other types, and what a tenant's own terms and patterns found, stay. Takes entities
 * in any order and with overlaps, in positions of `text`.
 */
export function applyScope(text: string, entities: readonly Entity[], policy: CompiledPolicy): Entity[] {
  if (!entities.some((entity) => isLimited(entity, policy))) return [...entities];

  const sorted = isInOrder(entities) ? entities : entities.toSorted(byPlace);
  const around = new Surroundings(
    text,
    sorted.filter(({ type }) => somebody.has(type)),
  );
  const kept: Entity[] = [];
  let last: Entity | undefined;
  for (const entity of sorted) {
    if (
      isLimited(entity, policy) &&
      !continues(text, last, entity, around) &&
      !isPersonal(text, entity, around)
    )
      continue;
    kept.push(entity);
    if (leading.has(entity.type)) last = entity;
  }
  return kept;
}

function byPlace(a: Entity, b: Entity): number {
  return a.start - b.start || b.end - a.end;
}

function isInOrder(entities: readonly Entity[]): boolean {
  for (let at = 1; at < entities.length; at++)
    if (byPlace(entities[at - 1] as Entity, entities[at] as Entity) > 0) return false;
  return true;
}

/** True for what is left out unless the text ties it to somebody. */
function isLimited({ type, explanation }: Entity, policy: CompiledPolicy): boolean {
  return (
    isScoped(type) &&
    policy.scopeOf(type) === "personal" &&
    explanation.evidence !== "term" &&
    explanation.recognizer !== tiedNamesId &&
    !explanation.recognizer.startsWith("pattern-")
  );
}

/** Types behind which a place may stand that they tie to somebody. */
const leading: ReadonlySet<string> = new Set([
  "DATE",
  "LOCATION",
  "ORGANIZATION",
  "DATE_OF_BIRTH",
  "PERSON",
  "AGE",
]);

/** True when what was kept before ties this one as well. */
function continues(text: string, last: Entity | undefined, entity: Entity, around: Surroundings): boolean {
  if (last === undefined || entity.start < last.end || entity.start - last.end > gapMax) return false;
  const gap = text.slice(last.end, entity.start);
  if (last.type === "PERSON") return continuesPerson(text, last, entity, gap, around);
  if (last.type === "AGE") return entity.type === "LOCATION" && ageGap.test(gap);
  if (last.type === entity.type)
    return entity.type === "LOCATION"
      ? listGap.test(gap)
      : entity.type === "ORGANIZATION" && careerGap.test(gap);
  return entity.type === "LOCATION" && placeGap.test(gap);
}

const gapMax = 30;

function continuesPerson(
  text: string,
  person: Entity,
  entity: Entity,
  gap: string,
  around: Surroundings,
): boolean {
  if (entity.type === "ORGANIZATION") return fromGap.test(gap);
  if (entity.type !== "LOCATION") return false;
  const isNear =
    homeGap.test(gap) ||
    // In a list of places one may be taken for a person; a person of two names seldom is a place.
    (commaGap.test(gap) &&
      text.slice(person.start, person.end).includes(" ") &&
      endOfPlace.test(text.slice(entity.end, entity.end + 2)));
  return isNear && !around.isHistory(around.sentenceAround(entity));
}

/** Types of entities that say that a text is about somebody. */
const somebody: ReadonlySet<EntityType> = new Set([
  ..."PERSON EMAIL PHONE AGE DATE_OF_BIRTH ADDRESS NATIONAL_ID SSN PASSPORT DRIVER_LICENSE HEALTH_ID LICENSE_PLATE TAX_ID".split(
    " ",
  ),
]);

/** How far from a label that anything may have somebody has to be. */
const weakLabelReach = 160;

function isPersonal(text: string, entity: Entity, around: Surroundings): boolean {
  const { type, start, end } = entity;
  if (!isScoped(type)) return true;
  const label = labelBefore(text, start, type) ?? labelAbove(around.headerOfCell(entity), type);
  if (label === "personal" || isTied(text, entity, around)) return true;
  if (label === "weak") return around.hasSomebody(Math.max(0, start - weakLabelReach), end + weakLabelReach);
  if (type === "LOCATION" && isTiedBehind(text, entity)) return true;
  if (isOwn(text, entity, around)) return true;

  const sentence = around.sentenceAround(entity);
  if (!hasRelation(entity, sentence, around) || around.isHistory(sentence)) return false;
  return (
    around.namesSomebody(sentence.start, sentence.end) || around.hasSomebody(sentence.start, sentence.end)
  );
}

/** True when a word stands near a date, a place or an organization that ties it to somebody. */
function hasRelation(entity: Entity, { start, end }: Span, around: Surroundings): boolean {
  if (entity.type === "DATE") return isDayOfEvent(entity, start, end, around);
  const kind = entity.type === "LOCATION" ? mark.placeRelation : mark.organizationRelation;
  return around.hasRelation(kind, Math.max(start, entity.start - relationReach), entity.start);
}
