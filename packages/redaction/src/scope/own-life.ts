import { endPattern } from "../end-pattern";
import type { Entity } from "../types";
import { isDeadline, isFirstPerson } from "./first-person";
import { dateRelations } from "./relations";
import { sentenceAround } from "./sentence";
import { hasPerson, hasRelation, isHistory } from "./sentence-about";

/**
 * True for a date, a place or an organization in the life of the one who speaks, of their family or of a person who is
 * named before it in the sentence.
 *
 * @param people entities that say that a text is about somebody, in order of start
 * @param persons the names among them
 */
export function isOwn(
  text: string,
  entity: Entity,
  people: readonly Entity[],
  persons: readonly Entity[],
): boolean {
  if (entity.type === "DATE") return isDayOfSomebody(text, entity, people);
  if (entity.type === "LOCATION" && isPlaceOfEvent(text, entity, people)) return true;
  if (entity.type === "ORGANIZATION" && isOwnHouse(text, entity)) return true;
  return isBehindPerson(text, entity, persons);
}

const deadlineReach = 16;
/** How far before and behind a day somebody has to speak of themselves. */
const selfBefore = 60;
const selfAfter = 30;

/**
 * A day of the one who speaks, or a day without a year beside somebody or something that happens to people: history and
 * products have years.
 */
function isDayOfSomebody(text: string, entity: Entity, people: readonly Entity[]): boolean {
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
  if (isYearless && hasPerson(people, start, end)) return true;
  return isFirstPerson(
    text.slice(Math.max(start, entity.start - selfBefore), Math.min(end, entity.end + selfAfter)),
  );
}

/** In front of a place at which something is. */
const placePreposition = endPattern(
  /(?<!\p{L})(?:in|at|near|from|to|bei|aus|nach|à|au|en|a|de|di|da|em|no|na|te|naar|uit|w|we|z|do|i|på|till|till|în|v) $/iu,
);
const eventReach = 60;
/** Where somebody travels to says little about them. */
const travel =
  /(?<!\p{L})(?:fl(?:y|ying|ights?|ew|ug|üge|iegen|iege)|trips?|travel|vacation|holidays?|hotels?|book(?:ed|ing)?|visit|reise|urlaub|gebucht|vols?|voyage|vacances|réserv|viajes?|vuelos?|vacaciones|viaggi|volo|vacanz|viagem|voo|férias|reis|vlucht|vakantie|podróż|lot|wakacje|wyjazd|рейс|поездк|вылет|отпуск|uçuş|tatil)/iu;
const travelReach = 24;

/** `my surgery is in Leeds`, `tengo cita en Murcia`, `nasz ślub w Sopocie`: where something happens in somebody's life. */
function isPlaceOfEvent(text: string, entity: Entity, people: readonly Entity[]): boolean {
  if (!placePreposition.test(text.slice(Math.max(0, entity.start - 8), entity.start))) return false;
  const { start, end } = sentenceAround(text, entity);
  const reach = Math.min(eventReach, entity.start - start);
  if (dateRelations.before(text, entity.start, reach) === undefined) return false;
  if (travel.test(text.slice(entity.start - reach, entity.end + travelReach))) return false;
  const around = text.slice(start, end);
  return !isHistory(around) && (isFirstPerson(around) || hasPerson(people, start, end));
}

/** Where people are treated, taught and cared for. */
const house =
  /(?:hospital|clinic|klinik|krankenhaus|schule|school|college|universit|uni |university|academy|hôpital|clinique|école|lycée|collège|hospital|clínica|colegio|instituto|escuela|ospedale|clinica|scuola|liceo|escola|colégio|faculdade|ziekenhuis|kliniek|szpital|szkoła|przychodni|liceum|uczelni|hastane|okulu|lisesi|kita|kindergarten|daycare|nursing home|hospice|care home|pflegeheim|ehpad|praxis|medical center|medical centre|manor|gymnasium|high$)/iu;

/** `my dad fell at Oakridge Manor`: such a house, in a sentence of somebody who speaks of themselves or of a relative. */
function isOwnHouse(text: string, entity: Entity): boolean {
  if (!house.test(text.slice(entity.start, entity.end))) return false;
  const { start, end } = sentenceAround(text, entity);
  const around = text.slice(
    Math.max(start, entity.start - selfBefore),
    Math.min(end, entity.end + selfAfter),
  );
  return !isHistory(text.slice(start, end)) && (isFirstPerson(around) || kin.test(around));
}

/** Relatives without a word that says whose. */
const kin =
  /(?<!\p{L})(?:mom|mum|dad|grandma|grandpa|granny|nan|mama|papa|oma|opa|mami|papi|maman|mamie|papy|mamá|papá|abuela|abuelo|mamma|papà|nonna|nonno|mamãe|papai|vovó|vovô|babcia|dziadek|annem|babam|kızım|oğlum)(?!\p{L})/iu;

/** How far behind a person. */
const personReach = 100;
const listReach = 12;

/** `Ana Lima left her flat near Leeds`: a name with a capital, in the sentence of a person before it; lists aside. */
function isBehindPerson(text: string, entity: Entity, persons: readonly Entity[]): boolean {
  const from = entity.start - personReach;
  if (!/[^a-z\d]/.test(text.charAt(entity.start)) || !hasPerson(persons, from, entity.start)) return false;
  // In a list of names one is as likely to be a place as the next.
  const before = text.slice(Math.max(0, entity.start - listReach), entity.start);
  if (!/\p{L}/u.test(before.replace(/\p{Lu}\p{L}+/gu, ""))) return false;
  const { start, end } = sentenceAround(text, entity);
  return hasPerson(persons, Math.max(start, from), entity.start) && !isHistory(text.slice(start, end));
}
