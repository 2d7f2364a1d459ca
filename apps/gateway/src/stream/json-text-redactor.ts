import { type CompiledPolicy, type EntityCounts, type KeyedDigest, redactText } from "@veilgate/redaction";
import { addCounts, noCounts } from "./entity-counts";
import type { TextRedactor } from "./text-redactor";

/** A longer string in the arguments of a tool is refused rather than held. */
const heldCharsMax = 1024 * 1024;

/**
 * Redacts JSON that arrives in pieces: each string on its own, once its closing quote is there, so that what comes
 * out is JSON however the text was cut.
 */
export class JsonTextRedactor implements TextRedactor {
  /** The string that is open, with its first quote; empty between strings. */
  #held = "";
  #isEscaped = false;
  #counts: EntityCounts = noCounts;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly digest: KeyedDigest,
  ) {}

  get isHolding(): boolean {
    return this.#held !== "";
  }

  counts(): EntityCounts {
    return this.#counts;
  }

  push(piece: string): string {
    let result = "";
    for (let at = 0; at < piece.length; ) {
      const isInside = this.#held !== "";
      const quote = isInside ? this.#closingQuote(piece, at) : piece.indexOf('"', at);
      const stop = quote === -1 ? piece.length : quote;
      if (!isInside) {
        result += piece.slice(at, stop);
        if (quote !== -1) this.#held = '"';
      } else if (quote === -1) this.#hold(piece.slice(at));
      else {
        result += this.#redact(`${this.#held}${piece.slice(at, quote)}"`);
        this.#held = "";
      }
      at = stop + 1;
    }
    return result;
  }

  /** A string that was never closed is no JSON, and nobody can say what it holds: it is left out. */
  end(): string {
    this.#held = "";
    return "";
  }

  #closingQuote(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === 0x22 && !this.#isEscaped) return at;
      this.#isEscaped = code === 0x5c && !this.#isEscaped;
    }
    return -1;
  }

  #hold(text: string): void {
    this.#held += text;
    if (this.#held.length > heldCharsMax) throw new Error("A string of a tool's arguments is too long.");
  }

  #redact(literal: string): string {
    const redacted = redactText(JSON.parse(literal) as string, this.policy, this.digest);
    this.#counts = addCounts(this.#counts, redacted.counts);
    return redacted.edits.length === 0 ? literal : JSON.stringify(redacted.text);
  }
}
