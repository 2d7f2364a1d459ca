import { monthOf } from "../dates/month-names";
import { isCapital, isNameWord, type StreetLine, withoutStop } from "./name-words";
import { capitalOnly, compoundStreet, lastWords, particles, type StreetWord } from "./street-words";
import type { Before, Word, WordsBefore } from "./words-before";

const nameWordsMax = 4;

type Name = Pick<StreetLine, "start" | "word" | "cue" | "isCapital">;

/**
 * `Hauptstraße 5`, `calle Mayor, 12`, `ul. Kwiatowa 15/2`: the house number is `[numberStart, end)`.
 * Any other name with a number behind it comes as `none`.
 */
export function streetBefore(lines: WordsBefore, numberStart: number, end: number): StreetLine | undefined {
  const before = lines.at(numberStart);
  if (before === undefined) return undefined;
  const { text } = lines;
  const name =
    byBeginning(text, before) ??
    (before.hasComma ? undefined : (byCompound(text, before) ?? byLastWord(text, before)));
  if (name === undefined) return undefined;
  return { start: name.start, end, word: name.word, cue: name.cue, isCapital: name.isCapital };
}

/** The first street word of the line whose name reaches to the number. */
function byBeginning(text: string, { words }: Before): Name | undefined {
  for (let index = 0; index < words.length - 1; index++) {
    if (words[index]?.street === undefined) continue;
    const name = nameFrom(text, words, index);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameFrom(text: string, words: readonly Word[], index: number): Name | undefined {
  const { word, folded: cue, at, end, street: kind = "weak" } = words[index] as Word;
  const lastAt = words.at(-1)?.at ?? at;
  // The full stop of `Avda.` belongs to the word.
  if (hasSentenceBreak(text, end, lastAt)) return undefined;
  if (kind === "weak" && hasMonth(words, index + 1)) return undefined;
  if (!hasCapital(words, index + 1)) {
    const count = words.length - index - 1;
    if (count > 3 || words.some((name, at) => at > index && name.isNoName)) return undefined;
    return { start: at, word: kind, cue, isCapital: kind === "strong" && count < 3 && !capitalOnly.has(cue) };
  }
  for (let next = index + 1; next < words.length; next++) {
    const name = words[next] as Word;
    if (!name.isCapital && !particles.has(name.folded) && !/^\d{1,2}$/.test(name.word)) return undefined;
  }
  return { start: at, word: strengthOf(kind, word, text, at), cue, isCapital: true };
}

function hasMonth(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length; at++) if (monthOf(words[at]?.word ?? "")) return true;
  return false;
}

function hasCapital(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length; at++) if (words[at]?.isCapital) return true;
  return false;
}

/** What stands in no street's name: a mark, or the full stop behind a word of four letters or more. */
function hasSentenceBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e) {
      if (
        text.charCodeAt(at + 1) === 0x20 &&
        at + 1 < to &&
        at - from >= 4 &&
        fourLetters.test(text.slice(at - 4, at))
      )
        return true;
    } else if (code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f) return true;
  }
  return false;
}

const fourLetters = /^\p{L}{4}$/u;

const streetReach = 64;

/** `via Node 20` and `Via Node 20` at the head of a sentence are no streets by themselves. */
function strengthOf(kind: StreetWord, word: string, text: string, at: number): StreetWord {
  const folded = word.toLowerCase();
  if (capitalOnly.has(folded) && !isCapital(word) && !folded.endsWith(".")) return "weak";
  if (folded !== "via") return kind;
  return /(?:^|[.!?:]\s*)$/.test(text.slice(Math.max(0, at - streetReach), at)) ? "weak" : kind;
}

/** `Magasinsgatan 7`, `Brucker Bundesstraße 31`. */
function byCompound(text: string, { words }: Before): Name | undefined {
  const last = words.at(-1);
  const kind = compoundStreet(withoutStop(last?.folded ?? ""));
  if (last === undefined || kind === undefined) return undefined;
  const previous = words.at(-2);
  const isAdjective =
    previous !== undefined &&
    /^(?:Alte[nr]?|Neue[nr]?|Große[nr]?|Kleine[nr]?|Obere[nr]?|Untere[nr]?|\p{Lu}\p{L}+er)$/u.test(
      previous.word,
    );
  const start = isAdjective && isNextTo(text, previous, last) ? previous.at : last.at;
  return { start, word: kind, cue: undefined, isCapital: last.isCapital };
}

/** `Berliner Straße 5`, `Kálmán Imre u. 12`, `Unter den Linden 77`. */
function byLastWord(text: string, { words }: Before): Name | undefined {
  const folded = withoutStop(words.at(-1)?.folded ?? "");
  const kind = lastWords.get(folded);
  const end = words.length - (kind === undefined ? 1 : 2);
  const ending = words[end];
  if (ending === undefined || !ending.isCapital || ending.isNoName) return undefined;
  if (particles.has(ending.folded)) return undefined;
  if (monthOf(ending.word) !== undefined) return undefined;
  let start = ending.at;
  for (let index = end - 1; index >= Math.max(0, end - nameWordsMax + 1); index--) {
    const word = words[index];
    const next = words[index + 1];
    if (word === undefined || next === undefined) break;
    if (!isNextTo(text, word, next) || !isNameWord(word.word) || word.isNoName) break;
    if (word.isCapital) start = word.at;
  }
  return { start, word: kind ?? "none", cue: kind === undefined ? undefined : folded, isCapital: true };
}

function isNextTo(text: string, word: Word, next: Word): boolean {
  return next.at === word.end + 1 && text.charCodeAt(word.end) === 0x20;
}
