import type { TextEdit } from "../apply-actions";
import { buildTrie } from "../surrogates/surrogate-trie";
import type { SurrogateNode } from "../types";

const wordCharacter = /[\p{L}\p{N}_]/u;
/** A shorter value could be any character of a text. */
const valueCharactersMin = 2;

/**
 * Puts pseudonyms back in the place of the values that they stood for, and changes nothing else: the opposite of
 * restoring. For text that a provider has signed. It wrote pseudonyms, the client got values, and now
 * comes back what the provider signed. `values`: pairs of a replacement and its value; of two with one value the
 * first counts. Each place takes the longest value that stands there as a word of its own.
 */
export function createConcealer(
  values: Iterable<readonly [replacement: string, value: string]>,
): (text: string) => TextEdit[] {
  const replacementByValue = new Map<string, string>();
  for (const [replacement, value] of values) {
    if (value.length < valueCharactersMin || replacementByValue.has(value)) continue;
    replacementByValue.set(value, replacement);
  }
  const root = buildTrie([replacementByValue]);
  return (text) => {
    const edits: TextEdit[] = [];
    for (let at = 0; at < text.length; ) {
      const edit = joins(text, at) ? undefined : longestAt(root, text, at);
      if (edit !== undefined) edits.push(edit);
      at = edit?.end ?? at + 1;
    }
    return edits;
  };
}

function longestAt(root: SurrogateNode, text: string, start: number): TextEdit | undefined {
  let longest: TextEdit | undefined;
  let node = root.next.get(text.charCodeAt(start));
  for (let end = start + 1; node !== undefined; end++) {
    if (node.value !== undefined && !joins(text, end)) longest = { start, end, replacement: node.value };
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
  }
  return longest;
}

/** Within a word: a name that is a part of another word is not that name. */
function joins(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWord(text, at - 1) && isWord(text, at);
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return wordCharacter.test(text.charAt(at));
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)
  );
}
