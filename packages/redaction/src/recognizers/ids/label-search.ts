import { WordTrie } from "../../words/word-trie";

/** Finds the label that stands in front of a value, by how labels begin. */
export interface LabelSearch {
  /**
   * What belongs to the value already, behind the leftmost label in `[start - reach, start)` that ends at `start`; in
   * lower case. Undefined when there is no label.
   */
  before(text: string, start: number): string | undefined;
}

/** Words that a label begins with. */
export interface LabelWords {
  readonly words: WordTrie;
  /** The same answer as `before`, from what stands between such a word and the value, in lower case. */
  registerIn(between: string): string | undefined;
}

/** How far before a value its label may begin. */
const reach = 64;
/** More digits in a row than a label has. */
const digitsMax = 3;

/** Signs of ASCII that stand in no label, and not between one and its value. */
const stops = new Uint8Array(128);
for (const char of "!$%&+,/;<?@\\^{|}~") stops[char.charCodeAt(0)] = 1;

/** Signs of Latin-1 that a word goes on behind, letters of ASCII aside. */
const wordSigns = "0123456789ª²³µ¹º¼½¾";

/**
 * @param kinds labels begin with one of these words; no label has more than three digits in a row
 * @param isOther whether the words mean something else, by what stands in front of them and from their beginning on
 */
export function labelSearch(
  kinds: readonly LabelWords[],
  isOther: (front: string, label: string) => boolean,
): LabelSearch {
  return {
    before(text, start) {
      const from = Math.max(0, start - reach);
      for (let at = startOfLabels(text, from, start); at < start; at++) {
        if (!isLetter(text.charCodeAt(at)) || (at > from && isLetter(text.charCodeAt(at - 1)))) continue;
        if (at > from && wordSigns.includes(text.charAt(at - 1))) continue;
        const register = registerBehind(kinds, text, at, start);
        if (register !== undefined && !isOther(text.slice(from, at), text.slice(at, start))) return register;
      }
      return undefined;
    },
  };
}

/** Of the label that begins at `at` and ends at `start`; longer words come first. */
function registerBehind(
  kinds: readonly LabelWords[],
  text: string,
  at: number,
  start: number,
): string | undefined {
  for (const { words, registerIn } of kinds) {
    for (const end of words.othersAt(text, at).reverse()) {
      const register = end > start ? undefined : registerIn(text.slice(end, start).toLowerCase());
      if (register !== undefined) return register;
    }
  }
  return undefined;
}

/** Words that are compared with labels; a space of theirs also stands for an underscore, a dash or nothing. */
export function labelWords(words: readonly string[]): WordTrie {
  const joints = [" ", "_", "-", ""];
  const written = (word: string): string[] => {
    const space = word.indexOf(" ");
    if (space === -1) return [word];
    const rests = written(word.slice(space + 1));
    return joints.flatMap((joint) => rests.map((rest) => word.slice(0, space) + joint + rest));
  };
  return new WordTrie(words.flatMap(written), "begin");
}

/** Behind the last sign or number that no label holds. */
function startOfLabels(text: string, from: number, end: number): number {
  let digits = 0;
  for (let at = end - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    digits = code >= 0x30 && code <= 0x39 ? digits + 1 : 0;
    if (stops[code] === 1 || digits > digitsMax) return at + 1;
  }
  return from;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code > 0xbf;
}
