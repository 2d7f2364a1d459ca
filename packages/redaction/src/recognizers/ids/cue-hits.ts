import type { Phrase } from "./cue-index";
import type { IdRule } from "./id-rule";
import type { LayoutState } from "./layout-states";
import type { LaidOutRule } from "./layout-trie";

/** A cue beside a value, and whether it is further away than each reach of a rule. */
interface CueHit {
  readonly phrase: Phrase;
  /** How many of the reaches are too short for it. */
  readonly missed: number;
}

/** The nearest cue of a rule, and how many others are nearer. */
export interface Beside {
  readonly rank: number;
  readonly cue: string;
}

/** A rule that may say what a value is, and the cue that speaks for it; undefined for a rule that needs none. */
export interface Candidate extends LaidOutRule {
  readonly beside: Beside | undefined;
}

const noCandidates: readonly Candidate[] = [];

/** So many lists and answers are kept; each is small. */
const keptMax = 8000;

/**
 * The cues beside a value, nearest first. The same cues make the same list, whatever the text, so that what follows
 * from them is worked out once. It holds phrases and distances only, no text.
 */
export class CueHits {
  readonly #known: KnownCueHits;
  readonly #hits: readonly CueHit[];
  /** By phrase and reaches missed. */
  readonly #longer = new Map<number, CueHits>();
  readonly #candidates = new Map<LayoutState, readonly Candidate[]>();
  /** False when they say that it is nothing of ours. */
  readonly #hasOurs: boolean;

  constructor(known: KnownCueHits, hits: readonly CueHit[]) {
    this.#known = known;
    this.#hits = hits;
    this.#hasOurs = hits.some(({ phrase }) => !phrase.isOther || phrase.lists.length > 1);
  }

  get isEmpty(): boolean {
    return this.#hits.length === 0;
  }

  get nearest(): Phrase | undefined {
    return this.#hits[0]?.phrase;
  }

  /** This list and one more cue, so many characters away from the value. */
  and(phrase: Phrase, distance: number): CueHits {
    const missed = this.#known.missedAt(distance);
    const key = phrase.id * reachesMax + missed;
    let longer = this.#longer.get(key);
    if (longer === undefined) {
      longer = new CueHits(this.#known, [...this.#hits, { phrase, missed }]);
      this.#longer.set(key, longer);
      this.#known.countOne();
    }
    return longer;
  }

  /** Of the groupings that end at `state`, those of rules that need no cue or have one here. */
  candidatesOf(state: LayoutState): readonly Candidate[] {
    // Nothing else explains a number without a cue, so most numbers are done with here.
    if (!this.#hasOurs && state.standalone.length === 0) return noCandidates;
    let candidates = this.#candidates.get(state);
    if (candidates === undefined) {
      candidates = (this.#hasOurs ? state.rules : state.standalone).flatMap((laidOut) => {
        const beside = this.#besideOf(laidOut);
        return laidOut.rule.alone === undefined && beside === undefined ? [] : [{ ...laidOut, beside }];
      });
      this.#candidates.set(state, candidates);
      this.#known.countOne();
    }
    return candidates;
  }

  #besideOf({ rule, lists }: LaidOutRule): Beside | undefined {
    const missedMost = rule.reach === undefined ? reachesMax : this.#known.missedAt(rule.reach);
    const rank = this.#hits.findIndex(
      ({ phrase, missed }) => missed <= missedMost && phrase.lists.some((list) => lists.includes(list)),
    );
    const hit = this.#hits[rank];
    return hit === undefined ? undefined : { rank, cue: hit.phrase.cue };
  }
}

/** More than the rules have. */
const reachesMax = 32;

/** All lists that were met lately. */
export class KnownCueHits {
  #none = new CueHits(this, []);
  #count = 0;
  /** By distance: how many reaches are shorter. */
  readonly #missed: Uint8Array;

  constructor(rules: readonly Pick<IdRule, "reach">[]) {
    const reaches = [...new Set(rules.flatMap(({ reach }) => reach ?? []))];
    if (reaches.length >= reachesMax) throw new Error("The rules have too many reaches; raise `reachesMax`.");
    this.#missed = Uint8Array.from(
      { length: Math.max(0, ...reaches) + 2 },
      (_none, distance) => reaches.filter((reach) => reach < distance).length,
    );
  }

  /** No cue at all. */
  get none(): CueHits {
    return this.#none;
  }

  missedAt(distance: number): number {
    return this.#missed[Math.min(distance, this.#missed.length - 1)] as number;
  }

  countOne(): void {
    if (++this.#count < keptMax) return;
    this.#count = 0;
    this.#none = new CueHits(this, []);
  }
}
