import type { Entity } from "../types";
import { mark } from "./marked-words";
import type { Surroundings } from "./surroundings";
import {
  articles,
  hereWords,
  isCalled,
  mineOrganizations,
  mineWithPlace,
  mineWords,
  paperArticles,
  paperDayWords,
  papers,
  paperToWords,
  selfFillers,
  selfHereWords,
  selfOtherwise,
  selfPhrases,
  whereabouts,
} from "./tie-words";
import { isPlainWord, Phrases, WordsInFront } from "./words-in-front";

const mine = new Phrases(mineWords.join("|"));
const self = new Phrases(selfPhrases);
const paper = new Phrases(papers);
const called = new Phrases(isCalled);

/** How far before it a tie may begin. */
const reach = 44;

/** True for a place or an organization that the words right before it tie to somebody. */
export function isTied(text: string, { type, start }: Entity, around: Surroundings): boolean {
  const from = Math.max(0, start - reach);
  const marks = around.marksWithin(from, start);
  if (type === "DATE" || (marks & mark.tie) === 0) return false;
  const words = new WordsInFront(text, from, start);
  if ((marks & mark.mine) !== 0 && isAtMine(words)) return true;
  if (type === "LOCATION") return (marks & mark.selfTie) !== 0 && isWhereSomebodyIs(words);
  if ((marks & mark.mine) !== 0 && isMyOrganization(words)) return true;
  return (marks & mark.paper) !== 0 && isOnPaper(words);
}

/** `my mum in Cork`, `meine Oma in Passau`. */
function isAtMine(words: WordsInFront): boolean {
  const here = words.at(0) === "the" ? 1 : 0;
  if (!hereWords.has(words.at(here))) return false;
  const noun = here + 1;
  if (isMine(words, noun, mineWithPlace)) return true;
  if (whereabouts.has(words.at(noun))) return isMine(words, noun + 1, mineWithPlace);
  return words.at(noun) === "nog" && words.at(noun + 1) === "is" && isMine(words, noun + 2, mineWithPlace);
}

function isMine(words: WordsInFront, noun: number, nouns: ReadonlySet<string>): boolean {
  return nouns.has(words.at(noun)) && hasOwner(words, noun + 1);
}

/** A word for whose it is, in front of another word perhaps: `my`, `my old`. */
function hasOwner(words: WordsInFront, place: number): boolean {
  return (
    words.endsWith(mine, place) || (isPlainWord(words.at(place), 1, reach) && words.endsWith(mine, place + 1))
  );
}

/** `I'm a nurse in Leeds`, `ich bin gerade in Bochum`, `soy enfermera en Bilbao`. */
function isWhereSomebodyIs(words: WordsInFront): boolean {
  const isNear = words.at(0) === "de" && words.at(1) === "près";
  if (!isNear && !selfHereWords.has(words.at(0))) return false;
  for (let plain = isNear ? 2 : 1, count = 0; count <= 2; count++, plain++) {
    // `plain` is where the words for what somebody is end.
    if (count > 0 && !isPlainWord(words.at(plain - 1), 3, 16)) return false;
    if (isSelfUpTo(words, plain)) return true;
  }
  return false;
}

/** Somebody speaks of themselves, in the words from `place` on, with two fillers behind at most. */
function isSelfUpTo(words: WordsInFront, place: number): boolean {
  if (goesOnOtherwise(words, place - 1)) return false;
  for (let fillers = 0; fillers <= 2; fillers++) {
    if (fillers > 0 && !selfFillers.has(words.at(place + fillers - 1))) return false;
    if (words.endsWith(self, place + fillers)) return true;
  }
  return false;
}

function goesOnOtherwise(words: WordsInFront, place: number): boolean {
  const next = `${words.at(place)} ${place > 0 ? words.at(place - 1) : ""}`;
  return selfOtherwise.some((beginning) => next.startsWith(beginning));
}

/** Somebody's company, school or clinic: `my therapist's clinic,`, `my insurance is`, `mein Verein heißt der`. */
function isMyOrganization(words: WordsInFront): boolean {
  return isMyOrganizationAt(words, 0) || (articles.has(words.at(0)) && isMyOrganizationAt(words, 1));
}

function isMyOrganizationAt(words: WordsInFront, place: number): boolean {
  const last = words.at(place);
  if (isOrganizationNoun(words, place, /[,:]$/.test(last) ? last.slice(0, -1) : last)) return true;
  for (let count = 1, phrase = last; count <= called.wordsMax; count++) {
    const noun = words.at(place + count);
    if (called.all.has(phrase) && isOrganizationNoun(words, place + count, noun)) return true;
    phrase = `${noun} ${phrase}`;
  }
  return false;
}

function isOrganizationNoun(words: WordsInFront, place: number, noun: string): boolean {
  if (!mineOrganizations.has(noun)) return false;
  if (hasOwner(words, place + 1)) return true;
  return noun === "school" && words.at(place + 1) === "high" && hasOwner(words, place + 2);
}

/** `cover letter for`, `Kündigung zum 31.12. bei der`. */
function isOnPaper(words: WordsInFront): boolean {
  return isOnPaperAt(words, 0) || (paperArticles.has(words.at(0)) && isOnPaperAt(words, 1));
}

function isOnPaperAt(words: WordsInFront, place: number): boolean {
  if (!paperToWords.has(words.at(place))) return false;
  if (words.endsWith(paper, place + 1)) return true;
  const isDay = /^[\d./]{2,10},?$/.test(words.at(place + 1)) && paperDayWords.has(words.at(place + 2));
  return isDay && words.endsWith(paper, place + 3);
}

/** What stands behind a place in languages that put the verb last: `Bursa'da yaşıyorum`, `大阪に住んで`. */
const placeRelationBehind =
  /(?:['’]?(?:da|de|ta|te) (?:yaşı|otur|doğ)|['’]?(?:l[ıiuü]y[ıiuü]m)|(?:市|県|府|都)?(?:に住|出身|在住|で生まれ)|(?:시|도)?(?:에 살|에서 살|출신))/uy;

/** True for a place with a word behind it that ties it to somebody. */
export function isTiedBehind(text: string, { end }: Entity): boolean {
  const code = text.charCodeAt(end);
  if (code < 128 && !"'dtl".includes(text.charAt(end))) return false;
  placeRelationBehind.lastIndex = end;
  return placeRelationBehind.test(text);
}
