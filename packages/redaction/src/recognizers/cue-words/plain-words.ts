/**
 * The words of a stretch of text without odd characters, one after the other, without a copy of it: letters and digits on end, and a
 * capital behind a small letter begins a new one (`phoneNumber`).
 */
export class PlainWords {
  start = 0;
  end = 0;
  #text = "";
  #to = 0;

  /** Where the stretch lies; no word is read yet. */
  of(text: string, from: number, to: number): void {
    this.#text = text;
    this.#to = to;
    this.start = this.end = from;
  }

  /** Moves to the word behind `end`; false when there is none. */
  next(): boolean {
    let at = this.end;
    while (at < this.#to && kindAt(this.#text, at) === plainKind.none) at++;
    if (at === this.#to) return false;
    this.start = at;
    at++;
    while (
      at < this.#to &&
      kindAt(this.#text, at) !== plainKind.none &&
      !isCapitalBehindSmall(this.#text, at)
    )
      at++;
    this.end = at;
    return true;
  }

  /** The word in lower case. */
  get word(): string {
    return this.#text.slice(this.start, this.end).toLowerCase();
  }
}

/** What a character is to a word. `odd` is all but ASCII, and the brackets of placeholders: words in those do not count. */
export const plainKind = { none: 0, small: 1, capital: 2, digit: 3, odd: 4 } as const;

const kinds = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code++) kinds[code] = plainKind.small;
for (let code = 0x41; code <= 0x5a; code++) kinds[code] = plainKind.capital;
for (let code = 0x30; code <= 0x39; code++) kinds[code] = plainKind.digit;
for (const char of "<>[]") kinds[char.charCodeAt(0)] = plainKind.odd;

export function plainKindOf(code: number): number {
  return code < 128 ? (kinds[code] as number) : plainKind.odd;
}

function kindAt(text: string, at: number): number {
  return plainKindOf(text.charCodeAt(at));
}

function isCapitalBehindSmall(text: string, at: number): boolean {
  return kindAt(text, at) === plainKind.capital && kindAt(text, at - 1) === plainKind.small;
}
