import type { Entity, EntityType, EvidenceKind, Span } from "../types";

interface Evidence {
  readonly recognizer: string;
  readonly type: EntityType;
  readonly score: number;
  readonly evidence: EvidenceKind;
  readonly checksum?: string | undefined;
  readonly cue?: string | undefined;
}

/** An entity over a span, with members left out that are not known. */
export function entityOf(span: Span, found: Evidence): Entity {
  const { recognizer, evidence, checksum, cue } = found;
  return {
    type: found.type,
    start: span.start,
    end: span.end,
    score: found.score,
    explanation: {
      recognizer,
      evidence,
      ...(checksum !== undefined && { checksum }),
      ...(cue !== undefined && { cue }),
    },
  };
}
