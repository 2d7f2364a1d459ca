import { endPattern } from "../../end-pattern";
import { isDigitAt } from "../digit-chains";

/** In lower case. */
export const labelWords =
  "address|adresse|anschrift|dirección|domicilio|indirizzo|endereço|morada|adres|adress|osoite".split("|");

/** `Address: Allika 46`, with a number of ours in between or not. */
const label = endPattern(
  new RegExp(
    `(?<!\\p{L})(?:${labelWords.join("|")})(?:["']?:\\s{0,2}["']?|,? is | ist | est |\\? it is )(?:\\d{1,5} )?$`,
    "iu",
  ),
);
const reach = 28;

export function isLabelled(text: string, at: number): boolean {
  return mayEndLabel(text, at) && label.test(text.slice(Math.max(0, at - reach), at));
}

/** A cheap look: a colon, or a verb and a space, with a number of ours behind it or not. */
function mayEndLabel(text: string, at: number): boolean {
  let end = at;
  if (text.charCodeAt(end - 1) === 0x20 && isDigitAt(text, end - 2)) {
    end -= 2;
    while (isDigitAt(text, end - 1)) end--;
  }
  const last = text.charCodeAt(end - 1);
  if (last === 0x20) {
    const letter = text.charCodeAt(end - 2) | 0x20;
    if (letter === 0x73 || letter === 0x74) return true;
  }
  for (let from = end; from > end - 4; from--) if (text.charCodeAt(from - 1) === 0x3a) return true;
  return false;
}
