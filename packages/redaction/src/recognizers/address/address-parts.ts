import { wordList } from "../cues";
import { isDigitAt } from "../digit-chains";
import { WordBits } from "../word-bits";
import { digitsFrom, postcodeSign, postcodeSignsFrom } from "./postcode-ahead";

/** What may follow a street, as bits. Each is read at one place of a text. */
export const partKind = { unit: 1, locality: 2, postcode: 4, region: 8, country: 16, city: 32 } as const;
export type PartKind = (typeof partKind)[keyof typeof partKind];

export interface Part {
  readonly kind: PartKind;
  readonly end: number;
}

const usRegions =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT|NSW|VIC|QLD|TAS|ACT";
const regionNames = wordList(
  "Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, " +
    "Ontario, Quebec, Québec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, New South Wales, Victoria, Queensland, South Australia, Western Australia, Tasmania, Kent, Surrey, Essex, Devon, Yorkshire, Lancashire",
).join("|");
const countries = wordList(
  "United States of America, United States, USA, U.S.A., US, United Kingdom, UK, U.K., England, Scotland, Wales, Northern Ireland, Great Britain, Ireland, Canada, Australia, New Zealand, Germany, Deutschland, Allemagne, Alemania, Germania, Alemanha, Austria, Österreich, Switzerland, Schweiz, Suisse, Svizzera, France, Frankreich, Francia, Spain, España, Spanien, Espagne, Italy, Italia, Italien, Italie, Portugal, Brazil, Brasil, Netherlands, The Netherlands, Nederland, Niederlande, Belgium, België, Belgique, Belgien, Poland, Polska, Polen, Sweden, Sverige, Schweden, Norway, Norge, Norwegen, Denmark, Danmark, Dänemark, Finland, Suomi, Finnland, Iceland, Ísland, Luxembourg, Luxemburg, Czech Republic, Slovakia, Slovenia, Hungary, Magyarország, Croatia, Hrvatska, Greece, Cyprus, Estonia, Latvia, Lithuania, Romania, Bulgaria, Turkey, India, Japan, Mexico, México, South Africa, Greenland, Uruguay, Tunisia, Argentina, Chile, Colombia, Singapore",
)
  .sort((a, b) => b.length - a.length)
  .join("|")
  .replaceAll(".", "\\.");

/** A full stop ends a sentence, unless the word is as short as `St.` or goes on. */
const cityWord = "(?:\\p{Lu}\\p{L}{0,2}\\.(?= ?\\p{Lu})|\\p{Lu}(?:[\\p{L}\\p{M}'’-]|\\.(?=\\p{L})){1,30})";
const cityParticles =
  "(?:(?:de|del|la|las|los|le|les|sur|sous|am|an|der|im|in|bei|ob|upon|of|the|do|da|dos|nad|aan|den|on|en|y|di|d'|ved|i|a) ){0,2}";
/** Up to four words. */
const city = `${cityWord}(?:[ -]${cityParticles}${cityWord}){0,3}(?: \\(\\p{Lu}[\\p{L}]{1,20}\\)| (?:\\d{1,2}|[NSØVKC]{1,2})(?=[,.;\\n]|$))?`;

/** Postcodes that stand before the city. */
const postcodeBefore =
  "(?:(?:[A-Z]{1,2}|CEP|CAP|PLZ)[- ])?(?:\\d{5}(?:-\\d{3})?|\\d{4} ?[A-Z]{2}(?![A-Za-z])|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{3} \\d{2}|\\d{4})(?!\\d)";
/** Postcodes that stand behind it. */
const postcodeAfter =
  "(?:\\d{5}-\\d{3,4}|\\d{5,6}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|\\d{4}-\\d{3}|\\d{4} ?[A-Z]{2}(?![A-Za-z])|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4})(?![\\w])";
const region = `(?:(?:${usRegions})(?![\\p{L}])|(?:${regionNames})(?!\\p{L}))`;
const province = "(?: ?\\([A-Z]{2}\\)| ?[-/] ?[A-Z]{2}(?![\\p{L}]))";

const unitWords = wordList(
  "apartment, apt\\., apt, apto\\., apto, appartement, appt\\., appt, app\\., app, ap\\., ap, bureau, porte, bte, suite, ste\\., ste, unit, floor, flat, fl\\., room, rm\\., rm, lot, bldg\\., bldg, building, " +
    "whg\\., whg, wohnung, etage, top, stock, stiege, bât\\., bât, bâtiment, étage, escalier, esc\\., esc, piso, puerta, pta\\., pta, nave, oficina, local, parcela, sala, conjunto, cj\\., planta, portal, bloque, blq\\., int\\., interno, scala, piano, andar, bloco, bl\\., casa, lote, " +
    "bus, boîte, verdieping, m\\., lok\\., lokal, mieszkanie, mieszk\\., kl\\., klatka, lgh, as\\., sal, dpt, dept\\., dpto\\., depto\\., box",
).join("|");

/** What a form begins with, in ASCII: `1` for digits, `A` and `a` for letters, or a sign. */
type Beginnings = string;

/** What has to be there for a form: a first word of a list, and a number further on. */
const need = {
  unit: 4,
  country: 8,
  region: 16,
  commune: 32,
  postcode: postcodeSign.any,
  nearPostcode: postcodeSign.any | postcodeSign.near,
  prefixedPostcode: postcodeSign.any | postcodeSign.prefixed,
  zip: postcodeSign.any | postcodeSign.zip,
  mixedPostcode: postcodeSign.any | postcodeSign.mixed,
  numberOfUnit: postcodeSign.numberOfUnit,
} as const;
const unitsWithoutNumber =
  "st, fundos, frente, interior, ground, first, second, third, top, eg, og, dg, rdc, rez, baixos, bajo, parterre";
const communes = "gmina, gm, powiat, pow, woj, województwo";

const forms: readonly (readonly [kind: PartKind, begins: Beginnings, needs: number, pattern: RegExp])[] = [
  [
    partKind.unit,
    "1Aa#(",
    need.unit,
    new RegExp(
      `(?:(?:${unitWords})(?!\\p{L}) ?(?:n[º°.] ?)?#?(?:[A-Z]?\\d{1,5}(?:[A-Z](?!\\p{L}))?(?:[-/]\\d{1,3})?|[A-Z](?![\\p{L}\\d]))|# ?\\d{1,5}[A-Z]?|\\d{1,2}\\.?[º°ªoa](?:[- ]?[A-Z](?!\\p{L})| ?\\d{1,2}[ºªao](?!\\p{L})| ?(?:izq|izda|dcha|dto|esq|frente|andar|piso)(?!\\p{L})\\.?)?(?!\\p{L})|(?:\\d{1,2}\\.|st\\.?) (?:th|tv|mf)(?!\\p{L})\\.?|\\((?:EG|OG|DG|\\d\\. (?:OG|Stock|Etage))(?: (?:links|rechts|mitte))?\\)|(?:fundos|frente|interior)(?=,)|\\d{1,2}(?:st|nd|rd|th|er|e|ème|\\.) (?:floor|étage|og|stock|etage|sal|tv|th|mf|piano|verdieping)|(?:ground|first|second|third|top) floor|(?:EG|OG|DG|RDC|rez-de-chaussée|baixos|bajo|parterre)(?!\\p{L}))(?![\\p{L}\\d])`,
      "iuy",
    ),
  ],
  [
    partKind.postcode,
    "1A",
    need.prefixedPostcode,
    new RegExp(`${postcodeBefore}(?: ?,? | ?\\n ?)${city}(?:${province})?`, "uy"),
  ],
  [
    partKind.postcode,
    "A",
    need.postcode,
    new RegExp(
      `${city}(?:,? ?\\n? ?${region}|${province})?(?:,? | ?, ?\\n ?|\\n ?)(?:CEP:? )?${postcodeAfter}`,
      "uy",
    ),
  ],
  [
    partKind.postcode,
    "A",
    need.region | need.postcode,
    new RegExp(`${region},? {0,2}\\n? ?${postcodeAfter}`, "uy"),
  ],
  [
    partKind.postcode,
    "a",
    need.zip,
    new RegExp(
      `(?:[a-z]{3,20} ){0,1}[a-z]{3,20},? (?:${usRegions.toLowerCase()}) \\d{5}(?:-\\d{4})?(?!\\w)`,
      "uy",
    ),
  ],
  [
    partKind.postcode,
    "a",
    need.mixedPostcode,
    /(?:(?:[a-z][a-z'.-]{2,20} ){0,2}[a-z][a-z'.-]{2,20}[, ]{1,2})?(?:[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|(?:ab|bc|mb|nb|nl|ns|nt|nu|on|pe|qc|sk|yt) [a-z]\d[a-z] ?\d[a-z]\d|(?:nsw|vic|qld|tas|act|wa|sa) \d{4})(?!\w)/y,
  ],
  [
    partKind.postcode,
    "1",
    need.postcode,
    /(?:\d{5} [a-zäöüé]{3,30}(?![\p{L}\d])|\d{2}-\d{3} [\p{Ll}]{3,30}(?!\p{L})|\d{4} ?[a-z]{2} [a-z]{3,30}(?![\p{L}\d]))/uy,
  ],
  [
    partKind.country,
    "A",
    need.country,
    new RegExp(`(?:${countries})(?: \\([\\p{L}]{2,20}\\))?(?![\\p{L}])(?: ${postcodeAfter})?`, "uy"),
  ],
  [partKind.region, "a", need.commune, /(?:gmina|gm\.|powiat|pow\.|woj\.|województwo) \p{L}[\p{L}-]{2,24}/uy],
  [partKind.region, "A", need.region, new RegExp(`${region}(?! \\p{Lu}\\p{Ll})`, "uy")],
  [
    partKind.region,
    "A",
    need.postcode,
    /\p{Lu}{1,3}(?=,?[ \n]{1,3}(?:\d{4,6}(?!\d)|\p{Lu}[\p{L} ()]{3,24} \d{4,5}(?!\d)))/uy,
  ],
  // More of the street's name, or a part of the town, when the unit stands behind it.
  [
    partKind.locality,
    "A",
    need.numberOfUnit,
    new RegExp(`${cityWord}(?: ${cityWord})?(?=\\s{1,2}(?:Apt|Suite|Unit)\\.? \\d)`, "uy"),
  ],
  [partKind.postcode, "1A", need.nearPostcode, new RegExp(`(?:CEP:? )?${postcodeAfter}`, "uy")],
  [partKind.city, "A", 0, new RegExp(city, "uy")],
];

/** Those that may begin with a character of ASCII, by its code. */
const formsBeginningWith = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  const sign = /\d/.test(char) ? "1" : /[A-Z]/.test(char) ? "A" : /[a-z]/.test(char) ? "a" : char;
  return forms.filter(([, begins]) => begins.includes(sign));
});

/** Beyond ASCII there are letters, and no digits. */
const formsBeyondAscii = forms.filter(([, begins]) => begins.includes("A"));

/** The first words of units, countries and regions: nearly all words of a text begin none. */
const firstWords = new WordBits({
  [need.unit]: firstWordsOf(`${unitWords}|${unitsWithoutNumber.replaceAll(", ", "|")}`),
  [need.country]: firstWordsOf(countries),
  [need.region]: firstWordsOf(`${usRegions}|${regionNames}`),
  [need.commune]: wordList(communes),
});

function firstWordsOf(list: string): readonly string[] {
  return list.split("|").map((words) => /^[\p{Ll}\p{Lu}]+/u.exec(words)?.[0].toLowerCase() ?? "");
}

/**
 * The longest known part that begins at `at`. A city alone is the last resort, where `mayBeCity`.
 */
export function partAt(text: string, at: number, mayBeCity: boolean): Part | undefined {
  const first = text.charCodeAt(at);
  const present = isDigitAt(text, at) ? digitsNeed(text, at) : lettersNeed(text, at);
  for (const [kind, , needs, form] of formsBeginningWith[first] ?? formsBeyondAscii) {
    if ((needs & present) !== needs) continue;
    if (kind === partKind.city && !mayBeCity) continue;
    form.lastIndex = at;
    if (form.test(text)) return { kind, end: form.lastIndex };
  }
  return undefined;
}

/** By how many digits there are: floors have two at most, postcodes with as few go on behind a mark. */
function digitsNeed(text: string, at: number): number {
  const count = digitsFrom(text, at);
  const next = text.charCodeAt(at + count);
  const isInGroups = (count === 2 && next === 0x2d) || (count === 3 && next === 0x20);
  const isPostcode = isInGroups ? isDigitAt(text, at + count + 1) : count > 3 && count < 7;
  const isFloor = count <= 2 && (next === 0x2e || next >= 0x41);
  return (isFloor ? need.unit : 0) | (isPostcode ? need.nearPostcode | need.prefixedPostcode : 0);
}

/** Signs such as `#` begin units only. */
function lettersNeed(text: string, at: number): number {
  if (text.charCodeAt(at) < 0x41) return need.unit;
  return firstWords.firstOf(text, at) | postcodeSignsFrom(text, at);
}

/** Beside a full stop a line break or a unit follows. */
const separator =
  /(?:[ \t]{0,2}\n[ \t]{0,3}\n[ \t]{0,3}|[ \t]{0,2},[ \t]{0,2}(?:\n[ \t?>|]{0,6})?|[ \t]{0,2}\n[ \t?>|]{0,6}(?:,[ \t]{0,2}\n?[ \t]{0,2})?| in (?=\d{4,5} )|\.? - |[ \t]{1,2}(?:· )?)/y;

/** On an envelope a country may stand below an empty line. */
export function hasEmptyLine(gap: string): boolean {
  return gap.length > 1 && gap.indexOf("\n") !== gap.lastIndexOf("\n") && !gap.includes(",");
}

/** Where the next part could begin after `at`, and what stands between. */
export function afterSeparator(text: string, at: number): { at: number; gap: string } | undefined {
  const plain = plainSeparator(text, at);
  if (plain === undefined) return undefined;
  if (plain !== "") return { at: at + plain.length, gap: plain };
  separator.lastIndex = at;
  const gap = separator.exec(text)?.[0];
  return gap === undefined || gap === "" ? undefined : { at: separator.lastIndex, gap };
}

/** A space, a line break or a comma in front of a word, as in nearly all; empty where a pattern has to look. */
function plainSeparator(text: string, at: number): string | undefined {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === 0x20 || code === 0x0a) return isPlainBeginning(next) ? (code === 0x20 ? " " : "\n") : "";
  if (code === 0x2c) {
    if (next === 0x20 && isPlainBeginning(text.charCodeAt(at + 2))) return ", ";
    return isPlainBeginning(next) ? "," : "";
  }
  return code === 0x2e || code === 0x09 ? "" : undefined;
}

/** A letter or a digit; not the `i` of ` in 12345`. */
function isPlainBeginning(code: number): boolean {
  const letter = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x7a && code !== 0x69);
}
