/** Of `della`, `under`: no word of the lists is longer. */
const charsMax = 5;

/**
 * Behind the small words of a list, such as `de la `, with a space behind each: as many as there are, up to `most`; `at`
 * when there is none. As they are written, and of up to five characters.
 */
export function behindSmallWords(text: string, at: number, known: ReadonlySet<string>, most: number): number {
  let end = at;
  for (let count = 0; count < most; count++) {
    const next = text.slice(end, end + charsMax + 1);
    const length = next.indexOf(" ");
    if (length === -1 || !known.has(next.slice(0, length))) break;
    end += length + 1;
  }
  return end;
}
