import { endPattern } from "../../end-pattern";
import { lettersBefore } from "../../words/letter-runs";
import { isOfLetters, WordsAtEnd } from "../../words/words-at-end";
import { WordBits } from "../cue-words/word-bits";
import { isAgeEnd } from "./age-end";
import { owners, patients, people, relatives, russian } from "./relative-words";

/** `is only` in front of an age: one word or two. */
const verbs: ReadonlySet<string> = new Set(
  "is|was|turns|turned|just turned|is turning|will be|is only|is just|is now|is almost|ist|wird|war|ist erst|ist jetzt|wurde|is pas|wordt|är|er|fyller|blir|bliver".split(
    "|",
  ),
);
const prepositions: ReadonlySet<string> = new Set("van|von|de|di|w wieku|på|lat".split("|"));
const relativesAndPatients: ReadonlySet<string> = new Set([...relatives, ...patients]);
const everybody: ReadonlySet<string> = new Set([...relativesAndPatients, ...people]);

/** `my son is 7`, `meine Tochter wird 8`. */
function isBehindVerb(before: string): boolean {
  const words = new WordsAtEnd(before);
  return (
    (verbs.has(words.at(1)) && isSomebodysRelative(words, 2)) ||
    (verbs.has(`${words.at(2)} ${words.at(1)}`) && isSomebodysRelative(words, 3))
  );
}

/** `my son`, `my little son`. */
function isSomebodysRelative(words: WordsAtEnd, place: number): boolean {
  if (!relatives.has(words.at(place))) return false;
  return (
    owners.has(words.lettersAt(place + 1)) ||
    (isOfLetters(words.at(place + 1), 2, 12) && owners.has(words.lettersAt(place + 2)))
  );
}

/** `zoon van 12`, `hija de 9 años`, `paciente de 67 anos`, `pacjentka lat 69`. */
function isBehindPreposition(before: string): boolean {
  const words = new WordsAtEnd(before);
  return (
    (prepositions.has(words.at(1)) && everybody.has(words.lettersAt(2))) ||
    (prepositions.has(`${words.at(2)} ${words.at(1)}`) && everybody.has(words.lettersAt(3)))
  );
}

/** `husband, 48, `, `mon père, 71 ans,`, `female, 29, `. */
function isApposition(before: string): boolean {
  return (
    before.endsWith(", ") &&
    relativesAndPatients.has(lettersBefore(before, before.length - ", ".length).toLowerCase())
  );
}

const appositionAfter = /^(?: (?:years?|yrs?|ans|años|anni|anos|jahre|j\.|jaar|lat|år))?(?:, |\)|; |,?$)/iu;
const years = /^ (?:years?|ans|años|anni|anos|jahren?|jaar|lat|år)(?![\p{L}\p{N}])/iu;
const russianYears = /^ (?:лет|год|года)(?!\p{L})/iu;
/** `pt is 77M`, `Mr. Plunkett, 77M,`. */
const clinicBefore = endPattern(
  /(?<!\p{L})(?:pt|patient|mrs?|ms|resident|bed \d{1,3})(?!\p{L})[^\n;]{0,24}$/iu,
);
const clinicAfter = /^ ?[/]?[MF](?=[\s,;.)]|$)/u;
const bracketAfter = /^ ?[/]?[mf][)\]]/iu;
const pronouns: ReadonlySet<string> = new Set(["i", "me", "he", "she"]);

/** `my wife (34F)`, `I (28/m)`. */
function isBehindBracket(before: string): boolean {
  if (!before.endsWith("(") && !before.endsWith("[")) return false;
  const words = new WordsAtEnd(before.slice(0, before.endsWith(" ", before.length - 1) ? -2 : -1));
  return pronouns.has(words.lettersAt(0)) || (relatives.has(words.at(0)) && owners.has(words.lettersAt(1)));
}

/** `маме 67`, `мама, 67`. */
function isRussian(before: string): boolean {
  const end = before.length - (before.endsWith(", ") ? 2 : 1);
  return russian.has(lettersBefore(before, end).toLowerCase());
}

/** `उम्र 34`, without the marks that the plain view leaves out as well. */
const labelBefore = endPattern(/(?<!\p{L})(?:उम्र|उमर|आय[ुं]?|عمري|عمره|عمرها|العمر)(?!\p{L})[\s:]{1,2}$/u);

const lastWord = { verb: 4, preposition: 8, relative: 16, russian: 32 } as const;
/** The last words of the patterns above: a cheap look, since most numbers stand behind another word. */
const lastWords = new WordBits({
  [lastWord.verb]: lastWordsOf(verbs),
  [lastWord.preposition]: lastWordsOf(prepositions),
  [lastWord.relative]: lastWordsOf(relativesAndPatients),
  [lastWord.russian]: lastWordsOf(russian),
});

function lastWordsOf(list: Iterable<string>): readonly string[] {
  return Array.from(list, (words) => words.split(/[ -]/).at(-1) ?? "");
}

/** The labels of other scripts end in a letter, and a space or a colon or two. */
function mayEndWithLabel(before: string): boolean {
  const end = before.length - 1;
  const isTwo = isSpaceOrColon(before.charCodeAt(end - 1));
  return isSpaceOrColon(before.charCodeAt(end)) && before.charCodeAt(isTwo ? end - 2 : end - 1) > 0x5ff;
}

/** An `m` or an `f`, behind a space and a stroke perhaps. */
function mayBeginWithSex(after: string): boolean {
  let at = after.charCodeAt(0) === 0x20 ? 1 : 0;
  if (after.charCodeAt(at) === 0x2f) at++;
  const letter = after.charCodeAt(at) | 0x20;
  return letter === 0x6d || letter === 0x66;
}

function isSpaceOrColon(code: number): boolean {
  return code === 0x20 || code === 0x3a || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/** `my baby is 8 months old`, `an 8-month-old girl`. */
const young =
  "baby|infant|newborn|toddler|boy|girl|son|daughter|child|kid|twins?|grandson|granddaughter|niece|nephew";
const youngBefore = endPattern(
  new RegExp(`(?<!\\p{L})(?:${young}) (?:is|was|turned|just turned) (?:only |about |just )?$`, "iu"),
);
const monthsOld = /^[ -](?:months?|weeks?|days?)[ -]old(?!\p{L})/iu;
const monthsOldYoung = new RegExp(`^[ -](?:months?|weeks?|days?)[ -]old (?:${young})(?!\\p{L})`, "iu");

/** True when the number between is how old a relative, a patient or the writer is. Both are at most 48 characters. */
export function isAgeOfSomebody(before: string, after: string): boolean {
  if (mayBeginWithUnit(after) && monthsOld.test(after))
    return monthsOldYoung.test(after) || youngBefore.test(before);
  const last = before.charCodeAt(before.length - 1);
  const word = last === 0x20 ? lastWords.before(before, before.length) : 0;
  if ((word & lastWord.relative) !== 0 && isApposition(before)) return appositionAfter.test(after);
  if ((word & lastWord.verb) !== 0 && isBehindVerb(before)) return isAgeEnd(after) || years.test(after);
  if ((word & lastWord.preposition) !== 0 && isBehindPreposition(before))
    return before.endsWith(" lat ") || isAgeEnd(after) || years.test(after);
  if ((word & lastWord.russian) !== 0 && isRussian(before)) return russianYears.test(after);
  if (mayBeginWithSex(after)) {
    if (bracketAfter.test(after)) return isBehindBracket(before);
    if (clinicAfter.test(after)) return clinicBefore.test(before);
  }
  return mayEndWithLabel(before) && labelBefore.test(before);
}

/** Months, weeks or days behind a space or a dash. */
function mayBeginWithUnit(after: string): boolean {
  const gap = after.charCodeAt(0);
  const letter = after.charCodeAt(1) | 0x20;
  return (gap === 0x20 || gap === 0x2d) && (letter === 0x6d || letter === 0x77 || letter === 0x64);
}
