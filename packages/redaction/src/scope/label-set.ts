import { letterBit } from "../words/letter-bits";
import { letterBitsBefore } from "../words/letter-runs";

const ofWords = letterBit.letter | letterBit.number;

/** Labels of a value in any case: a space in one may be a low line or a dash, or be left out. */
export class LabelSet {
  readonly #spellings: ReadonlySet<string>;
  readonly #charsMax: number;

  constructor(labels: readonly string[]) {
    this.#spellings = new Set(labels.flatMap((label) => spellingsOf(label.replaceAll("-", " "))));
    this.#charsMax = Math.max(...Array.from(this.#spellings, ({ length }) => length));
  }

  /** True when `text` ends with one of the labels, as whole words; see `spaced`. */
  isAtEnd(text: string): boolean {
    const from = Math.max(0, text.length - this.#charsMax);
    for (let start = text.length - 1; start >= from; start--) {
      const isInWord = (letterBitsBefore(text, start) & ofWords) !== 0;
      if (!isInWord && this.#spellings.has(text.slice(start))) return true;
    }
    return false;
  }
}

/** In small letters, with spaces for low lines and dashes. */
export function spaced(text: string): string {
  return text.toLowerCase().replace(/[_-]/g, " ");
}

/** With and without each space. */
function spellingsOf(label: string): string[] {
  const space = label.lastIndexOf(" ");
  if (space === -1) return [label];
  const last = label.slice(space + 1);
  return spellingsOf(label.slice(0, space)).flatMap((first) => [`${first} ${last}`, first + last]);
}
