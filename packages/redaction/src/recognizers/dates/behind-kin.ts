import { lettersBefore } from "../../words/letter-runs";
import { isOfLetters, WordsAtEnd } from "../../words/words-at-end";
import { kin, kins, owners } from "./kin-words";

/** What stands in front of ages that somebody tells of their kin or of themselves. */

const ofSeveral: ReadonlySet<string> = new Set(["are", "aged", "sind", "zijn"]);
const ofOne: ReadonlySet<string> = new Set(["is", "was", "ist", "wird", "wordt"]);
const nows: ReadonlySet<string> = new Set(["now", "jetzt", "nu"]);
const nowsOfOne: ReadonlySet<string> = new Set([...nows, "just", "only"]);
const joints: ReadonlySet<string> = new Set(["and", "und", "en"]);
const number = /^\d{1,2}$/;
const numberWithComma = /^\d{1,2},$/;
const numbersMax = 3;

/** `my kids are `, `my kids are 4, 5 and `. */
export function isBehindSeveral(before: string): boolean {
  const words = new WordsAtEnd(before);
  let place = 1;
  for (let count = 0; count < numbersMax; count++) {
    const length = lengthOfNumber(words, place);
    if (length === 0) break;
    place += length;
  }
  if (nows.has(words.at(place))) place++;
  return ofSeveral.has(words.at(place)) && kins.has(words.at(place + 1)) && isOwned(words, place + 2);
}

/** How many words `4,` or `4 and` or `4, and` has; 0 when none of them ends here. */
function lengthOfNumber(words: WordsAtEnd, place: number): number {
  const last = words.at(place);
  if (numberWithComma.test(last)) return 1;
  if (!joints.has(last)) return 0;
  const before = words.at(place + 1);
  return number.test(before) || (last === "and" && numberWithComma.test(before)) ? 2 : 0;
}

/** `my brother Jannik is `, `my little brother, Jannik, is now `, `my mother, who is `. */
export function isBehindNameOfKin(before: string): boolean {
  const words = new WordsAtEnd(before);
  let place = nowsOfOne.has(words.at(1)) ? 2 : 1;
  if (!ofOne.has(words.at(place))) return false;
  if (words.at(place + 1) === "who") {
    place++;
    if (kin.has(withoutComma(words.at(place + 1))) && isOwned(words, place + 2)) return true;
  }
  return (
    isOfLetters(withoutComma(words.at(place + 1)), 2, 16) &&
    kin.has(withoutComma(words.at(place + 2))) &&
    isOwned(words, place + 3)
  );
}

function withoutComma(word: string): string {
  return word.endsWith(",") ? word.slice(0, -1) : word;
}

/** `my`, `my little`. */
function isOwned(words: WordsAtEnd, place: number): boolean {
  return (
    owners.has(words.lettersAt(place)) ||
    (isOfLetters(words.at(place), 2, 12) && owners.has(words.lettersAt(place + 1)))
  );
}

/** `brother Jannik (`, `i'm Corinne (`, `i'm Corinne Adler (`. */
export function isBehindName(before: string): boolean {
  const words = new WordsAtEnd(before);
  if (words.at(0) !== "(" || !isOfLetters(words.at(1), 2, 16)) return false;
  return (
    kin.has(words.lettersAt(2)) ||
    isIntroduction(words, 2) ||
    (isOfLetters(words.at(2), 2, 16) && isIntroduction(words, 3))
  );
}

const introductions: ReadonlySet<string> = new Set(["im", "soy", "sono", "sou", "jestem"]);
const introductionsOfTwo: ReadonlySet<string> = new Set(
  "i am|ich bin|ich heiße|je suis|je m'appelle|me llamo|mi chiamo|ik ben".split("|"),
);

function isIntroduction(words: WordsAtEnd, place: number): boolean {
  const last = words.at(place);
  return (
    introductions.has(words.lettersAt(place)) ||
    (last.endsWith("'m") && lettersBefore(last, last.length - "'m".length) === "i") ||
    introductionsOfTwo.has(`${words.lettersAt(place + 1)} ${last}`)
  );
}

/** `her `, `my mother's `. */
export function isBehindOwner(before: string): boolean {
  const words = new WordsAtEnd(before);
  const last = words.at(1);
  if (owners.has(words.lettersAt(1))) return true;
  return last.endsWith("s") && words.lettersAt(2) === "my" && kin.has(last.slice(0, -1).replace(/['’]$/, ""));
}
