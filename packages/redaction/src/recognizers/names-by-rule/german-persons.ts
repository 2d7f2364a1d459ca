import { isEverydayWord } from "../../tagger/names";
import type { Entity, Recognizer, Span } from "../../types";
import { cueList } from "../../words/cue-bits";
import { tokenKind, type WordTable } from "../../words/word-table";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { RepeatedFinds } from "../repetition/repeated-finds";
import { countriesInGenitive, isRole, nounEnding, roleBehindHyphen, roleEndings } from "./german-words";
import { endOfName } from "./name-words";

const saying =
  "sagte sagt erklärte erklärt meinte meint betonte betont antwortete fragte entgegnete kritisierte kritisiert berichtete berichtet warnte warnt ergänzte forderte glaubt so";
const spoken = new Set(saying.split(" "));

const roleBit = cueList({ endings: roleEndings });
const speechBit = cueList({ words: spoken });

/**
 * German persons where the sentence asks for one: behind what somebody is (`Technikchef Ubul`) and behind a word for
 * speaking that follows what was said (`…", sagte Ubul`). Words of a dictionary do not count.
 */
export const germanPersons: Recognizer = {
  id: "german-persons",
  types: ["PERSON"],
  canMatch: () => true,
  find(text) {
    const words = wordsOf(text);
    const { allCues, cues, count, kind, gap } = words;
    const found: Entity[] = [];
    if ((allCues & (roleBit | speechBit)) === 0 || !isEverydayWord("the")) return found;
    const repeated = new RepeatedFinds(text, reach);
    const decided = new Map<string, boolean>();
    for (let token = 0; token + 1 < count; token++) {
      if (((cues[token] as number) & (roleBit | speechBit)) === 0) continue;
      const next = kind[token + 1] as number;
      if (gap[token + 1] !== 1 || (next !== tokenKind.capitalised && next !== tokenKind.mixedCase)) continue;
      for (const person of repeated.ofWord(words, token, () => personBehind(text, words, token, decided)))
        found.push(person);
    }
    return found;
  },
};

/** From the word before a cue to the end of three words with particles behind it, with something to spare. */
const reach = { back: 64, ahead: 640 };

function personBehind(
  text: string,
  words: WordTable,
  token: number,
  decided: Map<string, boolean>,
): readonly Entity[] {
  if (!isCue(text, words, token)) return [];
  const name = nameAt(text, words.start[token + 1] as number, decided);
  return name === undefined ? [] : [entityOf(name, evidenceFor(text, name))];
}

const known = { recognizer: "german-person", type: "PERSON" } as const;
const ofFullName = { ...known, score: 0.7, evidence: "keyword" } as const;
const ofOneWord = { ...known, score: 0.6, evidence: "pattern" } as const;

/** Of a name of several words the tagger may know a part only. */
function evidenceFor(text: string, { start, end }: Span) {
  return text.slice(start, end).includes(" ") ? ofFullName : ofOneWord;
}

function isCue(text: string, { start, end, kind }: WordTable, token: number): boolean {
  const from = start[token] as number;
  const word = text.slice(from, end[token] as number);
  if (kind[token] === tokenKind.capitalised) return isRole(word);
  return spoken.has(word) && text.startsWith(", ", from - 2);
}

/** How many names of a text are remembered as such or as none. */
const decidedMax = 512;

function nameAt(text: string, start: number, decided: Map<string, boolean>): Span | undefined {
  const end = endOfName(text, start, { wordsMax: 3 });
  if (end === undefined) return undefined;
  const value = text.slice(start, end);
  const isName = decided.get(value) ?? !value.split(/[ .]+/).some(isOtherWord);
  if (decided.size < decidedMax) decided.set(value, isName);
  return isName ? { start, end } : undefined;
}

function isOtherWord(word: string): boolean {
  return (
    isEverydayWord(word) ||
    nounEnding.test(word) ||
    isRole(word) ||
    roleBehindHyphen.test(word) ||
    countriesInGenitive.has(word)
  );
}
