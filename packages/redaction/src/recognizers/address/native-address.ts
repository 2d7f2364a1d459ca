import { everyMatch } from "../../every-match";
import { textTraits } from "../../text-traits";
import type { Entity, Recognizer } from "../../types";
import { entityOf } from "../entity-of";
import { nativeForms } from "./native-forms";

interface Mark {
  /** One of these is in every address of the form. A search for one character takes next to no time. */
  readonly signs: readonly string[];
  /** What stands around them. */
  readonly pattern?: RegExp;
}

/** Of each form: without it the form is not looked for. */
const marks: readonly Mark[] = [
  { signs: ["都", "道", "府", "県"] },
  { signs: ["号", "號", "弄"] },
  { signs: ["시", "도"], pattern: /[시도] ?\p{Script=Hangul}/u },
  { signs: ["д", "Д"], pattern: /(?<![^ ,])(?:д|дом)[. ]/iu },
  { signs: ["No"], pattern: /No[.:]? ?\d/ },
  { signs: ["न"] },
  { signs: ["شارع"] },
];

function isIn(text: string, mark: Mark | undefined): boolean {
  if (mark === undefined || !mark.signs.some((sign) => text.includes(sign))) return false;
  return mark.pattern?.test(text) ?? true;
}

/**
 * Addresses of Japan, China, Taiwan, Korea, Russia, Turkey, India and Arab countries, by the words that every part
 * of them ends or begins with. Without a number of a house nothing is found: a city alone is a place.
 */
export const nativeAddress: Recognizer = {
  id: "native-address",
  types: ["ADDRESS"],
  canMatch: (traits) => traits.hasDigit && !traits.isAscii,
  find(text, { hasDigit } = textTraits(text)) {
    const found: Entity[] = [];
    if (!hasDigit) return found;
    for (const [at, { cue, pattern }] of nativeForms.entries()) {
      if (!isIn(text, marks[at])) continue;
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
