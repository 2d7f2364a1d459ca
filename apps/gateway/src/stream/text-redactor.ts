import {
  type CompiledPolicy,
  createStreamRedactor,
  type EntityCounts,
  type KeyedDigest,
  type StreamPiece,
} from "@veilgate/redaction";
import { JsonTextRedactor } from "./json-text-redactor";

/** Redacts one text of an answer that arrives in pieces. */
export interface TextRedactor {
  push(piece: string): string;
  /** Call once, after the last piece. */
  end(): string;
  /** True while something is held back. */
  readonly isHolding: boolean;
  /** Of what was given out so far. */
  counts(): EntityCounts;
}

/** The redactor for texts of a kind: in the arguments of a tool, which are JSON, each string is a text. */
export function createTextRedactor(
  kind: StreamPiece["kind"],
  policy: CompiledPolicy,
  digest: KeyedDigest,
): TextRedactor {
  if (kind === "tool-arguments") return new JsonTextRedactor(policy, digest);
  const redactor = createStreamRedactor(policy, digest);
  return {
    push: (piece) => redactor.push(piece),
    end: () => redactor.end(),
    get isHolding() {
      return redactor.heldChars > 0;
    },
    counts: () => redactor.counts(),
  };
}
