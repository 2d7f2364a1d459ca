import { brackets, foldPlaceholder, pseudonymPattern, tagLength, typeLengthMax } from "../placeholders";
import type { Vault } from "../types";

/** `json`: the text is (a piece of) JSON, so values are written escaped and `\u003c` is a bracket too. */
export type RestoreEscape = "none" | "json";

export type Finding =
  /** A pseudonym of this request, and the value that it stands for. */
  | { readonly kind: "value"; readonly start: number; readonly end: number; readonly value: string }
  /** It is written like a pseudonym, and stands for nothing here. */
  | { readonly kind: "unknown"; readonly start: number; readonly end: number }
  /** The text ends before it can be said whether this is one. */
  | { readonly kind: "unfinished"; readonly start: number };

/** Characters that a model may have put into a pseudonym. */
const noiseMax = 8;
const betweenMax = typeLengthMax + 1 + tagLength + noiseMax;

const backslash = 0x5c;
const bracketEscape = { open: "\\u003c", close: "\\u003e" };

/** Letters and digits, and the noise of models. Backslashes are looked at one by one. */
const between = new Uint8Array(128);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_- `*") {
  between[character.charCodeAt(0)] = 1;
}

/** The beginning of what stands between the brackets of a pseudonym that is exactly as we write it. */
const exactBeginning = /^(?:[A-Z][A-Z_]{0,32}[a-z2-7]{0,8})?$/;

/**
 * Finds pseudonyms in what a model writes, left to right. Models damage them: other case, spaces,
 * backticks, stars, backslashes, a hyphen for the underscore. So letters, digits and that noise are
 * read up to the closing bracket, and the vault is asked for exactly this, then by letters and digits.
 * Whether something is a pseudonym depends only on the characters from its bracket on.
 */
export class PlaceholderFinder {
  readonly #vault: Vault;
  readonly #isJson: boolean;
  /** `<` may be written as an escape, so in JSON every backslash needs a look. */
  readonly #seesEscapes: boolean;
  readonly #open: string;
  readonly #close: string;
  readonly #exact: RegExp;

  constructor(vault: Vault, spelling: RestoreEscape) {
    this.#vault = vault;
    this.#isJson = spelling === "json";
    this.#seesEscapes = this.#isJson && vault.format === "angle";
    this.#open = brackets[vault.format].open;
    this.#close = brackets[vault.format].close;
    this.#exact = new RegExp(`^${pseudonymPattern[vault.format].source}$`);
  }

  /** False when no pseudonym begins in this text. */
  canBeginIn(text: string): boolean {
    return text.includes(this.#open.charAt(0)) || (this.#seesEscapes && text.includes("\\"));
  }

  /** The first finding at or after `from`; `isWhole` when no more text will follow. */
  next(text: string, from: number, isWhole: boolean): Finding | undefined {
    let at = from;
    for (;;) {
      const start = this.#nextOpening(text, at);
      if (start === -1) return undefined;
      const openLength = this.#tokenLength(text, start, this.#open, bracketEscape.open);
      const finding =
        openLength === -1 ? { kind: "unfinished" as const, start } : this.#read(text, start, openLength);
      if (finding !== undefined && !(isWhole && finding.kind === "unfinished")) return finding;
      at = start + (openLength > this.#open.length ? openLength : 1);
    }
  }

  /** Where an opening bracket, or the part of one that the text ends with, begins. */
  #nextOpening(text: string, from: number): number {
    if (!this.#seesEscapes) {
      const start = text.indexOf(this.#open, from);
      if (start !== -1 || this.#open.length === 1) return start;
      return text.length > from && text.endsWith(this.#open.charAt(0)) ? text.length - 1 : -1;
    }
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x3c) return at;
      if (code !== backslash) continue;
      if (this.#tokenLength(text, at, this.#open, bracketEscape.open) !== 0) return at;
      at++; // the other character of the escape, which may be a backslash
    }
    return -1;
  }

  /** What is read from an opening bracket on; undefined when it is no pseudonym. */
  #read(text: string, start: number, openLength: number): Finding | undefined {
    const from = start + openLength;
    let at = from;
    while (at - from <= betweenMax) {
      if (at >= text.length) return this.#unfinished(text.slice(from, at), start);
      const code = text.charCodeAt(at);
      if (code < 128 && between[code] === 1) {
        at++;
        continue;
      }
      const closeLength = this.#tokenLength(text, at, this.#close, bracketEscape.close);
      if (closeLength === -1) return this.#unfinished(text.slice(from, at), start);
      if (closeLength > 0) return this.#finished(text.slice(from, at), start, at + closeLength);
      if (code !== backslash) return undefined;
      if (this.#isJson && text.charCodeAt(at + 1) !== backslash) return undefined;
      at += this.#isJson ? 2 : 1;
    }
    return undefined;
  }

  #unfinished(begun: string, start: number): Finding | undefined {
    const canGrow = exactBeginning.test(begun) || this.#vault.canBegin(foldPlaceholder(begun));
    return canGrow ? { kind: "unfinished", start } : undefined;
  }

  #finished(inner: string, start: number, end: number): Finding | undefined {
    const placeholder = this.#open + inner + this.#close;
    const folded = foldPlaceholder(inner);
    const value = this.#vault.reveal(placeholder) ?? this.#vault.repair(folded);
    if (value !== undefined) return { kind: "value", start, end, value };
    // As long as a type and a tag: it could begin one of ours, and with one letter more it could not.
    const isDamaged = this.#vault.canBegin(folded) && !this.#vault.canBegin(`${folded}A`);
    return isDamaged || this.#exact.test(placeholder) ? { kind: "unknown", start, end } : undefined;
  }

  /** The length of this bracket here, in either spelling; 0 when it is not, -1 when the text ends within it. */
  #tokenLength(text: string, at: number, token: string, escaped: string): number {
    if (text.startsWith(token, at)) return token.length;
    const rest = text.length - at;
    if (rest < token.length && token.startsWith(text.slice(at))) return -1;
    if (!this.#seesEscapes || text.charCodeAt(at) !== backslash) return 0;
    const here = text.slice(at, at + escaped.length).toLowerCase();
    if (here === escaped) return escaped.length;
    return here.length === rest && escaped.startsWith(here) ? -1 : 0;
  }
}
