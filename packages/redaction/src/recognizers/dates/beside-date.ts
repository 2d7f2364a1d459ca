import { WordBits } from "../cue-words/word-bits";
import { dayWords } from "./day-alone";
import { monthWords } from "./month-names";
import { yearWords } from "./year-alone";

/** What the word in front of a number, or behind it, may make of it. */
export const besideDate = {
  month: 4,
  /** Between the day and the month: `5th of May`, `1er mai`, `5 de mayo`. */
  dayJoint: 8,
  /** Between the month and the year or the day. */
  yearJoint: 16,
  /** In front of a day alone. */
  dayWord: 32,
  /** In front of a year alone. */
  yearWord: 64,
  /** Behind these a number and a word that may be a month are a day: `le 3 mars`, `op 5 mei`, `until 5 sep`. */
  dayFollows: 128,
} as const;

/** A cheap look before the patterns of dates. */
export const wordsBesideDate = new WordBits({
  [besideDate.month]: monthWords,
  [besideDate.dayJoint]: "st nd rd th er of de d di del do".split(" "),
  [besideDate.yearJoint]: "of the de del do".split(" "),
  [besideDate.dayWord]: dayWords,
  [besideDate.yearWord]: yearWords,
  [besideDate.dayFollows]:
    "on until till since by le du au el dia día del op tot den am vom zum bis seit dnia od do il dal al em".split(
      " ",
    ),
});
