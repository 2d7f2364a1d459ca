import { endPattern } from "../../end-pattern";
import { everyMatch } from "../../every-match";
import type { Entity, Recognizer } from "../../types";
import { wordList } from "../cues";
import { isDigitAt, isWordAt } from "../digit-chains";
import { entityOf } from "../entity-of";
import { wordEndingBefore } from "../nearby-word";
import { TableColumns } from "../table-columns";
import { isAgeOfSomebody } from "./age-of-relative";
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
  )}))(?![\\p{L}\\p{N}])|^ ?(?:岁(?!月)|歳|세(?![기대트])|살)(?! ?(?:以上|以下|以内|未満|未满|이상|이하|미만))`,
  "iu",
);
/** What follows an age only when a verb or a preposition stands before it. */
const unit = /^[ -]?(?:years?|yrs?|jahre|ans|años|anni|anos|jaar|lat|lata|år|лет|года?)(?![\p{L}\p{N}])/iu;
const verbs =
  "âgée?s? de|(?<!y )a|j'ai|il a|elle a|avait|tengo|tiene|tenía|cumplí|cumple|cumplió|ho|ha|aveva|di|tenho|tem|tinha|fiz|mam|ma|miał|miała|skończył|skończyła|w wieku|mne|мне|ему|ей|im alter von|bin|ist|wurde|ben|is|är|er|aged|age|i am|i'm|she's|he's";
const verbBefore = endPattern(new RegExp(`(?<![\\p{L}\\p{N}])(?:${verbs}) $`, "iu"));
/** Words that need no unit behind the number. */
const phrases =
  "aged|age of|at age|at the age of|im alter von|à l'âge de|a los|all'età di|aos|w wieku|op (?:de )?leeftijd van";
const labelBefore = endPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:age|alter|leeftijd|âge|edad|età|idade|wiek|ålder|alder|ikä|возраст|yaş)["']? ?[:=] ?["']?|(?:${phrases}) |年龄:? ?|年齢:? ?|나이:? ?)$`,
    "iu",
  ),
);
const turnedBefore = endPattern(
  /(?<![\p{L}\p{N}])(?:i|he|she|who|just|i'm|she's|he's|brother|sister|mother|father|mom|mum|dad|son|daughter|wife|husband|grandma|grandpa|uncle|aunt|friend|partner|\p{Lu}\p{L}+) (?:just )?(?:turned|turns|will turn|(?:is |am )?turning) $/u,
);
const wasBefore = endPattern(
  /(?:(?<![\p{L}\p{N}])(?:when|while|since|because|though|although|and|but)|,) ?(?:i|he|she) (?:was|were|am|is) (?:only |just |about |around )?$/iu,
);
const iAmBefore = endPattern(
  /(?<![\p{L}\p{N}])(?<!like )(?:i'm|i am|im|she's|shes|he's|hes|she is|he is|ich bin|bin|(?:er|sie) ist|ik ben|(?:hij|zij|ze) is|мне|ему|ей) (?:only |just |about |almost |now )?$/iu,
);

/** `I'm Corinne, 52, and`. */
const nameBefore = endPattern(
  /(?<!\p{L})(?:i'm|im|i am|my name is|name's|ich bin|ich heiße|je suis|je m'appelle|soy|me llamo|sono|mi chiamo|sou|me chamo|ik ben|ik heet|jestem|nazywam się) \p{L}+(?: \p{L}+)?, $/iu,
);

/** `my mother (81)`. */
const relativeBefore = endPattern(
  /(?<!\p{L})(?:mother|father|mom|mum|dad|brother|sister|son|daughter|wife|husband|grandma|grandpa|oma|opa|mutter|vater|mama|papa|bruder|schwester|sohn|tochter|frau|mann|mère|père|frère|sœur|fils|fille|madre|padre|hijo|hija|hermano|hermana|figlio|figlia|mãe|pai|filho|filha|moeder|vader|zoon|dochter|matka|ojciec|syn|córka|babcia|patient|patientin) \($/iu,
);

/** The last words of what may stand before an age and a space: a cheap look before the patterns. */
const lastWords: ReadonlySet<string> = new Set([
  ...[verbs, phrases].flatMap((list) => list.split("|").map((words) => /\p{L}*$/u.exec(words)?.[0] ?? "")),
  ..."turned turns turn turning was were am is ist wird war wurde van von de di be wordt är er fyller blir bliver på only just about around almost now m im s shes hes bin ben".split(
    " ",
  ),
  ..."мне ему ей".split(" "),
  ...wordsBeforeToldAge,
]);

/** Things that have an age and are nobody. */
const things =
  /(?<![\p{L}])(?:company|firm|startup|business|building|house|bridge|church|castle|tree|forest|car|bike|laptop|computer|phone|machine|server|project|code|codebase|software|system|library|repo|repository|bug|issue|version|technology|tradition|law|rule|record|whisky|whiskey|wine|rum|scotch|book|film|movie|song|painting|temple|city|town|country|bond|mortgage|plan|contract|war|planet|universe|rock|fossil|firma|unternehmen|gebäude|haus|baum|auto|laptops?|entreprise|bâtiment|maison|arbre|voiture|empresa|edificio|casa|árbol|coche|azienda|palazzo|albero|macchina|prédio|árvore|carro|bedrijf|gebouw|boom|huis|firma|budynek|dom|drzewo)s?(?![\p{L}])/iu;

/** Ages in years. The entity is the number: `a <AGE>-year-old woman` still reads. */
export const age: Recognizer = {
  id: "age",
  types: ["AGE"],
  canMatch: () => true,
  find(text) {
    const found = spelledAges(text);
    const spelled = found.length;
    const columns = new TableColumns(text);
    digit.lastIndex = 0;
    while (digit.test(text)) {
      const start = digit.lastIndex - 1;
      let end = start + 1;
      while (isDigitAt(text, end)) end++;
      digit.lastIndex = end;
      const value = end - start > 3 ? 0 : Number(text.slice(start, end));
      if (value === 0 || value > ageMax) continue;
      const entity =
        ageInTable(columns, start, end) ??
        (isNumberInNumber(text, start, end) ? undefined : ageAt(text, start, end));
      if (entity !== undefined) found.push(entity);
    }
    return spelled === 0 ? found : found.sort((a, b) => a.start - b.start);
  },
};

/** Found by the regular expression engine, which passes over other characters faster than a loop here. */
const digit = /\d/g;

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
  const isIntroduced = mayBeIntroduced(text, start);
  if (!mayHaveUnit && !isIntroduced && !mayBeSex(text, end)) return undefined;
  const before = text.slice(Math.max(0, start - windowBefore), start);
  const after = text.slice(end, end + windowAfter);
  const score = scoreOf(before, after, mayHaveUnit, isIntroduced);
  if (score === 0) return undefined;
  return entityOf({ start, end }, { recognizer: "age", type: "AGE", score, evidence: "keyword" });
}

/** A cheap look for how `sure` and `unit` begin: with one of their letters, after a space or a dash perhaps. */
function mayBeginUnit(text: string, end: number): boolean {
  const first = text.charCodeAt(end);
  const code = first === 0x20 || first === 0x2d ? text.charCodeAt(end + 1) : first;
  return code >= 0x80 || unitLetters[code | 0x20] === 1;
}

/** `77M`, `34/f`. */
function mayBeSex(text: string, end: number): boolean {
  const at = text.charAt(end) === "/" || text.charAt(end) === " " ? end + 1 : end;
  return isOneOf(text, at, "MFmf") && !isWordAt(text, at + 1);
}

const unitLetters = new Uint8Array(128);
for (const char of "yjalvmwd") unitLetters[char.charCodeAt(0)] = 1;

/** A cheap look for how the patterns of what stands before an age end. */
function mayBeIntroduced(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1);
  if (last !== 0x20) return introductions.includes(text.charAt(start - 1)) || last >= 0x80;
  const code = text.charCodeAt(start - 2);
  return (
    code >= 0x80 ||
    introductions.includes(text.charAt(start - 2)) ||
    lastWords.has(wordEndingBefore(text, start))
  );
}

/** Marks of labels, before a name's age, before a relative's. */
const introductions = ":=\"',([";

function scoreOf(before: string, after: string, mayHaveUnit: boolean, isIntroduced: boolean): number {
  const phrase = mayHaveUnit ? sure.exec(after) : null;
  if (phrase !== null) return isAboutThing(before, after.slice(phrase[0].length)) ? 0.3 : 0.85;
  const isEnd = isAgeEnd(after);
  if (isAgeOfSomebody(before, after, isEnd) || isToldAge(before, after)) return 0.65;
  if (!isIntroduced) return 0;
  const hasUnit = mayHaveUnit && unit.test(after);
  if (!hasUnit && !isEnd) return 0;
  if (before.endsWith(", ")) return !hasUnit && nameBefore.test(before) ? 0.6 : 0;
  if (labelBefore.test(before)) return 0.8;
  if (hasUnit) return verbBefore.test(before) && isUnitEnd(after) && !isAboutThing(before, "") ? 0.6 : 0;
  if (relativeBefore.test(before) && /^\)/.test(after)) return 0.6;
  return turnedBefore.test(before) || wasBefore.test(before) || iAmBefore.test(before) ? 0.6 : 0;
}

/** The thing stands at once before the verb, or is what the age describes. */
function isAboutThing(before: string, after: string): boolean {
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1);
  return (
    things.test(sentence) ||
    things.test(/^[ -]?(?:[\p{L}-]+ ){0,1}[\p{L}-]+/u.exec(after)?.[0] ?? "") ||
    /(?<![\p{L}])(?:it|which|that) (?:is|was)|it's/iu.test(sentence)
  );
}

/** `I'm 34 and`, `he was 78.` but not `I'm 34 %`, `I'm 5 minutes`. */
function isAgeEnd(after: string): boolean {
  return /^(?:["')\]]{0,2}(?:[.,;!?](?!\d)|$|\s*$|\n)|["'] ?[,}]| ?[)\]}]| (?:y\/o|and|but|now|so|male|female|m|f|living|from|with|when|und|et|y|e|i|en|who|at)(?![\p{L}]))/iu.test(
    after,
  );
}

/** `10 años` after `hace`, or `10 ans d'expérience`, is no age. */
function isUnitEnd(after: string): boolean {
  const rest = after.replace(unit, "");
  return !/^['’]?s? (?:ago|later|experience|of|d'|de (?!edad|idade)|di |of |ervaring|erfahrung|doświadczenia|temu|fa|atrás|atras|später|vor|left|into|in |gültig|haltbar|valable|válid|valid|geldig)/iu.test(
    rest,
  );
}
