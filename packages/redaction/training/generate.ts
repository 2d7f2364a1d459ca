import type { NameType } from "../src/tagger/labels";
import type { MarkedSpan, MarkedText } from "./corpora";
import * as names from "./name-lists";
import { demonym, landmark, shortPlace } from "./places";
import type { Random } from "./random";
import { english, englishWithoutNames } from "./templates/english";
import { proseEnglish } from "./templates/english-prose";
import { labelsAndLists } from "./templates/every-language";
import { everydayEnglish } from "./templates/everyday-english";
import { englishReports, germanReports } from "./templates/more-names";
import { ordinaryDutch, ordinaryEnglish, ordinaryGerman } from "./templates/ordinary-germanic";
import { moreDutch, moreFrench, moreGerman, moreItalian, moreSpanish } from "./templates/ordinary-more";
import { ordinaryPolish } from "./templates/ordinary-polish";
import {
  ordinaryFrench,
  ordinaryItalian,
  ordinaryPortuguese,
  ordinarySpanish,
} from "./templates/ordinary-romance";
import { otherLanguages } from "./templates/other-languages";

const wanted = {
  englishNamed: 4500,
  englishReports: 2500,
  englishUnnamed: 1250,
  englishOrdinary: 1500,
  englishEveryday: 2500,
  englishProse: 2500,
  germanReports: 2000,
  eachNamed: 750,
  eachUnnamed: 400,
  eachOrdinary: 1000,
};

const ordinary: Readonly<Record<string, string>> = {
  de: `${ordinaryGerman}\n${moreGerman}`,
  fr: `${ordinaryFrench}\n${moreFrench}`,
  es: `${ordinarySpanish}\n${moreSpanish}`,
  it: `${ordinaryItalian}\n${moreItalian}`,
  pt_PT: ordinaryPortuguese,
  nl: `${ordinaryDutch}\n${moreDutch}`,
  pl: ordinaryPolish,
};

const latin = /^[\p{Script=Latin}' .-]+$/u;
const initials = [..."ABCDEFGHJKLMNPRSTW"];
const englishLocales = ["en", "en_US", "en_GB", "en_AU", "en_IE", "en_IN", "en_ZA", "en_NG"];

/** Name lists that fit one language. */
interface Pool {
  readonly locale: string;
  readonly given: readonly (readonly string[])[];
  readonly family: readonly (readonly string[])[];
  readonly places: readonly (readonly string[])[];
  readonly suffixes: readonly string[];
}

const everyGiven = listsOf(names.localeNames, names.givenNames);
const everyFamily = listsOf(names.localeNames, names.familyNames);
const bigCities = names.cities.filter((city) => city.population >= 150_000 && latin.test(city.name));
const companySuffixes =
  "Inc|Ltd|LLC|Group|Corp|GmbH|& Sons|Partners|Bank|University|Hospital|Systems|Solutions|Airlines|Foundation|Insurance|College|AG|SA|S.p.A.|BV|Sp. z o.o.|Consulting|Logistics|Media";
const invented =
  "Acme|Globex|Northwind|Contoso|Bluebird|Redwood|Sunrise|Pioneer|Summit|Evergreen|Atlas|Orion|Vertex|Nordlicht|Lumen|Quantia|Solaris|Kestrel|Meridian|Halcyon";
const wellKnown =
  "Google|Microsoft|Amazon|IBM|Stripe|Netflix|Toyota|Pfizer|Siemens|Barclays|Deloitte|Airbus|Shell|Nestlé|UNICEF|NASA|FBI|IRS|NHS|WHO|Volkswagen|Renault|Santander|Telefónica|Philips|Orange|Allianz|Bosch|Lufthansa|Fiat|Petrobras|Apple|Facebook|Twitter|Samsung|Sony|Reuters|BBC|UN|EU|NATO|Congress|Enron|Ford|Ferrari|Fiat|Ducati|Porsche|Audi|Renault|Peugeot|Citroën|Tesla|Honda|Mercedes|Chanel|Gucci|Prada|Armani|Versace|Adidas|Puma|Nike|Zara|Disney|Boeing|Chrysler|Dell|Macy's|McDonald's|Wendy's|Starbucks|Walmart|Vale|Embraer|Repsol|Iberia|Seat|Orlen|Allegro|Philips|Heineken|Al Qaeda|Hamas|Hezbollah|Taliban|Xinhua|Al Jazeera|CNN|CIA|IMF|OPEC|Greenpeace";

/** Sentences of our own in eight languages, filled with names; the same for the same random numbers. */
export function generateTexts(random: Random): MarkedText[] {
  const texts: MarkedText[] = [];
  const englishPool = poolOf(englishLocales, "en");
  addFilled(texts, random, englishPool, english, wanted.englishNamed);
  addFilled(texts, random, englishPool, englishWithoutNames, wanted.englishUnnamed);
  addFilled(texts, random, englishPool, englishReports, wanted.englishReports);
  addFilled(texts, random, englishPool, ordinaryEnglish, wanted.englishOrdinary);
  addFilled(texts, random, englishPool, everydayEnglish, wanted.englishEveryday);
  addFilled(texts, random, englishPool, proseEnglish, wanted.englishProse);
  for (const language of otherLanguages) {
    const pool = poolOf(language.locales, language.locales[0] ?? "en");
    addFilled(texts, random, pool, language.named, wanted.eachNamed);
    addFilled(texts, random, pool, language.unnamed, wanted.eachUnnamed);
    addFilled(texts, random, pool, labelsAndLists, wanted.eachUnnamed);
    addFilled(texts, random, pool, ordinary[language.locales[0] ?? ""] ?? "", wanted.eachOrdinary);
    if (language.locales[0] === "de") addFilled(texts, random, pool, germanReports, wanted.germanReports);
  }
  return texts;
}

/** A person's name from the lists of one of the languages, for copies of marked texts with other names. */
export function randomPerson(random: Random): string {
  const language = random.next() < 0.5 ? undefined : random.pick(otherLanguages);
  return personName(
    language === undefined
      ? poolOf(englishLocales, "en")
      : poolOf(language.locales, language.locales[0] ?? "en"),
    random,
  );
}

/** Some templates have several lines; a blank line is not used, so lines are paired as they come. */
function addFilled(texts: MarkedText[], random: Random, pool: Pool, source: string, count: number): void {
  const templates = source.split("\n");
  for (let made = 0; made < count; made++) {
    const first = Math.floor(random.next() * templates.length);
    const lines =
      random.next() < 0.35
        ? templates.slice(first, first + 2 + Math.floor(random.next() * 3))
        : templates.slice(first, first + 1);
    texts.push(fill(lines.join(random.next() < 0.6 ? "\n" : " "), pool, random));
  }
}

function fill(template: string, pool: Pool, random: Random): MarkedText {
  const spans: MarkedSpan[] = [];
  let text = "";
  let done = 0;
  for (const match of template.matchAll(/\{([PFLCODTENSAUG])\}/g)) {
    text += template.slice(done, match.index);
    done = match.index + match[0].length;
    const [value, type] = valueFor(match[1] ?? "N", pool, random);
    if (type !== undefined) spans.push({ start: text.length, end: text.length + value.length, type });
    text += value;
  }
  return { text: text + template.slice(done), spans };
}

function valueFor(letter: string, pool: Pool, random: Random): [value: string, type?: NameType] {
  switch (letter) {
    case "P":
      return [personName(pool, random), "PERSON"];
    case "F":
      return [givenName(pool, random), "PERSON"];
    case "L":
      return [familyName(pool, random), "PERSON"];
    case "C":
      return [placeName(pool, random), "LOCATION"];
    case "O":
      return [organizationName(pool, random), "ORGANIZATION"];
    case "S":
      return [streetName(pool, random)];
    case "A":
      return [demonym(pool.locale, random)];
    case "U":
      return [shortPlace(random), "LOCATION"];
    case "G":
      return [landmark(random, () => placeOrFamily(pool, random)), "LOCATION"];
    case "D":
      return [dateText(random)];
    case "T":
      return [
        `${random.pick(["+1 ", "0", "+49 ", ""])}${digits(random, 3)}-${digits(random, 3)}-${digits(random, 4)}`,
      ];
    case "E":
      return [`${plain(givenName(pool, random))}.${plain(familyName(pool, random))}@example.com`];
    default:
      return [digits(random, 2 + Math.floor(random.next() * 5))];
  }
}

function personName(pool: Pool, random: Random): string {
  const given = () => givenName(pool, random);
  const family = () => familyName(pool, random);
  const kind = random.next();
  if (kind < 0.28) return given();
  if (kind < 0.78) return `${given()} ${family()}`;
  if (kind < 0.84) return `${given()} ${random.pick(initials)}. ${family()}`;
  if (kind < 0.88) return `${random.pick(initials)}. ${family()}`;
  if (kind < 0.92) return `${given()} ${family()}-${family()}`;
  if (kind < 0.95) return `${family()}, ${given()}`;
  return random.next() < 0.5
    ? `${given()} ${given()} ${family()}`
    : `${given()} ${random.pick(particles)} ${family()}`;
}

const particles = ["de", "van", "von", "de la", "van der", "da", "dos", "di", "al", "del"];

function givenName(pool: Pool, random: Random): string {
  return maybeBlended(() => random.pick(random.pick(random.next() < 0.65 ? pool.given : everyGiven)), random);
}

function familyName(pool: Pool, random: Random): string {
  return maybeBlended(
    () => random.pick(random.pick(random.next() < 0.65 ? pool.family : everyFamily)),
    random,
  );
}

/** Now and then half of one name and half of another: no list has every name, so the tagger must do without. */
function maybeBlended(draw: () => string, random: Random): string {
  const name = draw();
  if (random.next() >= 0.15) return name;
  const other = draw();
  const tail = other.slice(Math.floor(other.length / 2));
  return /^\p{Ll}/u.test(tail) ? name.slice(0, Math.ceil(name.length / 2)) + tail : name;
}

/** A street is no person, though most bear a name. */
function streetName(pool: Pool, random: Random): string {
  const name =
    random.next() < 0.5 ? familyName(pool, random) : `${givenName(pool, random)} ${familyName(pool, random)}`;
  const kind = random.next();
  if (kind < 0.6)
    return `${name} ${random.pick(["Street", "St", "Avenue", "Ave", "Road", "Lane", "Drive", "Court", "Square", "Flat", "Hill", "Union"])}`;
  return `${random.pick(["Via", "Rue", "Calle", "Rua", "ul.", "Avenida", "Piazza", "Plaza", "Place"])} ${name}`;
}

function placeName(pool: Pool, random: Random): string {
  const name = random.next() < 0.55 ? random.pick(bigCities).name : random.pick(random.pick(pool.places));
  return random.next() < 0.5 ? name.normalize("NFD").replaceAll(/\p{M}/gu, "") : name;
}

function placeOrFamily(pool: Pool, random: Random): string {
  return random.next() < 0.5 ? placeName(pool, random) : familyName(pool, random);
}

function organizationName(pool: Pool, random: Random): string {
  const kind = random.next();
  const family = () => familyName(pool, random);
  if (kind < 0.35) return `${family()} ${random.pick(pool.suffixes)}`;
  if (kind < 0.41) return `${family()} ${random.pick(["and", "&"])} ${family()}`;
  if (kind < 0.44) return `${family()}-${family()}`;
  if (kind < 0.46) return `${family()}, ${family()} and ${family()}`;
  if (kind < 0.6) return `${random.pick(bigCities).name} ${random.pick(civic)}`;
  if (kind < 0.75) return `${random.pick(invented.split("|"))} ${random.pick(pool.suffixes)}`;
  return random.pick((kind < 0.82 ? invented : wellKnown).split("|"));
}

const civic = [
  "University",
  "General Hospital",
  "City Council",
  "Medical Center",
  "Police Department",
  "High School",
];
const months = "January|March|June|October|Mai|juillet|agosto|outubro|januari|lipca".split("|");

function dateText(random: Random): string {
  const day = 1 + Math.floor(random.next() * 28);
  const year = 1940 + Math.floor(random.next() * 85);
  return random.pick([
    `${day} ${random.pick(months)} ${year}`,
    `${day}/0${1 + (day % 9)}/${year}`,
    `${year}-0${1 + (day % 9)}-${day}`,
  ]);
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random.next() * 10)).join("");
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, "");
}

const pools = new Map<string, Pool>();

function poolOf(locales: readonly string[], placeLocale: string): Pool {
  const known = pools.get(locales.join());
  if (known !== undefined) return known;
  const country = placeLocale.slice(-2).toUpperCase();
  const own = names.cities
    .filter((city) => city.country === country && latin.test(city.name))
    .map((city) => city.name);
  const american = names.cities
    .filter((city) => city.country === "US" || city.country === "GB")
    .map((city) => city.name);
  const given = listsOf(locales, names.givenNames);
  const family = listsOf(locales, names.familyNames);
  const isEnglish = placeLocale === "en";
  const places = [own.length > 50 ? own : american, names.countries(placeLocale), names.states(placeLocale)];
  const pool: Pool = {
    locale: placeLocale,
    given: isEnglish
      ? [...given, [...names.census.first_male.slice(0, 800), ...names.census.first_female.slice(0, 1500)]]
      : given,
    family: isEnglish ? [...family, names.census.last.slice(0, 15_000)] : family,
    places: places.filter((list) => list.length > 0),
    suffixes: companySuffixes.split("|"),
  };
  pools.set(locales.join(), pool);
  return pool;
}

function listsOf(locales: readonly string[], read: (locale: string) => string[]): string[][] {
  return locales
    .map((locale) => read(locale).filter((name) => latin.test(name)))
    .filter((list) => list.length > 20);
}
