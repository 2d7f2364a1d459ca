import type { Vault } from "../types";
import { AnswerReader } from "./answer-reader";
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
  /** How values are written: as they are, or as they stand within a JSON string. */
  readonly escape: RestoreEscape;
}

export function createRestorer(vault: Vault, options: RestorerOptions): Restorer {
  return new PieceRestorer(vault, options.escape);
}

class PieceRestorer implements Restorer {
  readonly #reader: AnswerReader;
  readonly #escape: RestoreEscape;
  #held = "";
  /** The code unit in front of what is held, or of the next piece. */
  #before = 0;
  restored = 0;
  unknown = 0;

  constructor(vault: Vault, spelling: RestoreEscape) {
    this.#reader = new AnswerReader(vault, spelling);
    this.#escape = spelling;
  }

  get isHolding(): boolean {
    return this.#held !== "";
  }

  push(piece: string): string {
    if (this.#held === "" && !this.#reader.canBeginIn(piece)) return piece;
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
      copied = finding.start;
      if (finding.kind === "unfinished") {
        kept = finding.start;
        break;
      }
      result += this.#written(text, finding);
      copied = finding.end;
    }
    this.#held = text.slice(kept);
    this.#before = this.#reader.codeBefore(text, kept, this.#before);
    return result + text.slice(copied, kept);
  }

  #written(text: string, finding: Exclude<Finding, { kind: "unfinished" }>): string {
    if (finding.kind === "value") {
      this.restored++;
      return valueAs(this.#escape, finding.value);
    }
    this.unknown++;
    return text.slice(finding.start, finding.end);
  }
}

/** What takes the place of a pseudonym or a surrogate. */
export function valueAs(spelling: RestoreEscape, value: string): string {
  return spelling === "json" ? JSON.stringify(value).slice(1, -1) : value;
}
