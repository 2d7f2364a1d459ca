import type { CountryCode, MetadataJson } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/min/metadata";

/**
 * The numbering plans of libphonenumber, read directly: judging a candidate takes a microsecond
 * instead of the ten that parsing it takes, and a text may hold thousands. A test holds the verdicts
 * to those of the library itself.
 */
interface Plan {
  /** National significant numbers of the country. */
  readonly pattern: RegExp;
  /** What is dialled before them inside the country: `0` nearly everywhere, `1` in North America. */
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

const plans = new Map<string, Plan>();

function planOf(country: string): Plan {
  const known = plans.get(country);
  if (known !== undefined) return known;
  const row = countries[country] ?? [];
  const trunk = row[trunkAt];
  const plan = {
    pattern: new RegExp(`^(?:${String(row[patternAt] ?? "(?!)")})$`),
    trunk: typeof trunk === "string" ? trunk : "",
  };
  plans.set(country, plan);
  return plan;
}

/** `digits` begins with a calling code. A trunk prefix written after it, as in +44 (0)20…, is passed over. */
export function isInternationalNumber(digits: string): boolean {
  if (digits.length > internationalDigitsMax + 1) return false;
  for (let length = 1; length <= callingCodeDigitsMax; length++) {
    const sharing = countriesOfCode[digits.slice(0, length)];
    if (sharing === undefined) continue;
    const rest = digits.slice(length);
    return sharing.some((country) => {
      const { pattern, trunk } = planOf(country);
      return (
        pattern.test(rest) ||
        (trunk !== "" && rest.startsWith(trunk) && pattern.test(rest.slice(trunk.length)))
      );
    });
  }
  return false;
}

/** Where mobile numbers are written without the trunk `0`. */
const writtenWithoutTrunk = new Set<string>(["BR", "CN"]);

/** As it is dialled inside one of these countries. A trunk `0` must be there, other prefixes may. */
export function isNationalNumber(digits: string, regions: readonly CountryCode[]): boolean {
  return regions.some((region) => {
    const { pattern, trunk } = planOf(region);
    if (trunk !== "" && digits.startsWith(trunk) && pattern.test(digits.slice(trunk.length))) return true;
    return (trunk !== "0" || writtenWithoutTrunk.has(region)) && pattern.test(digits);
  });
}
