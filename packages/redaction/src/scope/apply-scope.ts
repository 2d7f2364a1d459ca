import { everyMatch } from "../every-match";
import type { CompiledPolicy } from "../policy/compile";
import { tiedNamesId } from "../recognizers/names-by-rule/tied-names";
import type { Entity, EntityType } from "../types";
import { isOwn } from "./own-life";
import {
  frenchHe,
  organizationTie,
  paperTie,
  personalLabels,
  personSigns,
  personWords,
  placeRelationBehind,
  placeTie,
  selfTie,
  weakLabels,
} from "./relations";
import { sentenceAround } from "./sentence";
import { hasPerson, hasRelation, isHistory } from "./sentence-about";

/** How far before it a word may stand that ties it to somebody. */
const wordsReach = 44;
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
  const persons = people.filter(({ type }) => type === "PERSON");
  const kept: Entity[] = [];
  let last: Entity | undefined;
  for (const entity of sorted) {
    const isLimited = limited(entity);
    if (isLimited && !continues(text, last, entity) && !isPersonal(text, entity, people, persons)) continue;
    kept.push(entity);
    if (leading.has(entity.type)) last = entity;
  }
  return kept;
}

/** Types behind which a place may stand that they tie to somebody. */
const leading: ReadonlySet<string> = new Set([...scopedTypes, "DATE_OF_BIRTH", "PERSON", "AGE"]);

/** True when what was kept before ties this one as well. */
function continues(text: string, last: Entity | undefined, entity: Entity): boolean {
  if (last === undefined || entity.start < last.end || entity.start - last.end > gapMax) return false;
  const gap = text.slice(last.end, entity.start);
  if (last.type === "PERSON") return continuesPerson(text, last, entity, gap);
  if (last.type === "AGE") return entity.type === "LOCATION" && ageGap.test(gap);
  if (last.type === entity.type)
    return entity.type === "LOCATION"
      ? listGap.test(gap)
      : entity.type === "ORGANIZATION" && careerGap.test(gap);
  return entity.type === "LOCATION" && placeGap.test(gap);
}

const gapMax = 30;

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

function isPersonal(
  text: string,
  entity: Entity,
  people: readonly Entity[],
  persons: readonly Entity[],
): boolean {
  if (!isScoped(entity.type)) return true;
  const before = text.slice(Math.max(0, entity.start - wordsReach), entity.start);
  if (personalLabels[entity.type].test(before)) return true;
  if (isTied(entity.type, before)) return true;
  if (weakLabels[entity.type].test(before))
    return hasPerson(people, Math.max(0, entity.start - labelReach), entity.end + labelReach);

  if (entity.type === "LOCATION" && placeRelationBehind.test(text.slice(entity.end, entity.end + 16)))
    return true;

  if (isOwn(text, entity, people, persons)) return true;
  // Most entities have no such word near them, so the sentence is read for few.
  if (!hasRelation(text, entity, 0, text.length)) return false;
  const sentence = sentenceAround(text, entity);
  if (!hasRelation(text, entity, sentence.start, sentence.end)) return false;
  const around = text.slice(sentence.start, sentence.end);
  return !isHistory(around) && (namesSomebody(around) || hasPerson(people, sentence.start, sentence.end));
}

function isTied(type: ScopedType, before: string): boolean {
  if (type === "DATE") return false;
  if (placeTie.test(before)) return true;
  return type === "LOCATION" ? selfTie.test(before) : organizationTie.test(before) || paperTie.test(before);
}

function namesSomebody(sentence: string): boolean {
  const folded = sentence.toLowerCase();
  for (const [word] of everyMatch(folded, /\p{L}+/gu)) if (personWords.has(word)) return true;
  return frenchHe.test(folded) || personSigns.test(folded);
}
