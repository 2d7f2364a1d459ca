import type { Entity } from "../../types";
import { movedEntity } from "../entity-of";

/** Shorter texts are searched as they are. */
export const repeatingCharsMin = 8192;
const periodMax = 512;
/** A repetition is looked for once in so many runs. */
const runsPerLook = 128;
/** As many characters before a run have to come again for a look at where they came from. */
const tailChars = 64;
/** A number and what is looked at around it lie within so many characters, but for cues of several words. */
const reach = 1024;
/** Compared at once. */
const blockChars = 256;
/** No cue has more words; each period holds a word at least, the digits. */
const cueWordsMax = 8;

/** From some run on, the text repeats itself. */
interface Repetition {
  readonly period: number;
  /** Up to here at least. */
  readonly end: number;
}

interface Lap extends Repetition {
  /** The run it began with, and how much had been found then. */
  readonly at: number;
  readonly foundBefore: number;
}

/**
 * Passes over what a text repeats, character by character: what was found in one period is in each of the next ones.
 * For texts that are made to be slow, and logs of one line again and again; no table has to be in the text, since its
 * header may be anywhere above.
 */
export class RepeatedRuns {
  readonly #text: string;
  readonly #digitRuns: readonly number[];
  readonly #found: Entity[];
  #looks = 0;
  /** The last repetition reaches to here, so that no part of the text is compared for many of them. */
  #repeatsTo = 0;
  /** The period that is being searched. */
  #lap: Lap | undefined;
  /** Found up to `at` as copies; what the search finds again on the way there does not count. */
  #warmUp:
    | { readonly at: number; readonly found: readonly Entity[]; readonly foundBefore: number }
    | undefined;

  constructor(text: string, digitRuns: readonly number[], found: Entity[]) {
    this.#text = text;
    this.#digitRuns = digitRuns;
    this.#found = found;
  }

  /** Where among the digit runs the search goes on that has come to `at`: there, or further on. */
  next(at: number): number {
    if (this.#warmUp !== undefined) this.#endWarmUp(at);
    else if (this.#lap !== undefined) return this.#endLap(at, this.#lap);
    else if (++this.#looks % runsPerLook === 0) this.#look(at);
    return at;
  }

  #look(at: number): void {
    const position = this.#digitRuns[at] as number;
    const repetition = position < this.#repeatsTo ? undefined : repetitionAt(this.#text, position);
    if (repetition === undefined) return;
    this.#repeatsTo = repetition.end;
    this.#lap = { ...repetition, at, foundBefore: this.#found.length };
  }

  #endLap(at: number, lap: Lap): number {
    const { period, end } = lap;
    const position = this.#digitRuns[at] as number;
    const lapEnd = (this.#digitRuns[lap.at] as number) + period;
    if (position < lapEnd) return at;
    this.#lap = undefined;
    const laps = Math.floor((end - reach - position) / period);
    const skipped = laps - lapsOfReach(period);
    if (position !== lapEnd || skipped <= 0) return at;
    const once = this.#found.slice(lap.foundBefore);
    const found: Entity[] = [];
    for (let count = 1; count <= laps; count++) {
      for (const entity of once) found.push(movedEntity(entity, count * period));
    }
    const runs = at - lap.at;
    this.#warmUp = { at: at + laps * runs, found, foundBefore: this.#found.length };
    return at + skipped * runs;
  }

  #endWarmUp(at: number): void {
    const warmUp = this.#warmUp;
    if (warmUp === undefined || at < warmUp.at) return;
    this.#warmUp = undefined;
    this.#found.length = warmUp.foundBefore;
    for (const entity of warmUp.found) this.#found.push(entity);
  }
}

/** So many periods before a run are all that its findings may depend on. */
function lapsOfReach(period: number): number {
  return cueWordsMax + Math.ceil(reach / period);
}

/** The repetition that `position` is in, far enough from its beginning and its end. */
function repetitionAt(text: string, position: number): Repetition | undefined {
  const before = text.slice(Math.max(0, position - tailChars - periodMax), position);
  const tailStart = before.length - tailChars;
  if (tailStart < 1) return undefined;
  const earlier = before.lastIndexOf(before.slice(tailStart), tailStart - 1);
  if (earlier === -1) return undefined;
  const period = tailStart - earlier;
  const start = position - lapsOfReach(period) * period;
  if (start < period) return undefined;
  if (!isSameBefore(text, start, position, period)) return undefined;
  let end = position;
  while (end < text.length && isSameBefore(text, end, end + blockChars, period)) end += blockChars;
  return { period, end };
}

/** True when `[start, end)` is what stands a period before; the text may end sooner. */
function isSameBefore(text: string, start: number, end: number, period: number): boolean {
  return end <= text.length && text.slice(start, end) === text.slice(start - period, end - period);
}
