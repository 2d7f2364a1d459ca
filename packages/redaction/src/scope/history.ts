/** Words that set a sentence long ago, in lower case; they count as they are spelled below. */
export const pastWords = "century bc bce ad jahrhundert siècle siglo secolo século eeuw wieku".split(" ");

const past =
  /(?<![\d.,])1[0-8]\d\d(?![\d.,]\d|\d)|(?<=\d(?:st|nd|rd|th)[ -])century|\b(?:BC|BCE|AD|Jahrhundert|siècle|siglo|secolo|século|eeuw|wieku)\b/uy;

/** Where a year before 1900 or a century ends that begins at `start`; -1 when none does. */
export function pastEndAt(text: string, start: number): number {
  past.lastIndex = start;
  return past.test(text) ? past.lastIndex : -1;
}
