import { endPattern } from "../../end-pattern";
import { wordList } from "../cues";
import { WordBits } from "../word-bits";
import { isAgeEnd } from "./age-end";

const any = (list: string) => wordList(list).join("|");

const relatives = any(
  "mother, father, mom, mum, mommy, dad, daddy, brother, sister, son, daughter, kid, child, baby, toddler, wife, husband, grandma, grandpa, grandmother, grandfather, nan, gran, grandson, granddaughter, aunt, uncle, niece, nephew, cousin, girlfriend, boyfriend, gf, bf, fiancé, fiancée, partner, roommate, twin, twins, " +
    "oma, opa, mutter, vater, mama, papa, bruder, schwester, sohn, tochter, kind, frau, mann, ehefrau, ehemann, enkel, enkelin, tante, onkel, freund, freundin, " +
    "mère, père, maman, frère, sœur, fils, fille, femme, mari, épouse, grand-mère, grand-père, mamie, papi, bébé, " +
    "madre, padre, mamá, papá, hijo, hija, hermano, hermana, mujer, marido, esposo, esposa, abuela, abuelo, bebé, nieto, nieta, " +
    "mamma, babbo, figlio, figlia, fratello, sorella, moglie, marito, nonna, nonno, bimbo, bimba, " +
    "mãe, pai, filho, filha, irmão, irmã, avó, avô, bebê, neto, neta, " +
    "moeder, vader, zoon, zoontje, dochter, dochtertje, broer, zus, vrouw, man, zoon, kleinzoon, " +
    "matka, ojciec, tata, syn, córka, brat, siostra, żona, mąż, babcia, dziadek, wnuk, wnuczka, " +
    "mor, far, søn, datter, sønn, bror, søster, søster, kone, mand, dotter, fru, barn",
);
const owners = any(
  "my, his, her, our, their, mein, meine, meinem, meiner, unser, unsere, sein, seine, ihr, ihre, mijn, zijn, haar, ons, onze, min, mitt, vår, hans, hennes",
);
const patients = any(
  "female, male, woman, man, boy, girl, patient, pt, patientin, paciente, paziente, patiënt, pacjent, pacjentka",
);
const people = any(
  "homme, hombre, uomo, donna, mulher, homem, senhora, senhor, señora, señor, signora, signore, dame, monsieur, kobieta, mężczyzna, garçon, ragazzo, ragazza, menino, menina, chico, chica, niño, niña, jongen, meisje",
);
const russian = any(
  "сын, сыну, дочь, дочка, дочери, муж, мужу, жена, жене, мама, маме, папа, папе, мать, отец, брат, брату, сестра, сестре, бабушка, бабушке, дедушка, дедушке, ребёнок, ребёнку, ребенок, ребенку, внук, внучка, пациент, пациентка, мужчина, женщина",
);

const verbs =
  "is|was|turns|turned|just turned|is turning|will be|is only|is just|is now|is almost|ist|wird|war|ist erst|ist jetzt|wurde|is pas|wordt|är|er|fyller|blir|bliver";
const prepositions = "van|von|de|di|w wieku|på";

/** `my son is 7`, `meine Tochter wird 8`. */
const isBefore = endPattern(
  new RegExp(`(?<!\\p{L})(?:${owners}) (?:\\p{L}{2,12} )?(?:${relatives}) (?:${verbs}) $`, "iu"),
);
/** `zoon van 12`, `hija de 9 años`, `paciente de 67 anos`. */
const ofBefore = endPattern(
  new RegExp(`(?<!\\p{L})(?:${relatives}|${patients}|${people}) (?:${prepositions}) $`, "iu"),
);
/** `husband, 48, `, `mon père, 71 ans,`, `female, 29, `. */
const appositionBefore = endPattern(new RegExp(`(?<!\\p{L})(?:${relatives}|${patients}), $`, "iu"));
const appositionAfter = /^(?: (?:years?|yrs?|ans|años|anni|anos|jahre|j\.|jaar|lat|år))?(?:, |\)|; |,?$)/iu;
const years = /^ (?:years?|ans|años|anni|anos|jahren?|jaar|lat|år)(?![\p{L}\p{N}])/iu;
const russianBefore = endPattern(new RegExp(`(?<!\\p{L})(?:${russian}),? $`, "iu"));
const russianYears = /^ (?:лет|год|года)(?!\p{L})/iu;
/** `pt is 77M`, `Mr. Plunkett, 77M,`. */
const clinicBefore = endPattern(
  /(?<!\p{L})(?:pt|patient|mrs?|ms|resident|bed \d{1,3})(?!\p{L})[^\n;]{0,24}$/iu,
);
const clinicAfter = /^ ?[/]?[MF](?=[\s,;.)]|$)/u;
/** `my wife (34F)`, `I (28/m)`. */
const bracketBefore = endPattern(
  new RegExp(`(?<!\\p{L})(?:i|me|he|she|(?:${owners}) (?:${relatives})) ?[([]$`, "iu"),
);
const bracketAfter = /^ ?[/]?[mf][)\]]/iu;
/** `उम्र 34`, without the marks that the plain view leaves out as well. */
const labelBefore = endPattern(/(?<!\p{L})(?:उम्र|उमर|आय[ुं]?|عمري|عمره|عمرها|العمر)(?!\p{L})[\s:]{1,2}$/u);

const lastWord = { verb: 4, preposition: 8, relative: 16, russian: 32 } as const;
/** The last words of the patterns above: a cheap look, since most numbers stand behind another word. */
const lastWords = new WordBits({
  [lastWord.verb]: lastWordsOf(verbs),
  [lastWord.preposition]: lastWordsOf(prepositions),
  [lastWord.relative]: lastWordsOf(`${relatives}|${patients}`),
  [lastWord.russian]: lastWordsOf(russian),
});

function lastWordsOf(list: string): readonly string[] {
  return list.split("|").map((words) => words.split(/[ -]/).at(-1) ?? "");
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
  if ((word & lastWord.relative) !== 0 && before.endsWith(", ") && appositionBefore.test(before))
    return appositionAfter.test(after);
  if ((word & lastWord.verb) !== 0 && isBefore.test(before)) return isAgeEnd(after) || years.test(after);
  if ((word & lastWord.preposition) !== 0 && ofBefore.test(before))
    return isAgeEnd(after) || years.test(after);
  if ((word & lastWord.russian) !== 0 && russianBefore.test(before)) return russianYears.test(after);
  if (mayBeginWithSex(after)) {
    if (bracketAfter.test(after)) return bracketBefore.test(before);
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
