import type { Entity, EntityType, EvidenceKind, Explanation, Span } from "../types";

interface Evidence {
  readonly recognizer: string;
  readonly type: EntityType;
  readonly score: number;
  readonly evidence: EvidenceKind;
  readonly checksum?: string | undefined;
  readonly cue?: string | undefined;
}

/** An entity over a span, with members left out that are not known. */
export function entityOf({ start, end }: Span, found: Evidence): Entity {
  const { type, score } = found;
  return { type, start, end, score, explanation: explanationOf(found) };
}

/** Written out, since a text may hold an entity every few characters. */
function explanationOf({ recognizer, evidence, checksum, cue }: Evidence): Explanation {
  if (checksum === undefined) {
    return cue === undefined ? { recognizer, evidence } : { recognizer, evidence, cue };
  }
  return cue === undefined ? { recognizer, evidence, checksum } : { recognizer, evidence, checksum, cue };
}

/** The same so many characters further on. Written out: copies by spreading cost more than some searches. */
export function movedEntity(entity: Entity, by: number): Entity {
  return {
    type: entity.type,
    start: entity.start + by,
    end: entity.end + by,
    score: entity.score,
    explanation: entity.explanation,
  };
}
