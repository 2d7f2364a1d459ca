import type { Entity } from "../types";

/**
 * Leaves out what only the tagger takes for a name and what the words beside it make something else, and parts lists
 * of persons that it took for one.
 */
export function withoutOtherThings(text: string, names: readonly Entity[]): Entity[] {
  return names.flatMap((name) => {
    if (name.explanation.evidence !== "tagger") return [name];
    if (isHoliday(text, name) || isQuotedTitle(text, name) || isNationality(text, name)) return [];
    return isBareForm(text, name) ? [] : personsOf(text, name);
  });
}

/** `Labor` of `Labor Day`. */
function isHoliday(text: string, { type, end }: Entity): boolean {
  return type === "ORGANIZATION" && /^ (?:Day|Eve)(?!\p{L})/u.test(text.slice(end, end + 5));
}

/** `"Blue Suede Shoes" by Carl`: a song, a book, a film. */
function isQuotedTitle(text: string, { start, end }: Entity): boolean {
  if (!/["“«„]/.test(text.slice(Math.max(0, start - 24), start))) return false;
  return (
    /["“«„][^"”»“\n]{0,20}$/.test(text.slice(Math.max(0, start - 24), start)) &&
    /^[^"”»“\n]{0,20},?["”»“],? by \p{Lu}/u.test(text.slice(end, end + 32))
  );
}

/** Legal forms without a name in front of them. */
function isBareForm(text: string, { type, start, end }: Entity): boolean {
  return type === "ORGANIZATION" && /^(?:inc|llc|ltd|gmbh|corp|plc|co|ag)\.?$/i.test(text.slice(start, end));
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

function isNationality(text: string, { type, start, end }: Entity): boolean {
  if (type !== "LOCATION") return false;
  const [first = "", second = ""] = text.slice(start, end).split(" ");
  // `Iraqi Shiites`: a people of it.
  return nationalities.has(first.replace(/s$/, "")) && (second === "" || /^\p{Lu}\p{Ll}{3,}s$/u.test(second));
}

const lastOfList = /^,? (?:and|und|et|y|e|en|i|&|och|og) \p{Lu}\p{Ll}/u;

/** `Ruiz, Becker` of `Ruiz, Becker and Lima`: two persons, where `Becker, Anna` alone would be one. */
function personsOf(text: string, name: Entity): Entity[] {
  const value = text.slice(name.start, name.end);
  const comma = value.indexOf(", ");
  if (name.type !== "PERSON" || comma === -1 || !lastOfList.test(text.slice(name.end, name.end + 8)))
    return [name];
  return [
    { ...name, end: name.start + comma },
    { ...name, start: name.start + comma + 2 },
  ];
}
