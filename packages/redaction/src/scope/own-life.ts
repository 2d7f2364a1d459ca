import { endPattern } from "../end-pattern";
import type { Entity } from "../types";
import { characterClass, classOf } from "../words/characters";
import { isDeadline } from "./first-person";
import { mark } from "./marked-words";
import type { Surroundings } from "./surroundings";

/**
 * True for a date, a place or an organization in the life of the one who speaks, of their family or of a person who is
 * named before it in the sentence.
 */
export function isOwn(text: string, entity: Entity, around: Surroundings): boolean {
  if (entity.type === "DATE") return isDayOfSomebody(text, entity, around);
  if (entity.type === "LOCATION" && isPlaceOfEvent(text, entity, around)) return true;
  if (entity.type === "ORGANIZATION" && isOwnHouse(text, entity, around)) return true;
  return isBehindPerson(text, entity, around);
}

/** How far around a date something may be said that happens to people. */
const dateReach = 90;
const deadlineReach = 16;
/** How far before and behind a day somebody has to speak of themselves. */
const selfBefore = 60;
const selfAfter = 30;

/**
 * A day of the one who speaks, or a day without a year beside somebody or something that happens to people: history and
 * products have years.
 */
function isDayOfSomebody(text: string, entity: Entity, around: Surroundings): boolean {
  const value = text.slice(entity.start, entity.end);
  const hasYear = /\d{4}/.test(value);
  if (hasYear && !/\d{4}.*\d|\d.*\d{4}/.test(value)) return false;
  const sentence = around.sentenceAround(entity);
  const { start, end } = sentence;
  if (around.isHistory(sentence)) return false;
  // `24 August 79` was long ago.
  const isYearless = !hasYear && !/^,? \d/.test(text.slice(entity.end, entity.end + 3));
  if (isYearless && isDayOfEvent(entity, start, end, around)) return true;
  if (isDeadline(text.slice(Math.max(start, entity.start - deadlineReach), entity.start))) return false;
  if (isYearless && around.hasSomebody(start, end)) return true;
  return around.speaksOfSelf(
    Math.max(start, entity.start - selfBefore),
    Math.min(end, entity.end + selfAfter),
  );
}

/** True for a date with a word beside it, in `[from, to)`, for something that happens to people. */
export function isDayOfEvent(
  { start, end }: Entity,
  from: number,
  to: number,
  around: Surroundings,
): boolean {
  return (
    around.hasRelation(mark.dateRelation, Math.max(from, start - dateReach), start) ||
    around.hasRelation(mark.dateRelation, end, Math.min(to, end + dateReach))
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
function isPlaceOfEvent(text: string, entity: Entity, around: Surroundings): boolean {
  const sentence = around.sentenceAround(entity);
  const { start, end } = sentence;
  const from = Math.max(start, entity.start - eventReach);
  if (!around.hasRelation(mark.dateRelation, from, entity.start)) return false;
  if (!around.speaksOfSelf(start, end) && !around.hasSomebody(start, end)) return false;
  if (!placePreposition.test(text.slice(Math.max(0, entity.start - 8), entity.start))) return false;
  return !travel.test(text.slice(from, entity.end + travelReach)) && !around.isHistory(sentence);
}

/** Where people are treated, taught and cared for. */
const house =
  /(?:hospital|clinic|klinik|krankenhaus|schule|school|college|universit|uni |university|academy|hôpital|clinique|école|lycée|collège|hospital|clínica|colegio|instituto|escuela|ospedale|clinica|scuola|liceo|escola|colégio|faculdade|ziekenhuis|kliniek|szpital|szkoła|przychodni|liceum|uczelni|hastane|okulu|lisesi|kita|kindergarten|daycare|nursing home|hospice|care home|pflegeheim|ehpad|praxis|medical center|medical centre|manor|gymnasium|high$)/iu;

/** `my dad fell at Oakridge Manor`: such a house, in a sentence of somebody who speaks of themselves or of a relative. */
function isOwnHouse(text: string, entity: Entity, around: Surroundings): boolean {
  const sentence = around.sentenceAround(entity);
  const from = Math.max(sentence.start, entity.start - selfBefore);
  const to = Math.min(sentence.end, entity.end + selfAfter);
  if (!around.speaksOfSelf(from, to) && !around.namesRelative(from, to)) return false;
  return house.test(text.slice(entity.start, entity.end)) && !around.isHistory(sentence);
}

/** How far behind a person. */
const personReach = 100;
const listReach = 12;

/** `Ana Lima left her flat near Leeds`: a name with a capital, in the sentence of a person before it; lists aside. */
function isBehindPerson(text: string, entity: Entity, around: Surroundings): boolean {
  const from = Math.max(0, entity.start - personReach);
  if (isPlainSmall(text.charCodeAt(entity.start)) || !around.hasPerson(from, entity.start)) return false;
  // In a list of names one is as likely to be a place as the next.
  if (!hasOtherThanNames(text, Math.max(0, entity.start - listReach), entity.start)) return false;
  const sentence = around.sentenceAround(entity);
  return around.hasPerson(Math.max(sentence.start, from), entity.start) && !around.isHistory(sentence);
}

/** Small letters of ASCII, and digits. */
function isPlainSmall(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** True when there are letters that are no word with a capital. */
function hasOtherThanNames(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isLetter(text, at)) continue;
    const isName =
      classOf[text.charCodeAt(at)] === characterClass.upper && at + 1 < to && isLetter(text, at + 1);
    if (!isName) return true;
    while (at + 1 < to && isLetter(text, at + 1)) at++;
  }
  return false;
}

function isLetter(text: string, at: number): boolean {
  const kind = classOf[text.charCodeAt(at)];
  return kind === characterClass.upper || kind === characterClass.lower || kind === characterClass.letter;
}
