import { endPattern } from "../../end-pattern";
import { startOfWordUpTo } from "../cue-words/nearby-word";
import { WordBits } from "../cue-words/word-bits";
import { standardForm } from "../names-by-rule/place-lists";
import { isDigitAt } from "../numbers/digit-chains";
import { isBehindName, isBehindNameOfKin, isBehindOwner, isBehindSeveral } from "./behind-kin";

/**
 * Ages as people tell them in passing: `my kids are 4 and 7`, `her 80th birthday`, `my brother Jannik (31)`, `im 19f`,
 * `mi abuela cumple 90`, `маме 67,`.
 */
interface Telling {
  readonly before: (text: string) => boolean;
  readonly after: RegExp;
  /** What `before` ends with, where that is known. */
  readonly lastWords?: string;
}

const unit = "(?: ?(?:years?(?: old)?|yo|ans|años|anni|anos|jahre(?: alt)?|jaar|lat|år))?";

/** `4` and `7` of `my kids are 4 and 7`. */
const ofSeveral: Telling = {
  before: isBehindSeveral,
  after:
    /^(?:,? (?:and|und|en) \d{1,2}(?!\d)|, \d{1,2}(?!\d)|[.!?;)]|$|, \p{L}| (?:and|but|und|aber|en|what|so|now) )/iu,
  lastWords: "are aged sind zijn now jetzt nu and und en",
};

/** `my brother Jannik is 31`. */
const ofRelative: Telling = {
  before: isBehindNameOfKin,
  after: /^(?:[.,!?;)]|$| (?:and|but|und|aber|en|maar|now|so|who|with|years|jahre|jaar)(?!\p{L}))/iu,
  lastWords: "is was ist wird wordt now just only jetzt nu",
};

/** `Jannik (31)`. */
const nameInFront: Telling = {
  before: isBehindName,
  after: new RegExp(`^${unit}(?:\\)|, ?\\p{L})`, "iu"),
};

/** `I'm Corinne, 52 years old,` */
const behindName: Telling = {
  before: ends(
    "(?:i'm|im|i am|soy|sono|sou|je suis|ich bin|ik ben|my name is|me llamo|mi chiamo) \\p{L}{2,17}, ",
  ),
  after: /^ (?:years? old|ans|años|anni|anos|jahre(?: alt)?|jaar)(?=[,.]| (?:and|et|y|e|und|en) )/iu,
};

/** `me (31f)`. */
const besideSex: Telling = {
  before: ends("(?:i|me|ich|je|moi|yo|io|eu|ik) ?[([]"),
  after: /^(?:, ?| ?\/?)[mfwhdvk][)\]]/iu,
};

/** `im 19f`. */
const withSex: Telling = {
  before: ends("(?:i'm|im|i am|he's|hes|she's|shes) "),
  after: /^ ?\/?[mf](?=[\s,;.!?)]|$)/iu,
  lastWords: "m im am s hes shes",
};

/** `her 80th birthday`. */
const ofBirthday: Telling = {
  before: isBehindOwner,
  after: /^(?:st|nd|rd|th)(?: (?:birthday|bday|b-day)|[.,!?;)]|$)/iu,
};

/** `mi abuela cumple 90`. */
const reached: Telling = {
  before: ends(
    "(?:cumpl(?:e|ió|irá|í|o)|compie|compirà|compiuto|fêt(?:e|era) ses|kończy|skończył|skończyła|fyller|fylder|wordt) ",
  ),
  after: new RegExp(
    `^${unit}(?:[.,!?;)]|$| (?:el|la|il|am|le|en|em|no|op|w|och|y|e|et|i|den|på|hoy|mañana|domani|oggi|jutro|dziś|morgen)(?!\\p{L}))`,
    "iu",
  ),
  lastWords:
    "cumple cumplió cumplirá cumplí cumplo compie compirà compiuto ses kończy skończył skończyła fyller fylder wordt",
};

/** `маме 67,`. */
const inRussian: Telling = {
  before: ends(
    "(?:маме|папе|бабушке|дедушке|мужу|жене|сыну|дочери|дочке|брату|сестре|внуку|внучке)(?: \\p{L}{2,15})?(?: уже| всего| только| скоро| сейчас)? ",
  ),
  after: /^(?: (?:лет|год|года)(?!\p{L})|[,.;!?]|$)/iu,
};

const inHindi: Telling = {
  before: ends(
    standardForm("(?:बेटी|बेटा|बेटे|पति|पत्नी|माँ|मां|पिता|भाई|बहन|दादी|दादा|बच्चा|बच्ची)(?: [^\\s।,]{1,12}){0,2} "),
  ),
  after: new RegExp(`^ ${standardForm("साल")}(?![\\u0900-\\u0963])`, "u"),
};

const ofUmar: Telling = {
  before: ends("(?:umar|umr|umur) "),
  after: /^(?:[.,;!?]|$| )/u,
  lastWords: "umar umr umur",
};

/** Those that only a few words can end in front of the number. */
const byLastWord = [ofRelative, ofSeveral, withSex, reached, ofUmar];
const lastWords = new WordBits(
  Object.fromEntries(byLastWord.map((telling, at) => [4 << at, telling.lastWords?.split(" ") ?? []])),
);

function ends(pattern: string) {
  const end = endPattern(new RegExp(`(?<!\\p{L})(?:${pattern})$`, "iu"));
  return (text: string) => end.test(text);
}

/** True when the number between is an age that somebody tells. Both are at most 48 characters. */
export function isToldAge(before: string, after: string): boolean {
  if (beginsBeyondAscii(after)) return false;
  const last = before.charCodeAt(before.length - 1);
  if (last === 0x28) return isTold(nameInFront, before, after) || isTold(besideSex, before, after);
  if (last === 0x5b) return isTold(besideSex, before, after);
  if (last !== 0x20) return false;
  if (before.charCodeAt(before.length - 2) === 0x2c)
    return isTold(isDigitAt(before, before.length - 3) ? ofSeveral : behindName, before, after);
  if (isToldByLastWord(before, after)) return true;
  if (mayBeginOrdinal(after.charCodeAt(0)) && isTold(ofBirthday, before, after)) return true;
  return (mayBeRussian(before) && isTold(inRussian, before, after)) || isTold(inHindi, before, after);
}

function isToldByLastWord(before: string, after: string): boolean {
  const bits = lastWords.before(before, before.length) >> 2;
  for (let at = 0; bits >> at !== 0; at++) {
    if (((bits >> at) & 1) === 1 && isTold(byLastWord[at] as Telling, before, after)) return true;
  }
  return false;
}

/** `st`, `nd`, `rd`, `th`. */
function mayBeginOrdinal(code: number): boolean {
  const letter = code | 0x20;
  return letter === 0x73 || letter === 0x6e || letter === 0x72 || letter === 0x74;
}

/** The last word is of Cyrillic letters, or a name behind one that is. */
function mayBeRussian(before: string): boolean {
  const end = before.length - 1;
  const nameStart = startOfWordUpTo(before, end);
  return isCyrillic(before.charCodeAt(end - 1)) || isCyrillic(before.charCodeAt(nameStart - 2));
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code < 0x530;
}

function isTold(telling: Telling, before: string, after: string): boolean {
  return telling.after.test(after) && telling.before(before);
}

/** The only letter beyond ASCII that may touch the number is that of `år`. */
function beginsBeyondAscii(after: string): boolean {
  const code = after.charCodeAt(0);
  return code > 0x7f && (code | 0x20) !== 0xe5;
}

/** Last words in front of such ages: a cheap look. */
export const wordsBeforeToldAge: readonly string[] = (
  "is was ist wird wordt now just only jetzt nu are aged sind zijn and und en my his her our their mein meine cumple cumplió cumplirá cumplí cumplo compie compirà compiuto ses kończy skończył skończyła fyller fylder " +
  "маме папе бабушке дедушке мужу жене сыну дочери дочке брату сестре внуку внучке уже всего только скоро сейчас umar umr umur"
).split(" ");
