import {
  type CompiledPolicy,
  createStreamRedactor,
  type EntityCounts,
  type KeyedDigest,
  redactText,
} from "@veilgate/redaction";
import { addCounts, noCounts } from "./entity-counts";
import type { OpenString } from "./json-strings";
import type { TextRedactor } from "./text-redactor";

/** A longer one, with the space behind it, is none of JSON. */
const tokenCharsMax = 256;
const literal = /^(?:-?\d[\d.eE+-]*|true|false|null)$/;
/** Shorter ones are counts and sizes; the same bound as in whole bodies. */
const longNumber = /^-?\d{7,}$/;
const space = /[ \t\r\n]/;

/**
 * Redacts JSON that arrives in pieces: each string and each long number on its own, so that what comes out is JSON
 * however the text was cut. From where it is JSON no more it is text like every other.
 */
export class JsonTextRedactor implements TextRedactor {
  #string: OpenString | undefined;
  #isEscaped = false;
  /** A number or a word outside of strings, and the space behind it: nobody knows yet whether it ends there. */
  #token = "";
  #depth = 0;
  #hasBegun = false;
  /** For the rest, once it is no JSON. */
  #text: ReturnType<typeof createStreamRedactor> | undefined;
  #counts: EntityCounts = noCounts;

  /** @param openString called for each string. */
  constructor(
    private readonly policy: CompiledPolicy,
    private readonly digest: KeyedDigest,
    private readonly openString: () => OpenString,
  ) {}

  get isHolding(): boolean {
    return this.#token !== "" || this.#string?.isHolding === true || (this.#text?.heldChars ?? 0) > 0;
  }

  counts(): EntityCounts {
    let counts = this.#counts;
    for (const open of [this.#string, this.#text]) if (open) counts = addCounts(counts, open.counts());
    return counts;
  }

  push(piece: string): string {
    let result = "";
    for (let at = 0; at < piece.length; ) {
      if (this.#text !== undefined) return result + this.#text.push(piece.slice(at));
      if (this.#string === undefined) {
        result += this.#outside(piece.charAt(at));
        at++;
        continue;
      }
      const quote = this.#closingQuote(piece, at);
      result += this.#string.push(piece.slice(at, quote === -1 ? undefined : quote));
      if (quote === -1) break;
      result += `${this.#string.close()}"`;
      this.#counts = addCounts(this.#counts, this.#string.counts());
      this.#string = undefined;
      at = quote + 1;
    }
    return result;
  }

  end(): string {
    if (this.#text !== undefined) return this.#text.end();
    return this.#string === undefined ? this.#endToken() : this.#string.end();
  }

  /** One character outside of strings. */
  #outside(character: string): string {
    if (space.test(character)) {
      if (this.#token === "") return character;
      this.#token += character;
      return this.#token.length > tokenCharsMax ? this.#becomeText("") : "";
    }
    if (this.#hasBegun && this.#depth <= 0) return this.#becomeText(character);
    if (!'{}[]:,"'.includes(character)) {
      const isNext = space.test(this.#token.at(-1) ?? "");
      if (isNext || this.#token.length === tokenCharsMax) return this.#becomeText(character);
      this.#token += character;
      return "";
    }
    if (this.#token !== "" && (character === '"' || !literal.test(this.#token.trimEnd()))) {
      return this.#becomeText(character);
    }
    const before = this.#endToken();
    if (character === '"') this.#string = this.openString();
    else if ("{[".includes(character)) this.#depth++;
    else if ("}]".includes(character)) this.#depth--;
    this.#hasBegun = true;
    return before + character;
  }

  #becomeText(character: string): string {
    const token = this.#token;
    this.#token = "";
    this.#text = createStreamRedactor(this.policy, this.digest);
    return this.#text.push(token + character);
  }

  #endToken(): string {
    const token = this.#token;
    this.#token = "";
    const word = token.trimEnd();
    const isSearched = longNumber.test(word) || !literal.test(word);
    if (token === "" || !isSearched) return token;
    const redacted = redactText(word, this.policy, this.digest);
    this.#counts = addCounts(this.#counts, redacted.counts);
    if (redacted.edits.length === 0) return token;
    return (literal.test(word) ? JSON.stringify(redacted.text) : redacted.text) + token.slice(word.length);
  }

  #closingQuote(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === 0x22 && !this.#isEscaped) return at;
      this.#isEscaped = code === 0x5c && !this.#isEscaped;
    }
    return -1;
  }
}
