import { endOfShortWord, endOfTownWord } from "./town-name";

const unitBehind = /\s{1,2}(?:Apt|Suite|Unit)\.? \d/y;
const space = 0x20;

/** The end of one or two words with capitals in front of a unit: `St. Marys Apt. 5`; -1 when there are none. */
export function endOfLocality(text: string, at: number): number {
  for (const first of endsOfWord(text, at)) {
    const seconds = text.charCodeAt(first) === space ? endsOfWord(text, first + 1) : [];
    for (const end of [...seconds, first]) {
      unitBehind.lastIndex = end;
      if (unitBehind.test(text)) return end;
    }
  }
  return -1;
}

function endsOfWord(text: string, at: number): number[] {
  return [endOfShortWord(text, at), endOfTownWord(text, at)].filter((end) => end !== -1);
}
