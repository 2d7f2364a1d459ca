import { latinLookalike } from "./decoders/confusable-letters";
import { normalisedView } from "./normalised-view";

const lookalikes = new RegExp(`[${[...latinLookalike.keys()].join("")}]`, "g");

/**
 * A text reduced to what a reader sees: one form for compatibility forms, case, look-alike letters, accents,
 * invisible characters and runs of space. Two texts that look alike are the same afterwards; offsets are lost.
 */
export function foldText(text: string): string {
  const plain = normalisedView(text.normalize("NFKD")).text;
  // Twice, since a capital may look like no Latin letter while its small form does (Ω, ω).
  return inLatinLowerCase(inLatinLowerCase(plain)).replace(/\s+/gu, " ").trim();
}

function inLatinLowerCase(text: string): string {
  return text.replace(lookalikes, (letter) => latinLookalike.get(letter) ?? letter).toLowerCase();
}
