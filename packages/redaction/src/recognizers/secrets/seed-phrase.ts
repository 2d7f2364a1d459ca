import { everyMatch } from "../../every-match";
import type { Entity, Recognizer } from "../../types";
import { entityOf } from "../entity-of";

/** Twelve to twenty-four words behind a word for them, numbered or not. */
const phrase =
  /(?:phrase|mnemonic|seed(?:-?words)?)["'*]{0,2}(?: (?:is|are|ist|lautet|est|es|è|é))?\s{0,2}[:=]?\s{1,3}["'`]?(?<words>(?:\d{1,2}[.)] ?)?[a-z]{3,8}(?:[ ,\n]{1,2}(?:\d{1,2}[.)] ?)?[a-z]{3,8}){11,23})(?![a-z])/gi;
/** Small words of sentences; the list that such phrases are drawn from has none of them. */
const ofSentences =
  /(?<![a-z])(?:the|and|your|with|for|are|not|from|have|has|was|were|its|our|their|they|which|but|must|should|never|der|die|das|und|les|des|los|las|che|van|het|een)(?![a-z])/i;

/** The words that open a wallet. */
export const seedPhrase: Recognizer = {
  id: "seed-phrase",
  types: ["SECRET"],
  canMatch: (traits) => traits.hasColon,
  find(text) {
    if (!mayHoldOne(text)) return [];
    const found: Entity[] = [];
    for (const match of everyMatch(text, phrase)) {
      const words = match.groups?.words ?? "";
      if (ofSentences.test(words)) continue;
      const end = match.index + match[0].length;
      found.push(
        entityOf(
          { start: end - words.length, end },
          { recognizer: "seed-phrase", type: "SECRET", score: 0.9, evidence: "keyword", cue: "seed phrase" },
        ),
      );
    }
    return found;
  },
};

function mayHoldOne(text: string): boolean {
  return text.includes("hrase") || text.includes("nemonic") || text.includes("eed");
}
