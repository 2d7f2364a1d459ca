import { wordList } from "../cues";

/** What may follow a street: unit, postcode, city, region, country. Each is read at one place of a text. */
export type PartKind = "unit" | "locality" | "postcode" | "region" | "country" | "city";

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

const forms: readonly (readonly [kind: PartKind, begins: Beginnings, pattern: RegExp])[] = [
  [
    "unit",
    "1Aa#(",
    new RegExp(
      `(?:(?:${unitWords})(?!\\p{L}) ?(?:n[º°.] ?)?#?(?:[A-Z]?\\d{1,5}(?:[A-Z](?!\\p{L}))?(?:[-/]\\d{1,3})?|[A-Z](?![\\p{L}\\d]))|# ?\\d{1,5}[A-Z]?|\\d{1,2}\\.?[º°ªoa](?:[- ]?[A-Z](?!\\p{L})| ?\\d{1,2}[ºªao](?!\\p{L})| ?(?:izq|izda|dcha|dto|esq|frente|andar|piso)(?!\\p{L})\\.?)?(?!\\p{L})|(?:\\d{1,2}\\.|st\\.?) (?:th|tv|mf)(?!\\p{L})\\.?|\\((?:EG|OG|DG|\\d\\. (?:OG|Stock|Etage))(?: (?:links|rechts|mitte))?\\)|(?:fundos|frente|interior)(?=,)|\\d{1,2}(?:st|nd|rd|th|er|e|ème|\\.) (?:floor|étage|og|stock|etage|sal|tv|th|mf|piano|verdieping)|(?:ground|first|second|third|top) floor|(?:EG|OG|DG|RDC|rez-de-chaussée|baixos|bajo|parterre)(?!\\p{L}))(?![\\p{L}\\d])`,
      "iuy",
    ),
  ],
  ["postcode", "1A", new RegExp(`${postcodeBefore}(?: ?,? | ?\\n ?)${city}(?:${province})?`, "uy")],
  [
    "postcode",
    "A",
    new RegExp(
      `${city}(?:,? ?\\n? ?${region}|${province})?(?:,? | ?, ?\\n ?|\\n ?)(?:CEP:? )?${postcodeAfter}`,
      "uy",
    ),
  ],
  ["postcode", "A", new RegExp(`${region},? {0,2}\\n? ?${postcodeAfter}`, "uy")],
  [
    "postcode",
    "a",
    new RegExp(
      `(?:[a-z]{3,20} ){0,1}[a-z]{3,20},? (?:${usRegions.toLowerCase()}) \\d{5}(?:-\\d{4})?(?!\\w)`,
      "uy",
    ),
  ],
  [
    "postcode",
    "a",
    /(?:(?:[a-z][a-z'.-]{2,20} ){0,2}[a-z][a-z'.-]{2,20}[, ]{1,2})?(?:[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|(?:ab|bc|mb|nb|nl|ns|nt|nu|on|pe|qc|sk|yt) [a-z]\d[a-z] ?\d[a-z]\d|(?:nsw|vic|qld|tas|act|wa|sa) \d{4})(?!\w)/y,
  ],
  [
    "postcode",
    "1",
    /(?:\d{5} [a-zäöüé]{3,30}(?![\p{L}\d])|\d{2}-\d{3} [\p{Ll}]{3,30}(?!\p{L})|\d{4} ?[a-z]{2} [a-z]{3,30}(?![\p{L}\d]))/uy,
  ],
  [
    "country",
    "A",
    new RegExp(`(?:${countries})(?: \\([\\p{L}]{2,20}\\))?(?![\\p{L}])(?: ${postcodeAfter})?`, "uy"),
  ],
  ["region", "a", /(?:gmina|gm\.|powiat|pow\.|woj\.|województwo) \p{L}[\p{L}-]{2,24}/uy],
  ["region", "A", new RegExp(`${region}(?! \\p{Lu}\\p{Ll})`, "uy")],
  ["region", "A", /\p{Lu}{1,3}(?=,?[ \n]{1,3}(?:\d{4,6}(?!\d)|\p{Lu}[\p{L} ()]{3,24} \d{4,5}(?!\d)))/uy],
  // More of the street's name, or a part of the town, when the unit stands behind it.
  ["locality", "A", new RegExp(`${cityWord}(?: ${cityWord})?(?=\\s{1,2}(?:Apt|Suite|Unit)\\.? \\d)`, "uy")],
  ["postcode", "1A", new RegExp(`(?:CEP:? )?${postcodeAfter}`, "uy")],
  ["city", "A", new RegExp(city, "uy")],
];

/** Those that may begin with a character of ASCII, by its code. */
const formsBeginningWith = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  const sign = /\d/.test(char) ? "1" : /[A-Z]/.test(char) ? "A" : /[a-z]/.test(char) ? "a" : char;
  return forms.filter(([, begins]) => begins.includes(sign));
});

/** Beyond ASCII there are letters, and no digits. */
const formsBeyondAscii = forms.filter(([, begins]) => begins.includes("A"));

/** The longest known part that begins at `at`. A city alone is the last resort. */
export function partAt(text: string, at: number): Part | undefined {
  for (const [kind, , form] of formsBeginningWith[text.charCodeAt(at)] ?? formsBeyondAscii) {
    form.lastIndex = at;
    if (form.test(text)) return { kind, end: form.lastIndex };
  }
  return undefined;
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
  separator.lastIndex = at;
  const gap = separator.exec(text)?.[0];
  return gap === undefined || gap === "" ? undefined : { at: separator.lastIndex, gap };
}
