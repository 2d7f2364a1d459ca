import type { Entity } from "../types";
import { isLabel, isValueOfThing } from "./form-values";
import { isOfProgram } from "./of-program";

/**
 * Leaves out what only the tagger takes for a name and what the words beside it make something else, and parts lists
 * of persons that it took for one.
 */
export function withoutOtherThings(text: string, names: readonly Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const name of names) {
    if (name.explanation.evidence !== "tagger") kept.push(name);
    else if (!isOtherThing(text, name)) kept.push(...personsOf(text, name));
  }
  return kept;
}

function isOtherThing(text: string, name: Entity): boolean {
  if (name.type === "ORGANIZATION" && (isHoliday(text, name) || isBareForm(text, name))) return true;
  if (name.type === "PERSON" && isOfProgram(text, name)) return true;
  if (name.type === "PERSON" && isLabelOfNumber(text, name)) return true;
  if (isLabel(text, name) || isValueOfThing(text, name)) return true;
  return (name.type === "LOCATION" && isNationality(text, name)) || isQuotedTitle(text, name);
}

/** `Labor` of `Labor Day`. */
function isHoliday(text: string, { end }: Entity): boolean {
  const isNear = text.startsWith(" Day", end) || text.startsWith(" Eve", end);
  return isNear && !/\p{L}/u.test(text.charAt(end + 4));
}

/** `Vergi Kimlik` of `Vergi Kimlik No: 482…`. */
function isLabelOfNumber(text: string, { end }: Entity): boolean {
  return text.charCodeAt(end) === 0x20 && /^ (?:No|Nr|Number|Numarası)\.? ?:/.test(text.slice(end, end + 12));
}

const titleReach = 24;

/** `"Blue Suede Shoes" by Carl`: a song, a book, a film. */
function isQuotedTitle(text: string, { start, end }: Entity): boolean {
  const from = Math.max(0, start - titleReach);
  if (!hasQuote(text, from, start)) return false;
  return (
    /["“«„][^"”»“\n]{0,20}$/.test(text.slice(from, start)) &&
    /^[^"”»“\n]{0,20},?["”»“],? by \p{Lu}/u.test(text.slice(end, end + 32))
  );
}

function hasQuote(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0xab || code === 0x201c || code === 0x201e) return true;
  }
  return false;
}

const formCharsMax = 5;

/** Legal forms without a name in front of them. */
function isBareForm(text: string, { start, end }: Entity): boolean {
  if (end - start > formCharsMax) return false;
  return /^(?:inc|llc|ltd|gmbh|corp|plc|co|ag)\.?$/i.test(text.slice(start, end));
}

/** `Israeli`, `Iraqi`: what comes from a country is no place. */
const nationalities: ReadonlySet<string> = new Set(
  (
    "Afghan Albanian Algerian American Argentinian Argentine Armenian Australian Austrian Azerbaijani Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese Cambodian Canadian " +
    "Chilean Chinese Colombian Croatian Cuban Cypriot Czech Danish Dutch Ecuadorian Egyptian English Estonian Ethiopian Filipino Finnish French Georgian German Ghanaian Greek Hungarian Icelandic Indian Indonesian " +
    "Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kurdish Kuwaiti Laotian Latvian Lebanese Libyan Lithuanian Macedonian Malaysian Mexican Moldovan Mongolian Moroccan Nepalese " +
    "Nigerian Norwegian Pakistani Palestinian Panamanian Peruvian Polish Portuguese Romanian Russian Saudi Scottish Senegalese Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese " +
    "Thai Tibetan Tunisian Turkish Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni European African Asian Western Eastern"
  ).split(" "),
);

function isNationality(text: string, { start, end }: Entity): boolean {
  const value = text.slice(start, end);
  const space = value.indexOf(" ");
  const first = space === -1 ? value : value.slice(0, space);
  if (!nationalities.has(first.endsWith("s") ? first.slice(0, -1) : first)) return false;
  // `Iraqi Shiites`: a people of it.
  return space === -1 || /^(?:$| |\p{Lu}\p{Ll}{3,}s(?:$| ))/u.test(value.slice(space + 1));
}

const lastOfList = /^,? (?:and|und|et|y|e|en|i|&|och|og) \p{Lu}\p{Ll}/u;

/** `Ruiz, Becker` of `Ruiz, Becker and Lima`: two persons, where `Becker, Anna` alone would be one. */
function personsOf(text: string, name: Entity): Entity[] {
  if (name.type !== "PERSON") return [name];
  const comma = text.slice(name.start, name.end).indexOf(", ");
  if (comma === -1 || !lastOfList.test(text.slice(name.end, name.end + 8))) return [name];
  return [
    { ...name, end: name.start + comma },
    { ...name, start: name.start + comma + 2 },
  ];
}
