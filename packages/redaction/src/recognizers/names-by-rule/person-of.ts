import { forEachMatch } from "../../every-match";
import type { Entity } from "../../types";
import { entityOf } from "../entity-of";
import { nameIn } from "./name-in-match";

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
  /** Global, and with groups as `nameIn` asks for them. */
  readonly pattern: RegExp;
  readonly score: number;
  /** For explanations. */
  readonly cue: string;
}

/** Of each rule in turn, in order of start. */
export function personsByRules(text: string, rules: readonly NameRule[]): Entity[] {
  const found: Entity[] = [];
  for (const { needs, pattern, score, cue } of rules) {
    if (needs !== undefined && !needs.test(text)) continue;
    forEachMatch(text, pattern, (match) => {
      const { start, end } = nameIn(match);
      if (end > start) found.push(personOf(start, end, score, cue));
    });
  }
  return found;
}
