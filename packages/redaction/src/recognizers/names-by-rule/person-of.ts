import { forEachMatch } from "../../every-match";
import { forEachMatchBeside } from "../../matches-near";
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
  /** Global; in each match or beside it: what is cheap to look for, such as the cue alone. */
  readonly needs?: RegExp;
  /** Global, and with groups as `nameIn` asks for them. */
  readonly pattern: RegExp;
  readonly score: number;
  /** For explanations. */
  readonly cue: string;
}

/** No name with its cue, the spaces between and what is looked at around them is longer. */
const reach = 256;

/** Of each rule in turn, in order of start. */
export function personsByRules(text: string, rules: readonly NameRule[]): Entity[] {
  const found: Entity[] = [];
  for (const { needs, pattern, score, cue } of rules) {
    const visit = (match: RegExpExecArray) => {
      const { start, end } = nameIn(match);
      if (end > start) found.push(personOf(start, end, score, cue));
    };
    if (needs === undefined) forEachMatch(text, pattern, visit);
    else forEachMatchBeside(text, needs, reach, pattern, visit);
  }
  return found;
}
