/** Texts with fewer questions are not worth the keys. */
const questionsMin = 32;
const stretchesMax = 256;

/**
 * What was concluded from a stretch of a text, for when the same one comes again in that text: rows of tables, lines of
 * logs, and texts that are made to be slow. One memo serves one search; it holds text, so it must not outlive that.
 */
export class StretchMemo<Conclusion> {
  readonly #known = new Map<string, Conclusion>();
  #questions = 0;

  /** `conclude` must read nothing but `[start, end)` of the text, and conclude nothing about where that lies. */
  of(text: string, start: number, end: number, conclude: () => Conclusion): Conclusion {
    if (this.#questions < questionsMin) {
      this.#questions++;
      return conclude();
    }
    const stretch = text.slice(Math.max(0, start), end);
    const known = this.#known.get(stretch);
    if (known !== undefined) return known;
    const conclusion = conclude();
    if (this.#known.size < stretchesMax) this.#known.set(stretch, conclusion);
    return conclusion;
  }
}
