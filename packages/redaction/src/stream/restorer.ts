import type { Vault } from "../types";
import { PlaceholderFinder, type RestoreEscape } from "./placeholder-finder";

/**
 * Puts values back into text that arrives in pieces. However the text was cut, the pieces that come
 * out are the text that would have come out of the whole. Use one for each choice and each tool call.
 */
export interface Restorer {
  /** The next piece; what is held back comes with a later one. */
  push(piece: string): string;
  /** Call once, after the last piece: what never became a pseudonym is text. */
  end(): string;
  /** True while a tail is held back, at most some 60 characters. */
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
  readonly #finder: PlaceholderFinder;
  readonly #escape: RestoreEscape;
  #held = "";
  restored = 0;
  unknown = 0;

  constructor(vault: Vault, spelling: RestoreEscape) {
    this.#finder = new PlaceholderFinder(vault, spelling);
    this.#escape = spelling;
  }

  get isHolding(): boolean {
    return this.#held !== "";
  }

  push(piece: string): string {
    if (this.#held === "" && !this.#finder.canBeginIn(piece)) return piece;
    return this.#restore(this.#held + piece, false);
  }

  end(): string {
    return this.#restore(this.#held, true);
  }

  #restore(text: string, isWhole: boolean): string {
    this.#held = "";
    let result = "";
    let copied = 0;
    for (;;) {
      const finding = this.#finder.next(text, copied, isWhole);
      if (finding === undefined) return result + text.slice(copied);
      result += text.slice(copied, finding.start);
      switch (finding.kind) {
        case "unfinished":
          this.#held = text.slice(finding.start);
          return result;
        case "value":
          result += valueAs(this.#escape, finding.value);
          this.restored++;
          break;
        case "unknown":
          result += text.slice(finding.start, finding.end);
          this.unknown++;
          break;
        default:
          finding satisfies never;
      }
      copied = finding.end;
    }
  }
}

/** What takes the place of a pseudonym. */
export function valueAs(spelling: RestoreEscape, value: string): string {
  return spelling === "json" ? JSON.stringify(value).slice(1, -1) : value;
}
