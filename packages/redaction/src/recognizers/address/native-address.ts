import { everyMatch } from "../../every-match";
import type { Entity, Recognizer } from "../../types";
import { entityOf } from "../entity-of";
import { nativeForms } from "./native-forms";

/** A word of each form: without it the form is not looked for. */
const marks: readonly RegExp[] = [
  /[都道府県]/,
  /[号號弄]/,
  /[시도] ?\p{Script=Hangul}/u,
  /(?:^|[ ,])(?:д|дом)[. ]/iu,
  /No[.:]? ?\d/,
  /न/,
  /شارع/,
];

/**
 * Addresses of Japan, China, Taiwan, Korea, Russia, Turkey, India and Arab countries, by the words that every part
 * of them ends or begins with. Without a number of a house nothing is found: a city alone is a place.
 */
export const nativeAddress: Recognizer = {
  id: "native-address",
  types: ["ADDRESS"],
  canMatch: (traits) => traits.hasDigit && !traits.isAscii,
  find(text) {
    const found: Entity[] = [];
    for (const [at, { cue, pattern }] of nativeForms.entries()) {
      if (marks[at]?.test(text) !== true) continue;
      for (const match of everyMatch(text, pattern)) {
        const start = match.index;
        const end = start + match[0].trimEnd().length;
        if (!/\d/.test(match[0])) continue;
        found.push(
          entityOf(
            { start, end },
            { recognizer: "native-address", type: "ADDRESS", score: 0.85, evidence: "keyword", cue },
          ),
        );
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};
