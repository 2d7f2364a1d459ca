/**
 * The words of a stretch of plain ASCII text, one after the other, without a copy of it: letters and digits on end, and a
 * capital behind a small letter begins a new one (`phoneNumber`).
 */
export class PlainWords {
  start = 0;
  end = 0;
  #text = "";
  #from = 0;
  #to = 0;

  /** Where the stretch lies; no word is read yet. `isBackwards`: the last word comes first. */
  of(text: string, from: number, to: number, isBackwards: boolean): void {
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.start = this.end = isBackwards ? to : from;
  }

  /** Moves to the word behind `end`; false when there is none. */
  next(): boolean {
    let at = this.end;
    while (at < this.#to && kindOf(this.#text, at) === none) at++;
    if (at === this.#to) return false;
    this.start = at;
    at++;
    while (at < this.#to && kindOf(this.#text, at) !== none && !isCapitalBehindSmall(this.#text, at)) at++;
    this.end = at;
    return true;
  }

  /** Moves to the word before `start`; false when there is none. */
  previous(): boolean {
    let at = this.start;
    while (at > this.#from && kindOf(this.#text, at - 1) === none) at--;
    if (at === this.#from) return false;
    this.end = at;
    at--;
    while (at > this.#from && kindOf(this.#text, at - 1) !== none && !isCapitalBehindSmall(this.#text, at))
      at--;
    this.start = at;
    return true;
  }

  /** The word in lower case. */
  get word(): string {
    return this.#text.slice(this.start, this.end).toLowerCase();
  }
}

const none = 0;
const small = 1;
const capital = 2;
const digit = 3;
/** Placeholders are written with these, and the words in them do not count. */
const bracket = 4;

const kinds = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code++) kinds[code] = small;
for (let code = 0x41; code <= 0x5a; code++) kinds[code] = capital;
for (let code = 0x30; code <= 0x39; code++) kinds[code] = digit;
const marked = kinds.slice();
for (const char of "<>[]") marked[char.charCodeAt(0)] = bracket;

function kindOf(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] as number;
}

function isCapitalBehindSmall(text: string, at: number): boolean {
  return kindOf(text, at) === capital && kindOf(text, at - 1) === small;
}

/** True for ASCII without the brackets of placeholders. */
export function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || marked[code] === bracket) return false;
  }
  return true;
}
