/**
 * The words of the request's own text. A surrogate all of whose words are in it is not used: it could stand in the
 * text already, and then it would be put back where the model only quoted. Read once, when the first surrogate
 * is drawn; linear in the text.
 */
export class OwnWords {
  readonly #readings: () => readonly string[];
  #texts: readonly string[] | undefined;
  #words: Set<string> | undefined;

  /** `text` is asked for once; `isJson` when escapes in it stand for other characters. */
  constructor(text: () => string, isJson: boolean) {
    this.#readings = () => (isJson ? readingsOf(text()) : [text().toLowerCase()]);
  }

  has(word: string): boolean {
    this.#texts ??= this.#readings();
    this.#words ??= new Set(this.#texts.flatMap(wordsOf));
    return this.#words.has(word.toLowerCase());
  }

  /** True when the candidate could stand in the text; false is certain. */
  mayHold(candidate: string): boolean {
    if (!unspaced.test(candidate)) return wordsOf(candidate).every((word) => this.has(word));
    this.#texts ??= this.#readings();
    return this.#texts.some((text) => text.includes(candidate));
  }
}

/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** As deep as JSON in strings in JSON is read. */
const nestingMax = 4;
const jsonEscape = /\\(?:u([0-9a-fA-F]{4})|(.))/gs;

/** The text as it is written, and with its escapes read once, twice and so on. */
function readingsOf(text: string): string[] {
  const readings = [text.toLowerCase()];
  let plain = text;
  for (let depth = 0; depth < nestingMax && plain.includes("\\"); depth++) {
    plain = plain.replace(jsonEscape, (_, code?: string, letter?: string) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return letter === "\\" || letter === '"' || letter === "/" ? letter : " ";
    });
    readings.push(plain.toLowerCase());
  }
  return readings;
}
