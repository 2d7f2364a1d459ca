import { forEachMatch } from "./every-match";

/** A short string, and the bit of `sign` that every text with it has. */
export interface SignedPart {
  readonly part: string;
  readonly sign: number;
}

const none: readonly number[] = [];

/**
 * Where one of a few short strings stands, in order. The engine's own search for a string passes over a text many times
 * faster than an expression that begins with one of several characters.
 */
export function placesOfStrings(text: string, strings: readonly string[]): readonly number[] {
  let places: number[] | undefined;
  for (const each of strings) places = withPlaces(text, each, places);
  return inOrder(places);
}

/** The same; strings that the signs of the text rule out are not looked for. */
export function placesOfParts(text: string, parts: readonly SignedPart[], signs: number): readonly number[] {
  let places: number[] | undefined;
  for (const { part, sign } of parts) if ((signs & sign) !== 0) places = withPlaces(text, part, places);
  return inOrder(places);
}

/** Where matches of a global pattern begin. */
export function placesOfPattern(text: string, pattern: RegExp): number[] {
  const places: number[] = [];
  forEachMatch(text, pattern, ({ index }) => places.push(index));
  return places;
}

/** Most texts have none, and need no list. */
function withPlaces(text: string, part: string, before: number[] | undefined): number[] | undefined {
  let places = before;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    places ??= [];
    places.push(at);
  }
  return places;
}

function inOrder(places: number[] | undefined): readonly number[] {
  if (places === undefined) return none;
  return places.length < 2 ? places : places.sort((one, other) => one - other);
}
