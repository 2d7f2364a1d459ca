/**
 * Where one of a few short strings stands, in order. The engine's own search for a string passes over a text many
 * times faster than an expression that begins with one of several characters.
 */
export function placesOf(text: string, parts: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (const part of parts) {
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  }
  return places.length < 2 ? places : places.sort((one, other) => one - other);
}
