import { type ActedEntity, applyEdits, type TextEdit } from "../apply-actions";
import type { CompiledPolicy } from "../policy/compile";
import { RedactionRun } from "../redaction-run";
import { planWithUncovered } from "../search-again";
import type { EntityCounts, EntityType, KeyedDigest, Vault } from "../types";

/**
 * Redacts text that arrives in pieces, such as an answer. However the text was cut, the pieces that come out are the
 * text that would have come out of the whole. Use one for each choice and each tool call.
 */
export interface StreamRedactor {
  /** The next piece; what is held back comes with a later one. */
  push(piece: string): string;
  /** Call once, after the last piece. */
  end(): string;
  /** UTF-16 code units that are held back: `valueCharsMax` and a step of 128 at most. */
  readonly heldChars: number;
  /** Of what was given out so far. */
  counts(): EntityCounts;
  /** Types that were found so far and have the action `block`: their values are labels in what came out. */
  blockedTypes(): EntityType[];
  readonly vault: Vault;
}

export interface StreamRedactorOptions {
  /**
   * The longest value that is found as in the whole text; of a longer one a part may come through. Also how much
   * text in front of a place is looked at again. 256 unless told.
   */
  readonly valueCharsMax?: number;
}

/** Text is searched each time that so much more of it is there. Places depend on the text alone, never on its cuts. */
const stepChars = 128;

/** Cost: each character is searched about `2 * valueCharsMax / 128` times. */
export function createStreamRedactor(
  policy: CompiledPolicy,
  digest: KeyedDigest,
  { valueCharsMax = 256 }: StreamRedactorOptions = {},
): StreamRedactor {
  return new WindowRedactor(new RedactionRun(policy, digest), valueCharsMax);
}

class WindowRedactor implements StreamRedactor {
  readonly #run: RedactionRun;
  readonly #valueCharsMax: number;
  /** The end of what was given out, as it came in: recognizers look for cues and borders in it. */
  #before = "";
  #held = "";
  /** How much of `#held` there has to be for the next search. */
  #due = stepChars;

  constructor(run: RedactionRun, valueCharsMax: number) {
    this.#run = run;
    this.#valueCharsMax = valueCharsMax;
  }

  get heldChars(): number {
    return this.#held.length;
  }

  get vault(): Vault {
    return this.#run.vault;
  }

  counts(): EntityCounts {
    return this.#run.tally.counts();
  }

  blockedTypes(): EntityType[] {
    return this.#run.tally.blockedTypes();
  }

  push(piece: string): string {
    this.#held += piece;
    let result = "";
    while (this.#held.length >= this.#due) {
      const end = this.#due;
      const length = this.#held.length;
      result += this.#release(end, end - this.#valueCharsMax);
      this.#due = end - (length - this.#held.length) + stepChars;
    }
    return result;
  }

  end(): string {
    return this.#release(this.#held.length, this.#held.length);
  }

  /**
   * Gives out the first `until` characters of what is held, and all of a value that begins in them; the first
   * `end` are searched. A value that begins before `until` cannot go on behind `end`.
   */
  #release(end: number, until: number): string {
    if (until <= 0) return "";
    const front = this.#before.length;
    const window = this.#before + this.#held.slice(0, end);
    const { entities, edits } = planWithUncovered(window, this.#run.find(window), this.#run);
    const limit = front + until;
    const due = entities.filter(({ start, end: last }) => start < limit && last > front);
    let to = Math.max(limit, due.at(-1)?.end ?? 0);
    if (isLowSurrogate(window.charCodeAt(to))) to--;
    for (const entity of due) this.#count(entity, front);
    const result = applyEdits(window.slice(front, to), within(edits, front, to));
    this.#before = window.slice(Math.max(0, to - this.#valueCharsMax), to);
    this.#held = this.#held.slice(to - front);
    return result;
  }

  /** A value of which a part was given out is counted already. */
  #count({ type, action, start }: ActedEntity, front: number): void {
    if (start >= front) this.#run.tally.add(type, action);
  }
}

/** The edits between two places, counted from the first; of one that begins in front of it the rest is dropped. */
function within(edits: readonly TextEdit[], from: number, to: number): TextEdit[] {
  return edits
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, replacement }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
      replacement: start < from ? "" : replacement,
    }));
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
