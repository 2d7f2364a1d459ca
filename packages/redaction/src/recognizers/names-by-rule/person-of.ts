import { forEachMatch } from "../../every-match";
import type { Entity } from "../../types";
import { entityOf } from "../entity-of";

/** A name that a rule of its script found. */
export function personOf(start: number, end: number, score: number, cue?: string): Entity {
  return entityOf(
    { start, end },
    { recognizer: "name-by-script", type: "PERSON", score, evidence: "keyword", cue },
  );
}

/** One way in which a script says that a name is there. */
export interface NameRule {
  /** Without a match of this nothing can match: what is cheap to look for, such as the cue alone. */
  readonly needs?: RegExp;
  /** Global and with indices; the name is in the first group. */
  readonly pattern: RegExp;
  readonly score: number;
  /** For explanations. */
  readonly cue: string;
}

export function personsByRules(text: string, rules: readonly NameRule[]): Entity[] {
  return rules.flatMap(({ needs, pattern, score, cue }) =>
    needs === undefined || needs.test(text) ? personsBy(text, pattern, score, cue) : [],
  );
}

/** Names that stand in the first group of a pattern, at its end or before what is behind them. */
function personsBy(text: string, pattern: RegExp, score: number, cue?: string): Entity[] {
  const found: Entity[] = [];
  forEachMatch(text, pattern, ({ indices }) => {
    const [start, end] = indices?.[1] ?? [0, 0];
    if (end > start) found.push(personOf(start, end, score, cue));
  });
  return found;
}
