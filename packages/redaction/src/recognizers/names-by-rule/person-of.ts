import type { Entity } from "../../types";
import { entityOf } from "../entity-of";

/** A name that a rule of its script found. */
export function personOf(start: number, end: number, score: number, cue?: string): Entity {
  return entityOf(
    { start, end },
    { recognizer: "name-by-script", type: "PERSON", score, evidence: "keyword", cue },
  );
}

/** Names that stand in the first group of a pattern, at its end or before what is behind them. */
export function personsBy(text: string, pattern: RegExp, score: number, cue?: string): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    if (end > start) found.push(personOf(start, end, score, cue));
  }
  return found;
}
