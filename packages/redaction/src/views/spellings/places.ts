/** A short string, and the bit of `sign` that every text with it has. */
export interface SignedPart {
  readonly part: string;
  readonly sign: number;
}

/**
 * Where one of a few short strings stands, in order; those that the signs rule out are not looked for. The engine's own
 * search for a string passes over a text many times faster than an expression that begins with one of several characters.
 */
export function placesOf(text: string, parts: readonly SignedPart[], signs: number): readonly number[] {
  let places: number[] | undefined;
  for (const { part, sign } of parts) {
    if ((signs & sign) === 0) continue;
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
      places ??= [];
      places.push(at);
    }
  }
  if (places === undefined) return none;
  return places.length < 2 ? places : places.sort((one, other) => one - other);
}

const none: readonly number[] = [];
