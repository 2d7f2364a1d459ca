import { latinLookalike } from "./decoders/confusable-letters";
import { normalisedView } from "./normalised-view";

const lookalikes = new RegExp(`[${[...latinLookalike.keys()].join("")}]`, "g");

/**
 * A text reduced to what a reader sees: one form for compatibility forms, case, look-alike letters, accents,
 * invisible characters and runs of space. Two texts that look alike are the same afterwards; offsets are lost.
 */
export function foldText(text: string): string {
  return normalisedView(text.normalize("NFKD"))
    .text.replace(lookalikes, (letter) => latinLookalike.get(letter) ?? letter)
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
