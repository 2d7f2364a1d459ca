import { forEachMatchNear } from "../../matches-near";
import { placesOfPattern, placesOfStrings } from "../../places";
import { textTraits } from "../../text-traits";
import type { Entity, Recognizer } from "../../types";
import { entityOf } from "../entity-of";
import { nativeForms } from "./native-forms";

interface Mark {
  /** One of these is in every address of the form. A search for one character takes next to no time. */
  readonly signs: readonly string[];
  /** Global: what stands around them. */
  readonly pattern?: RegExp;
}

/** Of each form: without it the form is not looked for. */
const marks: readonly Mark[] = [
  { signs: ["都", "道", "府", "県"] },
  { signs: ["号", "號", "弄"] },
  { signs: ["시", "도"], pattern: /[시도] ?\p{Script=Hangul}/gu },
  { signs: ["д", "Д"], pattern: /(?<![^ ,])(?:д|дом)[. ]/giu },
  { signs: ["No"], pattern: /No[.:]? ?\d/g },
  { signs: ["न"] },
  { signs: ["شارع"] },
];

/** No address is longer, in any of the forms. */
const reach = 512;

/** Where an address of the form may stand. */
function placesOfMark(text: string, { signs, pattern }: Mark): readonly number[] {
  const places = placesOfStrings(text, signs);
  return pattern === undefined || places.length === 0 ? places : placesOfPattern(text, pattern);
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
      const places = placesOfMark(text, marks[at] as Mark);
      forEachMatchNear(text, places, reach, pattern, ({ index: start, 0: whole }) => {
        if (!/\d/.test(whole)) return;
        const span = { start, end: start + whole.trimEnd().length };
        const what = { recognizer: "native-address", type: "ADDRESS", score: 0.85 } as const;
        found.push(entityOf(span, { ...what, evidence: "keyword", cue }));
      });
    }
    return found.sort((a, b) => a.start - b.start);
  },
};
