import type { Entity } from "../types";
import { letterBit } from "../words/letter-bits";
import { letterBitsBefore } from "../words/letter-runs";
import { isOfLetters, PhraseSet, WordsAtEnd } from "../words/words-at-end";
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

const mine = new PhraseSet(mineWords.join("|"));
const self = new PhraseSet(selfPhrases);
const paper = new PhraseSet(papers);
const called = new PhraseSet(isCalled);

/** How far before it a tie may begin. */
const reach = 44;

/** True for a place or an organization that the words right before it tie to somebody. */
export function isTied(text: string, { type, start }: Entity, around: Surroundings): boolean {
  const from = Math.max(0, start - reach);
  const marks = around.marksWithin(from, start);
  if (type === "DATE" || (marks & mark.tie) === 0) return false;
  const isCut = (letterBitsBefore(text, from) & letterBit.letter) !== 0;
  const words = new WordsAtEnd(text.slice(from, start), isCut);
  if (words.at(0) !== "") return false;
  if ((marks & mark.mine) !== 0 && isAtMine(words)) return true;
  if (type === "LOCATION") return (marks & mark.selfTie) !== 0 && isWhereSomebodyIs(words);
  if ((marks & mark.mine) !== 0 && isMyOrganization(words)) return true;
  return (marks & mark.paper) !== 0 && isOnPaper(words);
}

/** `my mum in Cork`, `meine Oma in Passau`. */
function isAtMine(words: WordsAtEnd): boolean {
  const here = words.at(1) === "the" ? 2 : 1;
  if (!hereWords.has(words.at(here))) return false;
  const noun = here + 1;
  if (isMine(words, noun, mineWithPlace)) return true;
  if (whereabouts.has(words.at(noun))) return isMine(words, noun + 1, mineWithPlace);
  return words.at(noun) === "nog" && words.at(noun + 1) === "is" && isMine(words, noun + 2, mineWithPlace);
}

function isMine(words: WordsAtEnd, noun: number, nouns: ReadonlySet<string>): boolean {
  return nouns.has(words.at(noun)) && hasOwner(words, noun + 1);
}

/** A word for whose it is, in front of another word perhaps: `my`, `my old`. */
function hasOwner(words: WordsAtEnd, place: number): boolean {
  return (
    words.endsWith(mine, place) || (isOfLetters(words.at(place), 1, reach) && words.endsWith(mine, place + 1))
  );
}

/** `I'm a nurse in Leeds`, `ich bin gerade in Bochum`, `soy enfermera en Bilbao`. */
function isWhereSomebodyIs(words: WordsAtEnd): boolean {
  const isNear = words.at(1) === "de" && words.at(2) === "près";
  if (!isNear && !selfHereWords.has(words.at(1))) return false;
  for (let plain = isNear ? 3 : 2, count = 0; count <= 2; count++, plain++) {
    // `plain` is where the words for what somebody is end.
    if (count > 0 && !isOfLetters(words.at(plain - 1), 3, 16)) return false;
    if (isSelfUpTo(words, plain)) return true;
  }
  return false;
}

/** Somebody speaks of themselves, in the words from `place` on, with two fillers behind at most. */
function isSelfUpTo(words: WordsAtEnd, place: number): boolean {
  if (goesOnOtherwise(words, place - 1)) return false;
  for (let fillers = 0; fillers <= 2; fillers++) {
    if (fillers > 0 && !selfFillers.has(words.at(place + fillers - 1))) return false;
    if (words.endsWith(self, place + fillers)) return true;
  }
  return false;
}

function goesOnOtherwise(words: WordsAtEnd, place: number): boolean {
  const next = `${words.at(place)} ${words.at(place - 1)}`;
  return selfOtherwise.some((beginning) => next.startsWith(beginning));
}

/** Somebody's company, school or clinic: `my therapist's clinic,`, `my insurance is`, `mein Verein heißt der`. */
function isMyOrganization(words: WordsAtEnd): boolean {
  return isMyOrganizationAt(words, 1) || (articles.has(words.at(1)) && isMyOrganizationAt(words, 2));
}

function isMyOrganizationAt(words: WordsAtEnd, place: number): boolean {
  const last = words.at(place);
  if (isOrganizationNoun(words, place, /[,:]$/.test(last) ? last.slice(0, -1) : last)) return true;
  for (let count = 1, phrase = last; count <= called.wordsMax; count++) {
    const noun = words.at(place + count);
    if (called.all.has(phrase) && isOrganizationNoun(words, place + count, noun)) return true;
    phrase = `${noun} ${phrase}`;
  }
  return false;
}

function isOrganizationNoun(words: WordsAtEnd, place: number, noun: string): boolean {
  if (!mineOrganizations.has(noun)) return false;
  if (hasOwner(words, place + 1)) return true;
  return noun === "school" && words.at(place + 1) === "high" && hasOwner(words, place + 2);
}

/** `cover letter for`, `Kündigung zum 31.12. bei der`. */
function isOnPaper(words: WordsAtEnd): boolean {
  return isOnPaperAt(words, 1) || (paperArticles.has(words.at(1)) && isOnPaperAt(words, 2));
}

function isOnPaperAt(words: WordsAtEnd, place: number): boolean {
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
