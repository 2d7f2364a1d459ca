import { isEverydayWord } from "../../tagger/names";
import type { Entity, Recognizer, Span } from "../../types";
import { cueList } from "../../words/cue-bits";
import { tokenKind, type WordTable } from "../../words/word-table";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { isRole, nounEnding, roleEndings } from "./german-words";
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
    const found: Entity[] = [];
    const words = wordsOf(text);
    const { allCues, cues, count, kind, gap } = words;
    if ((allCues & (roleBit | speechBit)) === 0 || !isEverydayWord("the")) return found;
    const decided = new Map<string, boolean>();
    for (let token = 0; token + 1 < count; token++) {
      if (((cues[token] as number) & (roleBit | speechBit)) === 0) continue;
      const next = kind[token + 1] as number;
      if (gap[token + 1] !== 1 || (next !== tokenKind.capitalised && next !== tokenKind.mixedCase)) continue;
      if (!isCue(text, words, token)) continue;
      const name = nameAt(text, words.start[token + 1] as number, decided);
      if (name !== undefined) found.push(entityOf(name, evidenceFor(text, name)));
    }
    return found;
  },
};

const known = { recognizer: "german-person", type: "PERSON" } as const;

/** Of a name of several words the tagger may know a part only. */
function evidenceFor(text: string, { start, end }: Span) {
  const isFullName = text.slice(start, end).includes(" ");
  return isFullName
    ? ({ ...known, score: 0.7, evidence: "keyword" } as const)
    : ({ ...known, score: 0.6, evidence: "pattern" } as const);
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
  return isEverydayWord(word) || nounEnding.test(word) || isRole(word);
}
