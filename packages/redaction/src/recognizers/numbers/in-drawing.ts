/** Attributes hold no more than this before a number, or the number is not looked at. */
const reach = 2000;
const nameReach = 24;
const attribute =
  /(?:^|[\s"'{,])(?:(?<path>d)|points|viewBox|transform|gradientTransform|patternTransform)\\?["']? ?[=:] ?\{?\\?$/;

const anywhere =
  /(?:^|[\s"'{,])(?:d|points|viewBox|transform|gradientTransform|patternTransform)\\?["']? ?[=:]/;

/** False for texts without any: asked once for all numbers of a text. */
export function mayHoldDrawing(text: string): boolean {
  return (text.includes('"') || text.includes("'")) && anywhere.test(text);
}

/** True inside the coordinates of a vector drawing: `viewBox="0 0 640 512"`, `<path d="m46 191.66.73.35 72.18"`. */
export function isInDrawing(text: string, at: number): boolean {
  const from = Math.max(0, at - reach);
  const before = text.slice(from, at);
  const quote = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"));
  if (quote === -1) return false;
  const opened = attribute.exec(text.slice(Math.max(0, from + quote - nameReach), from + quote));
  if (opened === null) return false;
  // One letter is the name of anything; a path begins with a move.
  return opened.groups?.path === undefined || /^\s*[Mm]/.test(before.slice(quote + 1, quote + 4));
}
