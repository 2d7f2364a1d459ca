import { endOfRun, letterBit, letterBitsAt } from "../../words/letter-bits";
import { wordList } from "../cue-words/cues";

/** States of America, Canada and Australia by their letters. */
export const regionCodes: readonly string[] =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT|NSW|VIC|QLD|TAS|ACT".split(
    "|",
  );
const regionNames = wordList(
  "Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, " +
    "Ontario, Quebec, Québec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, New South Wales, Victoria, Queensland, South Australia, Western Australia, Tasmania, Kent, Surrey, Essex, Devon, Yorkshire, Lancashire",
);
const countryNames = wordList(
  "United States of America, United States, USA, U.S.A., US, United Kingdom, UK, U.K., England, Scotland, Wales, Northern Ireland, Great Britain, Ireland, Canada, Australia, New Zealand, Germany, Deutschland, Allemagne, Alemania, Germania, Alemanha, Austria, Österreich, Switzerland, Schweiz, Suisse, Svizzera, France, Frankreich, Francia, Spain, España, Spanien, Espagne, Italy, Italia, Italien, Italie, Portugal, Brazil, Brasil, Netherlands, The Netherlands, Nederland, Niederlande, Belgium, België, Belgique, Belgien, Poland, Polska, Polen, Sweden, Sverige, Schweden, Norway, Norge, Norwegen, Denmark, Danmark, Dänemark, Finland, Suomi, Finnland, Iceland, Ísland, Luxembourg, Luxemburg, Czech Republic, Slovakia, Slovenia, Hungary, Magyarország, Croatia, Hrvatska, Greece, Cyprus, Estonia, Latvia, Lithuania, Romania, Bulgaria, Turkey, India, Japan, Mexico, México, South Africa, Greenland, Uruguay, Tunisia, Argentina, Chile, Colombia, Singapore",
);

const regions = byFirstWord([...regionCodes, ...regionNames]);
const countries = byFirstWord(countryNames);

/** In small letters, to be looked for before a name is read. */
export const firstWordsOfRegions: readonly string[] = Array.from(regions.keys(), (word) =>
  word.toLowerCase(),
);
export const firstWordsOfCountries: readonly string[] = Array.from(countries.keys(), (word) =>
  word.toLowerCase(),
);

/** The end of a region's letters or name at `at`, with no letter behind it; -1 when there is none. */
export function endOfRegion(text: string, at: number): number {
  for (const name of namesAt(text, at, regions)) {
    const end = at + name.length;
    if (text.startsWith(name, at) && !isLetterAt(text, end)) return end;
  }
  return -1;
}

/** The same of a country, with its own language's name in brackets behind it: `Spain (España)`. */
export function endOfCountry(text: string, at: number): number {
  for (const name of namesAt(text, at, countries)) {
    if (!text.startsWith(name, at)) continue;
    const nameEnd = at + name.length;
    const end = endInBrackets(text, nameEnd);
    if (end !== -1 && !isLetterAt(text, end)) return end;
    if (!isLetterAt(text, nameEnd)) return nameEnd;
  }
  return -1;
}

/** ` (España)` */
function endInBrackets(text: string, at: number): number {
  if (!text.startsWith(" (", at)) return -1;
  const end = endOfRun(text, at + 2, letterBit.letter, 20);
  return end - at >= 4 && text.charCodeAt(end) === 0x29 ? end + 1 : -1;
}

/** `(RM)`, `- RM` or `/RM` behind a town of Italy or Brazil; -1 when there is none. */
export function endOfProvince(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first !== 0x20 && first !== 0x28 && first !== 0x2d && first !== 0x2f) return -1;
  province.lastIndex = at;
  if (!province.test(text)) return -1;
  const end = province.lastIndex;
  return text.charCodeAt(end - 1) !== 0x29 && isLetterAt(text, end) ? -1 : end;
}

const province = / ?\([A-Z]{2}\)| ?[-/] ?[A-Z]{2}/y;

type NamesByFirstWord = ReadonlyMap<string, readonly string[]>;

/** The longest first. */
function byFirstWord(names: readonly string[]): NamesByFirstWord {
  const found = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const first = name.slice(0, endOfRun(name, 0, letterBit.letter));
    found.set(first, [...(found.get(first) ?? []), name]);
  }
  return found;
}

const longestFirstWord = 16;

function namesAt(text: string, at: number, names: NamesByFirstWord): readonly string[] {
  const end = endOfRun(text, at, letterBit.letter, longestFirstWord);
  return names.get(text.slice(at, end)) ?? [];
}

function isLetterAt(text: string, at: number): boolean {
  return (letterBitsAt(text, at) & letterBit.letter) !== 0;
}
