import type { TextEdit } from "../apply-actions";

const wordCharacter = /[\p{L}\p{N}_]/u;
/** Values are found by their first characters; a shorter value is found by all of it. */
const keyLength = 2;

/**
 * Puts pseudonyms back in the place of the values that they stood for, and changes nothing else: the opposite of
 * restoring. For text that a provider has signed. It wrote pseudonyms, the client got values, and now
 * comes back what the provider signed. `values`: pairs of a placeholder and its value.
 */
export function concealValues(text: string, values: Iterable<readonly [string, string]>): TextEdit[] {
  const byKey = indexByKey(values);
  if (byKey.size === 0) return [];
  const edits: TextEdit[] = [];
  for (let at = 0; at < text.length; ) {
    const found = byKey
      .get(text.slice(at, at + keyLength))
      ?.find(([, value]) => text.startsWith(value, at) && isWhole(text, at, at + value.length));
    if (found === undefined) {
      at++;
      continue;
    }
    const [placeholder, value] = found;
    edits.push({ start: at, end: at + value.length, replacement: placeholder });
    at += value.length;
  }
  return edits;
}

/** The longest value first, so that a name is not taken for the beginning of itself. */
function indexByKey(
  values: Iterable<readonly [string, string]>,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const byKey = new Map<string, (readonly [string, string])[]>();
  for (const pair of values) {
    const [, value] = pair;
    if (value.length < keyLength) continue;
    const key = value.slice(0, keyLength);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [pair]);
    else known.push(pair);
  }
  for (const pairs of byKey.values()) pairs.sort(([, one], [, other]) => other.length - one.length);
  return byKey;
}

/** A name within a word is not that name. */
function isWhole(text: string, start: number, end: number): boolean {
  return !joins(text, start) && !joins(text, end);
}

function joins(text: string, at: number): boolean {
  return (
    at > 0 &&
    at < text.length &&
    wordCharacter.test(text.charAt(at - 1)) &&
    wordCharacter.test(text.charAt(at))
  );
}
