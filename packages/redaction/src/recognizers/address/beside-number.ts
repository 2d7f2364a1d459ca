import { WordBits } from "../cue-words/word-bits";
import { monthWords } from "../dates/month-names";
import { boxWords, shipWords } from "./post-box";
import { lastWords, noNames } from "./street-words";
import { townWords } from "./town-line";

/** What the word in front of a number, or behind it, is of. */
export const besideNumber = {
  box: 4,
  ship: 8,
  town: 16,
  /** In no street's name when written in lower case. */
  noName: 32,
  month: 64,
  /** `Hauptstraße nr. 5`. */
  number: 128,
  /** A street's own word in front of the number: `Berliner Straße 5`. */
  street: 256,
  /** What makes the number no house's: `12 km`, or goes on with it: `12 bis`. */
  unit: 512,
} as const;

/** Streets of the south are called after days: `Rua XV de Novembro 1155`. */
const englishMonths = monthWords.filter((word) => /(?:ry|ch|ril|ay|ne|ly|st|ber)$/.test(word));

/** A cheap look before the patterns of addresses. */
export const wordsBesideNumber = new WordBits({
  [besideNumber.box]: boxWords,
  [besideNumber.ship]: shipWords,
  [besideNumber.town]: townWords,
  [besideNumber.noName]: noNames,
  [besideNumber.month]: englishMonths,
  [besideNumber.number]: ["n", "no", "nr", "num", "núm"],
  [besideNumber.street]: lastWords.keys(),
  [besideNumber.unit]:
    "km m cm mm kg g min minuten minutes uhr h euro eur punkte jahre years ms s px mb gb bis ter hs".split(
      " ",
    ),
});
