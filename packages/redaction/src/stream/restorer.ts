import type { Vault } from "../types";
import { AnswerReader } from "./answer-reader";
import { spellingOf } from "./json-beginning";
import { JsonDepth } from "./json-depth";
import type { Finding, RestoreEscape } from "./placeholder-finder";

/**
 * Puts values back into text that arrives in pieces. However the text was cut, the pieces that come
 * out are the text that would have come out of the whole. Use one for each choice and each tool call.
 */
export interface Restorer {
  /** The next piece; what is held back comes with a later one. */
  push(piece: string): string;
  /** Call once, after the last piece: what never became a pseudonym or a surrogate is text. */
  end(): string;
  /** True while a tail is held back: at most some 60 characters, or as many as the longest surrogate has. */
  readonly isHolding: boolean;
  /** How many values were put back so far. */
  readonly restored: number;
  /** How many were written like a pseudonym, stand for nothing in this request, and were left. */
  readonly unknown: number;
}

export interface RestorerOptions {
  /**
   * How values are written: as they are, or as they stand within a JSON string. `by-beginning`: as the text's first
   * characters say, see `spellingOf`; they are held until it is known.
   */
  readonly escape: RestoreEscape | "by-beginning";
}

export function createRestorer(vault: Vault, { escape: spelling }: RestorerOptions): Restorer {
  return spelling === "by-beginning" ? new BegunRestorer(vault) : new PieceRestorer(vault, spelling);
}

/** Finds out by the beginning of the text how values are to be written. */
class BegunRestorer implements Restorer {
  #begun = "";
  #inner: PieceRestorer | undefined;

  constructor(private readonly vault: Vault) {}

  get isHolding(): boolean {
    return this.#inner?.isHolding ?? this.#begun !== "";
  }

  get restored(): number {
    return this.#inner?.restored ?? 0;
  }

  get unknown(): number {
    return this.#inner?.unknown ?? 0;
  }

  push(piece: string): string {
    if (this.#inner !== undefined) return this.#inner.push(piece);
    this.#begun += piece;
    const spelling = spellingOf(this.#begun);
    return spelling === undefined ? "" : this.#decide(spelling).push(this.#begun);
  }

  end(): string {
    if (this.#inner !== undefined) return this.#inner.end();
    const inner = this.#decide("none");
    return inner.push(this.#begun) + inner.end();
  }

  #decide(spelling: RestoreEscape): PieceRestorer {
    this.#inner = new PieceRestorer(this.vault, spelling);
    return this.#inner;
  }
}

class PieceRestorer implements Restorer {
  readonly #reader: AnswerReader;
  readonly #escape: RestoreEscape;
  /** Only where it makes a difference: without it a value is written for a string of JSON. */
  readonly #depth: JsonDepth | undefined;
  #held = "";
  /** The code unit in front of what is held, or of the next piece. */
  #before = 0;
  restored = 0;
  unknown = 0;

  constructor(vault: Vault, spelling: RestoreEscape) {
    this.#reader = new AnswerReader(vault, spelling);
    this.#escape = spelling;
    this.#depth = spelling === "json" && vault.hasEscapes ? new JsonDepth() : undefined;
  }

  get isHolding(): boolean {
    return this.#held !== "";
  }

  push(piece: string): string {
    if (this.#held === "" && !this.#reader.canBeginIn(piece)) {
      this.#depth?.read(piece, 0, piece.length);
      return piece;
    }
    return this.#restore(this.#held + piece, false);
  }

  end(): string {
    return this.#restore(this.#held, true);
  }

  #restore(text: string, isWhole: boolean): string {
    let result = "";
    let copied = 0;
    let kept = text.length;
    for (const finding of this.#reader.findings(text, isWhole, this.#before)) {
      result += text.slice(copied, finding.start);
      this.#depth?.read(text, copied, finding.start);
      copied = finding.start;
      if (finding.kind === "unfinished") {
        kept = finding.start;
        break;
      }
      result += this.#written(text, finding);
      this.#depth?.read(text, copied, finding.end);
      copied = finding.end;
    }
    this.#depth?.read(text, copied, kept);
    this.#held = text.slice(kept);
    this.#before = this.#reader.codeBefore(text, kept, this.#before);
    return result + text.slice(copied, kept);
  }

  #written(text: string, finding: Exclude<Finding, { kind: "unfinished" }>): string {
    if (finding.kind === "value") {
      this.restored++;
      return valueAs(this.#escape, finding.value, this.#depth?.depth);
    }
    this.unknown++;
    return text.slice(finding.start, finding.end);
  }
}

/** What takes the place of a pseudonym or a surrogate; `depth` is how deep in strings of JSON it stands. */
export function valueAs(spelling: RestoreEscape, value: string, depth = 1): string {
  if (spelling === "none") return value;
  let written = value;
  for (let level = 0; level < depth; level++) written = JSON.stringify(written).slice(1, -1);
  return written;
}
