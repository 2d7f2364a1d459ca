import type { Entity, EntityType, EvidenceKind, Recognizer, Span } from "../types";
import { type DigitChain, digitChains } from "./digit-chains";

/** Judges numbers of one type. */
export interface NumberJudge {
  readonly id: string;
  readonly type: EntityType;
  readonly digitsMin: number;
  find(chain: DigitChain, text: string): Entity[];
}

/** One search for digits feeds all judges. */
export function numberRecognizer(judges: readonly NumberJudge[]): Recognizer {
  const digitsMin = Math.min(...judges.map((judge) => judge.digitsMin));
  return {
    id: "numbers",
    types: [...new Set(judges.map((judge) => judge.type))],
    canMatch: (traits) => traits.hasDigit,
    find: (text) =>
      digitChains(text, digitsMin)
        .flatMap((chain) => judges.flatMap((judge) => judge.find(chain, text)))
        .sort((a, b) => a.start - b.start),
  };
}

interface Evidence {
  readonly recognizer: string;
  readonly type: EntityType;
  readonly score: number;
  readonly evidence: EvidenceKind;
  readonly checksum?: string | undefined;
  readonly cue?: string | undefined;
}

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
