import type { Draw } from "./draw";
import { inCaseOf, type SurrogateGenerator } from "./generator";
import { cities, countries, usStateCodes, usStates } from "./places";

const known = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
const isCountry = known(countries);
const isState = known(usStates);

/** A country for a country, a state for a state, a city for every other place; each part of "Paris, France" alone. */
export const placeSurrogate: SurrogateGenerator = (value, draw) => {
  const parts = value.split(", ");
  if (
    parts.length > 3 ||
    parts.some((part) => !/^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}'’. -]+$/u.test(part))
  ) {
    return undefined;
  }
  return parts.map((part) => partLike(part, draw)).join(", ");
};

function partLike(part: string, draw: Draw): string {
  const lower = part.toLowerCase();
  if (isCountry.has(lower)) return inCaseOf(part, draw.pick(countries));
  if (isState.has(lower)) return inCaseOf(part, draw.pick(usStates));
  if (usStateCodes.includes(part)) return draw.pick(usStateCodes);
  return inCaseOf(part, draw.pick(cities));
}
