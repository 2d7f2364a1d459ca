import { isDeepStrictEqual } from "node:util";

/** Equal as JSON: the order of members does not count, and undefined ones are absent. */
export function sameJson(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}
