import { lowerOf } from "../../words/characters";
import { foldWord, isLetter } from "./word-spotter";

/** A phrase that says something about the words beside it, known by its longest word. */
export interface CuePhrase<Kind> {
  readonly kind: Kind;
  /** As a whole, for explanations. */
  readonly phrase: string;
  /** What stands before the word that was spotted, in lower case, up to the beginning of the phrase. */
  readonly before: string;
  /** What stands behind it. */
  readonly after: string;
}

/** Of each word, the longest phrase first. */
export type CueTable<Kind> = ReadonlyMap<string, readonly CuePhrase<Kind>[]>;

/** @param lists kind and phrases with `|` between them: `my name is|call me` */
export function cueTable<Kind>(lists: readonly (readonly [Kind, string])[]): CueTable<Kind> {
  const table = new Map<string, CuePhrase<Kind>[]>();
  for (const [kind, list] of lists) {
    for (const entry of list.split("|")) {
      const phrase = foldWord(entry.trim().replace(/\s+/g, " "));
      const word = (phrase.match(/[\p{L}\p{M}]+/gu) ?? []).reduce(
        (a, b) => (b.length >= a.length ? b : a),
        "",
      );
      const at = phrase.indexOf(word);
      const cue = { kind, phrase, before: phrase.slice(0, at), after: phrase.slice(at + word.length) };
      table.set(word, [...(table.get(word) ?? []), cue]);
    }
  }
  for (const cues of table.values()) cues.sort((a, b) => b.phrase.length - a.phrase.length);
  return table;
}

/** The span of the whole phrase around the word that was spotted, when it stands there; `_` is as good as a space. */
export function phraseAt(
  text: string,
  start: number,
  end: number,
  { before, after }: CuePhrase<unknown>,
): { start: number; end: number } | undefined {
  const from = start - before.length;
  // A word may be of fifty phrases, which differ in the word before it: its last letter is looked at first.
  if (before.length > 1 && !isSame(text.charCodeAt(start - 2), before.charCodeAt(before.length - 2)))
    return undefined;
  if (from < 0 || !standsAt(text, end, after) || !standsAt(text, from, before)) return undefined;
  if (before !== "" && isLetter(before.charCodeAt(0)) && from > 0 && isLetter(text.charCodeAt(from - 1)))
    return undefined;
  return { start: from, end: end + after.length };
}

/** Compared from its end, since what stands directly before a word is another one nearly always. */
function standsAt(text: string, start: number, part: string): boolean {
  for (let at = part.length - 1; at >= 0; at--) {
    if (!isSame(text.charCodeAt(start + at), part.charCodeAt(at))) return false;
  }
  return true;
}

/** True when a character of the text, in any case, is this one of a phrase. */
function isSame(code: number, wanted: number): boolean {
  return lowerOf[code] === wanted || (code === underscore && wanted === space);
}

const underscore = 0x5f;
const space = 0x20;
