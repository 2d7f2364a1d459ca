import type { CountryCode, MetadataJson } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/min/metadata";

/**
 * The numbering plans of libphonenumber, read directly: judging a candidate takes a microsecond
 * instead of the ten that parsing it takes, and a text may hold thousands. A test holds the verdicts
 * to those of the library itself.
 */
interface Plans {
  /** National significant numbers of any of the countries. */
  readonly pattern: RegExp;
  /** What is dialled before them inside the countries: `0` nearly everywhere, `1` in North America. */
  readonly trunk: string;
}

/** Positions in a country's row of the metadata (libphonenumber-js, METADATA.md). */
const patternAt = 2;
const trunkAt = 5;
const callingCodeDigitsMax = 3;
const internationalDigitsMax = 15;

const { countries, country_calling_codes: countriesOfCode } = metadata as MetadataJson & {
  readonly countries: Readonly<Record<string, readonly unknown[]>>;
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
};

/** Of countries with the same trunk prefix all patterns are one: a test of each by itself takes as long as that of all. */
function plansOf(countriesAsked: readonly string[]): Plans[] {
  const patterns = new Map<string, Set<string>>();
  for (const country of countriesAsked) {
    const trunk = trunkOf(country);
    patterns.set(trunk, (patterns.get(trunk) ?? new Set()).add(patternOf(country)));
  }
  return Array.from(patterns, ([trunk, sources]) => ({ trunk, pattern: oneOf(sources) }));
}

function patternOf(country: string): string {
  return String(countries[country]?.[patternAt] ?? "(?!)");
}

/** Empty when there is none. */
function trunkOf(country: string): string {
  const trunk = countries[country]?.[trunkAt];
  return typeof trunk === "string" ? trunk : "";
}

function oneOf(sources: Iterable<string>): RegExp {
  return new RegExp(`^(?:${Array.from(sources, (source) => `(?:${source})`).join("|")})$`);
}

const plansOfCode = new Map<string, readonly Plans[]>();

/** Undefined when there is no such calling code. */
function plansOfCallingCode(code: string): readonly Plans[] | undefined {
  const known = plansOfCode.get(code);
  const sharing = countriesOfCode[code];
  if (known !== undefined || sharing === undefined) return known;
  const plans = plansOf(sharing);
  plansOfCode.set(code, plans);
  return plans;
}

/** `digits` begins with a calling code. A trunk prefix written after it, as in +44 (0)20…, is passed over. */
export function isInternationalNumber(digits: string): boolean {
  if (digits.length > internationalDigitsMax + 1) return false;
  for (let length = 1; length <= callingCodeDigitsMax; length++) {
    const plans = plansOfCallingCode(digits.slice(0, length));
    if (plans === undefined) continue;
    const rest = digits.slice(length);
    return plans.some(({ pattern, trunk }) => pattern.test(rest) || isBehindTrunk(rest, trunk, pattern));
  }
  return false;
}

function isBehindTrunk(digits: string, trunk: string, pattern: RegExp): boolean {
  return trunk !== "" && digits.startsWith(trunk) && pattern.test(digits.slice(trunk.length));
}

/** Where mobile numbers are written without the trunk `0`. */
const writtenWithoutTrunk = new Set<string>(["BR", "CN"]);

/**
 * Whether digits are a number as it is dialled inside one of these countries. A trunk `0` must be there, other prefixes
 * may.
 */
export function nationalNumbers(regions: readonly CountryCode[]): (digits: string) => boolean {
  const plans = plansOf(regions);
  const isBare = (region: string) => writtenWithoutTrunk.has(region) || trunkOf(region) !== "0";
  const bare = oneOf(new Set(regions.filter(isBare).map(patternOf)));
  return (digits) =>
    plans.some(({ trunk, pattern }) => isBehindTrunk(digits, trunk, pattern)) || bare.test(digits);
}
