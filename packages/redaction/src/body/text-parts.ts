import type { RedactionRun } from "../redaction-run";
import type { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";
import { type Splice, spliceLeaf } from "./splice";
import { planParts } from "./split-values";

/** Collects the text parts of each message, to redact them together once the message is over. */
export class TextParts {
  readonly #reader: JsonReader;
  readonly #run: RedactionRun;
  readonly #splices: Splice[] = [];
  #leaves: number[] = [];
  #texts: string[] = [];
  #owner = -1;

  constructor(reader: JsonReader, run: RedactionRun) {
    this.#reader = reader;
    this.#run = run;
  }

  /** True when the leaf is a text part, which is taken care of with its neighbours. */
  take(leaf: number, text: string): boolean {
    const { leaves } = this.#reader;
    if ((leaves.flags(leaf) & leafFlag.continues) === 0) return false;
    if (leaves.owner(leaf) !== this.#owner) this.#finishMessage();
    this.#owner = leaves.owner(leaf);
    this.#leaves.push(leaf);
    this.#texts.push(text);
    return true;
  }

  /** The splices of all parts. Call once, after the last leaf. */
  splices(): readonly Splice[] {
    this.#finishMessage();
    return this.#splices;
  }

  #finishMessage(): void {
    if (this.#leaves.length === 0) return;
    const plans = planParts(this.#texts, this.#run);
    this.#leaves.forEach((leaf, index) => {
      const edits = plans[index] ?? [];
      if (edits.length > 0) this.#splices.push(...spliceLeaf(this.#reader, leaf, edits));
    });
    this.#leaves = [];
    this.#texts = [];
  }
}
