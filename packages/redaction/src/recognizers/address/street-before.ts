import { monthOf } from "../dates/month-names";
import { isCapital, isNameWord, isNoName, type StreetLine, withoutStop } from "./name-words";
import {
  beginnings,
  capitalOnly,
  compoundStreet,
  lastWords,
  particles,
  type StreetWord,
} from "./street-words";
import { type Before, type Word, wordsBefore } from "./words-before";

const nameWordsMax = 4;
const reach = 64;

type Name = Pick<StreetLine, "word" | "cue" | "isCapital"> & { readonly from: number };

/**
 * `Hauptstraße 5`, `calle Mayor, 12`, `ul. Kwiatowa 15/2`: the house number is `[numberStart, end)`.
 * Any other name with a number behind it comes as `none`.
 */
export function streetBefore(text: string, numberStart: number, end: number): StreetLine | undefined {
  const from = Math.max(0, numberStart - reach);
  const before = wordsBefore(text.slice(from, numberStart));
  if (before === undefined) return undefined;
  const name =
    byBeginning(before) ?? (before.hasComma ? undefined : (byCompound(before) ?? byLastWord(before)));
  if (name === undefined) return undefined;
  return { start: from + name.from, end, word: name.word, cue: name.cue, isCapital: name.isCapital };
}

/** The first street word of the line whose name reaches to the number. */
function byBeginning(before: Before): Name | undefined {
  let found: Name | undefined;
  for (let index = before.words.length - 2; index >= 0; index--) {
    if (!beginnings.has(before.words[index]?.word.toLowerCase() ?? "")) continue;
    found = nameFrom(before, index) ?? found;
  }
  return found;
}

function nameFrom({ text, words }: Before, index: number): Name | undefined {
  const { word, at } = words[index] ?? { word: "", at: 0 };
  const cue = word.toLowerCase();
  const kind = beginnings.get(cue) ?? "weak";
  const names = words.slice(index + 1).map((name) => name.word);
  if (
    sentenceBreak.test(text.slice(at, words.at(-1)?.at)) ||
    (kind === "weak" && names.some((name) => monthOf(name)))
  )
    return undefined;
  if (!names.some(isCapital)) {
    if (names.length > 3 || names.some(isNoName)) return undefined;
    const isSure = kind === "strong" && names.length < 3 && !capitalOnly.has(cue);
    return { from: at, word: kind, cue, isCapital: isSure };
  }
  if (!names.every((name) => isNameWord(name) || /^\d{1,2}$/.test(name))) return undefined;
  return { from: at, word: strengthOf(kind, word, text.slice(0, at)), cue, isCapital: true };
}

/** What stands in no street's name. */
const sentenceBreak = /\p{L}{4}\. |[,;:!?]/u;

/** `via Node 20` and `Via Node 20` at the head of a sentence are no streets by themselves. */
function strengthOf(kind: StreetWord, word: string, before: string): StreetWord {
  const folded = word.toLowerCase();
  if (capitalOnly.has(folded) && !isCapital(word) && !folded.endsWith(".")) return "weak";
  return folded === "via" && /(?:^|[.!?:]\s*)$/.test(before) ? "weak" : kind;
}

/** `Magasinsgatan 7`, `Brucker Bundesstraße 31`. */
function byCompound({ text, words }: Before): Name | undefined {
  const last = words.at(-1);
  const kind = compoundStreet(withoutStop(last?.word.toLowerCase() ?? ""));
  if (last === undefined || kind === undefined) return undefined;
  const previous = words.at(-2);
  const isAdjective =
    previous !== undefined &&
    /^(?:Alte[nr]?|Neue[nr]?|Große[nr]?|Kleine[nr]?|Obere[nr]?|Untere[nr]?|\p{Lu}\p{L}+er)$/u.test(
      previous.word,
    );
  const from = isAdjective && isNextTo(text, previous, last) ? previous.at : last.at;
  return { from, word: kind, cue: undefined, isCapital: isCapital(last.word) };
}

/** `Berliner Straße 5`, `Kálmán Imre u. 12`, `Unter den Linden 77`. */
function byLastWord({ text, words }: Before): Name | undefined {
  const folded = withoutStop(words.at(-1)?.word.toLowerCase() ?? "");
  const kind = lastWords.get(folded);
  const end = words.length - (kind === undefined ? 1 : 2);
  const ending = words[end];
  if (ending === undefined || !isCapital(ending.word) || isNoName(ending.word)) return undefined;
  if (particles.has(ending.word.toLowerCase())) return undefined;
  if (monthOf(ending.word) !== undefined) return undefined;
  let from = ending.at;
  for (let index = end - 1; index >= Math.max(0, end - nameWordsMax + 1); index--) {
    const word = words[index];
    const next = words[index + 1];
    if (word === undefined || next === undefined) break;
    if (!isNextTo(text, word, next) || !isNameWord(word.word) || isNoName(word.word)) break;
    if (isCapital(word.word)) from = word.at;
  }
  return { from, word: kind ?? "none", cue: kind === undefined ? undefined : folded, isCapital: true };
}

function isNextTo(text: string, word: Word, next: Word): boolean {
  return text.slice(word.at + word.word.length, next.at) === " ";
}
