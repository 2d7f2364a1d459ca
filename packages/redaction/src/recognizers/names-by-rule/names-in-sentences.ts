import { isEverydayWord } from "../../tagger/names";
import type { Span } from "../../types";
import { endOfName } from "./name-words";
import { endOf } from "./reading-back";

/**
 * Names where the grammar of a sentence asks for somebody: `said Ubul`, `Ciset lives on`, `Kuba, can you`, `Halldór and
 * I`. A word of a dictionary does not count, so nothing is found before the weights are loaded.
 */

const capital = "\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?";
const atBeginning = new RegExp(
  `(?<=(?:^|[.!?:]["”’']? {1,2}|\\n[ \\t>"“-]{0,4}|["“(])(${capital}(?: ${capital}){0,2}))`,
  "uy",
);
const window = 64;

/** `said Gladys`: one or two words behind a verb of speech. */
export function behindSpeech(text: string, end: number): Span | undefined {
  if (text.charAt(end) !== " ") return undefined;
  const start = end + 1;
  const nameEnd = endOfName(text, start, { wordsMax: 2 });
  return nameEnd === undefined ? undefined : ownName(text, start, nameEnd);
}

/** `Ciset lives on`: the name before a verb that only somebody does, at the beginning of a sentence. */
export function beforeVerb(text: string, start: number): Span | undefined {
  return text.charAt(start - 1) === " " ? namedBefore(text, start - 1) : undefined;
}

/** `Kuba, can you`: somebody who is spoken to. */
export function addressed(text: string, start: number): Span | undefined {
  const isBehindComma = text.charAt(start - 1) === " " && text.charAt(start - 2) === ",";
  return isBehindComma ? namedBefore(text, start - 2) : undefined;
}

function namedBefore(text: string, end: number): Span | undefined {
  const value = endOf(text.slice(Math.max(0, end - window), end), atBeginning);
  if (value === undefined) return undefined;
  const start = end - value.length;
  return endOfName(text, start, { wordsMax: 3 }) === undefined ? undefined : ownName(text, start, end);
}

/** Words with capitals that are people of a country, a faith or a kind. */
const kinds =
  /^(?:.*(?:ians?|ese|ish|ists?|ers|ans|ics)|Greeks?|Czechs?|Danes?|Poles?|Turks?|Finns?|Swedes?|Muslims?|Catholics?|Jews?|God|Lord|Santa|Mom|Mum|Dad|Mommy|Daddy|Siri|Alexa|Cortana|Google|Claude|Gemini|Chat[Gg]pt|Bard|Copilot|Assistant|Python|Java|Excel|Windows|Linux)$/u;

/** The span, when one of its words is no everyday word. */
function ownName(text: string, start: number, end: number): Span | undefined {
  const words = text
    .slice(start, end)
    .split(/[ .]+/)
    .filter((word) => word !== "");
  const isKnown = isEverydayWord("the");
  const [first = ""] = words;
  if (!isKnown || kinds.test(first) || words.every((word) => isEverydayWord(word))) return undefined;
  return { start, end };
}
