import { endMatch } from "../../end-pattern";
import { letterBit } from "../../words/letter-bits";
import { letterBitsBefore } from "../../words/letter-runs";
import { WordTrie } from "../../words/word-trie";
import { isDigitAt } from "../numbers/digit-chains";

/** In lower case. */
export const labelWords =
  "address|adresse|anschrift|dirección|domicilio|indirizzo|endereço|morada|adres|adress|osoite|lähiosoite|street|straße|strasse|rue|calle|rua|straat|ulica".split(
    "|",
  );

const labels = new WordTrie(labelWords, "end");
/** What stands between a label and its value, with a number of ours or not. */
const joint = endMatch(/(?:\? it is |["']?:\s{0,2}["']?|,? is | ist | est )(?:\d{1,5} )?$/i);
const reach = 28;

/** `Address: Allika 46`. */
export function isLabelled(text: string, at: number): boolean {
  if (!mayEndLabel(text, at)) return false;
  const before = text.slice(Math.max(0, at - reach), at);
  const length = joint.exec(before)?.[1]?.length;
  if (length === undefined) return false;
  const starts = labels.othersAt(before, before.length - length);
  return starts.some((start) => (letterBitsBefore(before, start) & letterBit.letter) === 0);
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
