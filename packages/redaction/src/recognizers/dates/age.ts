import { endPattern } from "../../end-pattern";
import { everyMatch } from "../../every-match";
import { textTraits } from "../../text-traits";
import type { Entity, Recognizer } from "../../types";
import { wordList } from "../cue-words/cues";
import { unsureWord, WordBits } from "../cue-words/word-bits";
import { entityOf } from "../entity-of";
import { isDigitAt, isWordAt } from "../numbers/digit-chains";
import { TableColumns } from "../tables/table-columns";
import { isAgeEnd } from "./age-end";
import { isAgeOfSomebody } from "./age-of-relative";
import { isAboutThing } from "./aged-things";
import { isAgeBehindName } from "./behind-whole-name";
import {
  agePhrases,
  isBehindAgeLabel,
  isBehindOwnName,
  isBehindPast,
  isBehindRelative,
  isBehindSelf,
} from "./introduced-age";
import { isToldAge, wordsBeforeToldAge } from "./told-age";

const ageMax = 120;
const windowBefore = 48;
const windowAfter = 40;

const anyOf = (words: string) => wordList(words).join("|");

/** `34 years old`, `34-year-old`, `34-jährig`, `34 ans` are read from what follows the number. */
const sure = new RegExp(
  `^(?:[ -]?(?:${anyOf(
    "years? old, years? of age, year[ -]olds?, yrs? old, y\\/o, yo, y\\.o\\., yrs?\\.? old, jahre alt, jährigen?, jähriger, jähriges, jährige, jaar oud, jarige?, " +
      "år gammal, år gammel, årige?, ans d'âge, años de edad, anos de idade, anni di età, lata? życia, letnia, letni, letniego, letniej, latek, " +
      "vuotiaa?n?s?, лет от роду, летний, летняя, yaşında, yaşındayım",
  )}))(?![\\p{L}\\p{N}])`,
  "iu",
);
const sureOfEastAsia =
  /^ ?(?:岁(?!月)|歳|세(?![기대트])|살)(?! ?(?:以上|以下|以内|未満|未满|이상|이하|미만))/u;
/** What follows an age only when a verb or a preposition stands before it. */
const unit = /^[ -]?(?:years?|yrs?|jahre|ans|años|anni|anos|jaar|lat|lata|år|лет|года?)(?![\p{L}\p{N}])/iu;
const verbs =
  "âgée?s? de|(?<!y )a|j'ai|il a|elle a|avait|tengo|tiene|tenía|cumplí|cumple|cumplió|ho|ha|aveva|di|tenho|tem|tinha|fiz|mam|ma|miał|miała|skończył|skończyła|w wieku|mne|мне|ему|ей|im alter von|bin|ist|wurde|ben|is|är|er|aged|age|i am|i'm|she's|he's";
const verbBefore = endPattern(new RegExp(`(?<![\\p{L}\\p{N}])(?:${verbs}) $`, "iu"));
const turnedBefore = endPattern(
  /(?<![\p{L}\p{N}])(?:[iI]|he|she|who|just|i'm|she's|he's|brother|sister|mother|father|mom|mum|dad|son|daughter|wife|husband|grandma|grandpa|uncle|aunt|friend|partner|\p{Lu}\p{L}+) (?:just )?(?:turned|turns|will turn|(?:is |am )?turning) $/u,
);
/** `turned 31 in May`. */
const turnedAfter = /^ (?:in|on|last|this|next|today|yesterday|tomorrow)(?!\p{L})/iu;
/** What the last word before an age and a space may be of: a cheap look before the patterns. */
const introduction = { any: 4, verb: 8, label: 16, turned: 32, was: 64, iAm: 128 } as const;
const lastVerbs = lastWordsOf(verbs.split("|"));
const lastLabels = lastWordsOf(agePhrases);
const introductions = new WordBits({
  [introduction.any]: [
    ...lastVerbs,
    ...lastLabels,
    ..."turned turns turn turning was were am is ist wird war wurde van von de di be wordt är er fyller blir bliver på lat anni only just about around almost now m im s shes hes bin ben".split(
      " ",
    ),
    ..."мне ему ей".split(" "),
    ...wordsBeforeToldAge,
  ],
  [introduction.verb]: lastVerbs,
  [introduction.label]: lastLabels,
  [introduction.turned]: ["turned", "turns", "turn", "turning"],
  [introduction.was]: "was were am is only just about around".split(" "),
  [introduction.iAm]: "m im am s shes hes is bin ist ben мне ему ей only just about almost now".split(" "),
});

function lastWordsOf(list: readonly string[]): readonly string[] {
  return list.map((words) => /\p{L}*$/u.exec(words)?.[0] ?? "");
}

/** Ages in years. The entity is the number: `a <AGE>-year-old woman` still reads. */
export const age: Recognizer = {
  id: "age",
  types: ["AGE"],
  canMatch: () => true,
  find(text, { digitRuns } = textTraits(text)) {
    const found = spelledAges(text);
    const spelled = found.length;
    const columns = new TableColumns(text);
    for (let run = 0; run < digitRuns.length; run += 2) {
      const start = digitRuns[run] as number;
      const end = digitRuns[run + 1] as number;
      if (!isInYears(text, start, end)) continue;
      const entity =
        ageInTable(columns, start, end) ??
        (isNumberInNumber(text, start, end) ? undefined : ageAt(text, start, end));
      if (entity !== undefined) found.push(entity);
    }
    return spelled === 0 ? found : found.sort((a, b) => a.start - b.start);
  },
};

function isInYears(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 0x30;
  return value > 0 && value <= ageMax;
}

const ones = "one|two|three|four|five|six|seven|eight|nine";
/** Looked for first, since number words may begin anywhere. */
const yearsOld = /[ -]years?[ -](?:old|of age)(?!\p{L})/giu;
const spelledBefore = new RegExp(
  `(?<![\\p{L}-])(?:(?:${ones}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:${ones}))?))$`,
  "iu",
);
/** One more than `seventy-seven` and its like have. */
const spelledCharsMax = 14;

/** `six years old`: numbers in words, in English. */
function spelledAges(text: string): Entity[] {
  if (!text.includes("year")) return [];
  return Array.from(everyMatch(text, yearsOld)).flatMap((match) => {
    const end = match.index;
    const words = spelledBefore.exec(text.slice(Math.max(0, end - spelledCharsMax), end));
    if (words === null) return [];
    const start = end - words[0].length;
    const before = text.slice(Math.max(0, start - windowBefore), start);
    const behind = match.index + match[0].length;
    if (isAboutThing(before, text.slice(behind, behind + windowAfter))) return [];
    return entityOf({ start, end }, { recognizer: "age", type: "AGE", score: 0.8, evidence: "keyword" });
  });
}

const ageHeader =
  /^(?:patient )?(?:age|alter|leeftijd|âge|edad|età|idade|wiek|ålder|alder|ikä|возраст|yaş|年龄|年齢|나이)(?: \(.{1,12}\))?$/iu;

function ageInTable(columns: TableColumns, start: number, end: number): Entity | undefined {
  const header = columns.headerOfCell(start, end);
  if (header === undefined || !ageHeader.test(header)) return undefined;
  return entityOf(
    { start, end },
    { recognizer: "age", type: "AGE", score: 0.85, evidence: "keyword", cue: "age" },
  );
}

function isNumberInNumber(text: string, start: number, end: number): boolean {
  if (isWordAt(text, start - 1) || isOneOf(text, start - 1, "$€£#.")) return true;
  if (isOneOf(text, start - 1, ",/:-") && isDigitAt(text, start - 2)) return true;
  return isOneOf(text, end, ".,/:%") && isDigitAt(text, end + 1);
}

/** False outside the text. */
function isOneOf(text: string, at: number, chars: string): boolean {
  return at >= 0 && at < text.length && chars.includes(text.charAt(at));
}

function ageAt(text: string, start: number, end: number): Entity | undefined {
  const mayHaveUnit = mayBeginUnit(text, end);
  const introduced = introducedBy(text, start);
  if (!mayHaveUnit && introduced === 0 && !mayBeSex(text, end)) return undefined;
  const before = text.slice(Math.max(0, start - windowBefore), start);
  const after = text.slice(end, end + windowAfter);
  const score =
    scoreOf(before, after, mayHaveUnit, introduced) ||
    (isAgeBehindName(before, text.slice(start, end), after) ? 0.6 : 0);
  if (score === 0) return undefined;
  return entityOf({ start, end }, { recognizer: "age", type: "AGE", score, evidence: "keyword" });
}

/** A cheap look for how `sure` and `unit` begin: with two of their letters, after a space or a dash perhaps. */
function mayBeginUnit(text: string, end: number): boolean {
  const first = text.charCodeAt(end);
  const at = first === 0x20 || first === 0x2d ? end + 1 : end;
  const code = text.charCodeAt(at);
  if (code >= 0x80) return true;
  const next = text.charCodeAt(at + 1);
  return next >= 0x80 ? isUnitLetter(code) : unitBeginnings[pairOf(code, next)] === 1;
}

/** Of `jährig`, `años` and `yaş`. */
function isUnitLetter(code: number): boolean {
  const letter = code | 0x20;
  return letter === 0x61 || letter === 0x6a || letter === 0x79;
}

/** Two letters in ten bits, in any case; a mark counts as no letter. */
function pairOf(first: number, second: number): number {
  return first < 0x40 ? 0 : ((first & 31) << 5) | (second < 0x40 ? 0 : second & 31);
}

const unitBeginnings = new Uint8Array(1024);
for (const pair of ["ye", "yr", "yo", "ya", "y/", "ja", "an", "la", "le", "vu", "mo", "we", "da"]) {
  unitBeginnings[pairOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
}

/** `77M`, `34/f`. */
function mayBeSex(text: string, end: number): boolean {
  const at = text.charAt(end) === "/" || text.charAt(end) === " " ? end + 1 : end;
  return isOneOf(text, at, "MFmf") && !isWordAt(text, at + 1);
}

/** Set where a mark of a label, a bracket or another script introduces an age. */
const byMark = 256;

/** What stands before an age, as bits of `introduction` and `byMark`; 0 when no pattern can end there. */
function introducedBy(text: string, start: number): number {
  const last = text.charCodeAt(start - 1);
  if (last !== 0x20) return isIntroducing(last) ? byMark : 0;
  const words = introductions.before(text, start);
  if (isIntroducing(text.charCodeAt(start - 2))) return words | byMark;
  return (words & introduction.any) === 0 ? 0 : words;
}

/** Marks of labels, before a name's age, before a relative's; letters beyond ASCII. */
function isIntroducing(code: number): boolean {
  return code >= 0x80 || introducing[code] === 1;
}

const introducing = new Uint8Array(128);
for (const char of ":=\"',([") introducing[char.charCodeAt(0)] = 1;

function scoreOf(before: string, after: string, mayHaveUnit: boolean, introduced: number): number {
  const phrase = mayHaveUnit ? sureUnitOf(after) : null;
  if (phrase !== null) return isAboutThing(before, after.slice(phrase[0].length)) ? 0.3 : 0.85;
  if (isAgeOfSomebody(before, after) || isToldAge(before, after)) return 0.65;
  if (introduced === 0) return 0;
  const hasUnit = mayHaveUnit && unit.test(after);
  const isTurned = isOf(introduced, introduction.turned) && turnedBefore.test(before);
  if (!hasUnit && !isAgeEnd(after)) return isTurned && turnedAfter.test(after) ? 0.6 : 0;
  if (before.endsWith(", ")) return !hasUnit && isBehindOwnName(before) ? 0.6 : 0;
  if (((introduced & byMark) !== 0 || isOf(introduced, introduction.label)) && isBehindAgeLabel(before))
    return 0.8;
  if (hasUnit) {
    const isAge = isOf(introduced, introduction.verb) && verbBefore.test(before) && isUnitEnd(after);
    return isAge && !isAboutThing(before, "") ? 0.6 : 0;
  }
  if (before.endsWith("(")) return after.startsWith(")") && isBehindRelative(before) ? 0.6 : 0;
  const isTold =
    isTurned ||
    (isOf(introduced, introduction.was) && isBehindPast(before)) ||
    (isOf(introduced, introduction.iAm) && isBehindSelf(before));
  return isTold ? 0.6 : 0;
}

function isOf(introduced: number, list: number): boolean {
  return (introduced & (list | unsureWord)) !== 0;
}

/** Units of East Asia touch the number or have a space before them; they are found by themselves. */
function sureUnitOf(after: string): RegExpExecArray | null {
  const code = after.charCodeAt(after.charCodeAt(0) === 0x20 ? 1 : 0);
  return code >= firstOfEastAsia ? sureOfEastAsia.exec(after) : sure.exec(after);
}

const firstOfEastAsia = 0x2e80;

/** `10 años` after `hace`, or `10 ans d'expérience`, is no age. */
function isUnitEnd(after: string): boolean {
  const rest = after.replace(unit, "");
  return !/^['’]?s? (?:ago|later|experience|of|d'|de (?!edad|idade)|di |of |ervaring|erfahrung|doświadczenia|temu|fa|atrás|atras|später|vor|left|into|in |gültig|haltbar|valable|válid|valid|geldig)/iu.test(
    rest,
  );
}
