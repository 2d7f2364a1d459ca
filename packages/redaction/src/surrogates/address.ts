import type { Draw } from "./draw";
import { inCaseOf, type SurrogateGenerator } from "./generator";
import { cities, countries, streetNames, usStateCodes } from "./places";

/** Words that say what a part of an address is: they stay. */
const kept = new Set(
  `street st road rd avenue ave boulevard blvd lane ln drive dr court ct place pl square sq terrace way close crescent
  highway hwy parkway pkwy circle cir trail row mews grove gardens hill park apt apartment suite ste unit floor fl
  flat no nr po box p o postfach bp cp apartado north south east west n s e w ne nw se sw upper lower old new
  straße strasse str weg gasse platz allee ring ufer damm am an der den dem auf im in zum zur hinter
  rue avenue place chemin allée impasse quai cours bis ter boîte calle avenida avda plaza paseo carrera camino c via viale
  piazza corso vicolo largo rua travessa praça estrada apto andar laan straat plein gracht kade bus ulica ul aleja al
  plac os osiedle m gatan gata vägen vej gade gate veien katu tie de la le les du des del della di do da dos das d l
  usa uk us united states kingdom deutschland france españa italia portugal brasil nederland polska sverige`.split(
    /\s+/,
  ),
);

const compound =
  /^(.+?)(straße|strasse|str|weg|gasse|platz|allee|ring|damm|ufer|straat|laan|gracht|gatan|vägen|vej|gade|gata)$/iu;
const isCountry = new Set(countries.map((name) => name.toLowerCase()));

/**
 * The same lines, numbers of digits and kinds of street, with other names and numbers. A street of one list in a
 * city of another with a random postcode: the whole is no address of anybody, even where a part of it exists.
 */
export const addressSurrogate: SurrogateGenerator = (value, draw) => {
  if (!/\d/.test(value) || !/^[\p{Script=Latin}\p{M}\p{N}\p{P}\s°ºª#+]+$/u.test(value)) return undefined;
  const lines = value.split(/(\s*[,\n]\s*)/);
  const written = lines.map((line, at) => (at % 2 === 1 ? line : lineLike(line, at === 0, draw))).join("");
  return written === value ? undefined : written;
};

/** Names in the first line are of the street, in the others of the city. */
function lineLike(line: string, isFirst: boolean, draw: Draw): string {
  const hasStreetWord = line.split(/[\s.]+/).some((word) => isStreetWord(word));
  const names = isFirst || hasStreetWord ? streetNames : cities;
  let isNamed = false;
  return line
    .replace(/[\p{L}\p{M}\p{N}'’-]+|[\s.]+/gu, (part) => {
      if (/^[\s.]+$/.test(part)) return part;
      if (/\d/.test(part)) return numberLike(part, draw);
      const lower = part.toLowerCase();
      if (kept.has(lower) || isCountry.has(lower)) {
        isNamed = false;
        return part;
      }
      if (usStateCodes.includes(part)) return draw.pick(usStateCodes);
      if (isNamed) return "";
      isNamed = true;
      const ending = compound.exec(part)?.[2];
      const name = draw.pick(names);
      return ending === undefined ? inCaseOf(part, name) : `${inCaseOf(part, name)}${ending}`;
    })
    .replace(/(\S) {2,}/g, "$1 ")
    .trimEnd();
}

function isStreetWord(word: string): boolean {
  return (
    compound.test(word) ||
    /^(?:street|st|road|rd|avenue|ave|lane|drive|rue|calle|via|rua|ulica|ul)$/i.test(word)
  );
}

/** As many digits and letters; house numbers up to four digits do not begin with a zero. */
function numberLike(part: string, draw: Draw): string {
  return part
    .replace(/\d+/g, (digits) => String(1 + draw.below(9)) + draw.digits(digits.length - 1))
    .replace(/[A-Z]/g, () => draw.pick(Array.from("ABCDEFGHLNPRSTW")));
}
