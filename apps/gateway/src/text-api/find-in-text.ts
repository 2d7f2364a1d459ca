import { type CompiledPolicy, type KeyedDigest, redactText } from "@veilgate/redaction";

/** Offsets are in code points, as Masker counts: an emoji is one. */
export interface FoundValue {
  readonly type: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** What takes its place. */
  readonly replacement: string;
}

export interface SearchedText {
  readonly text: string;
  readonly found: readonly FoundValue[];
}

/** One text with everything replaced that the policy finds in it, and what that was. */
export function findInText(text: string, policy: CompiledPolicy, digest: KeyedDigest): SearchedText {
  const redacted = redactText(text, policy, digest);
  const toCodePoints = codePointCounter(text);
  const found = redacted.entities.map(({ type, start, end, score }, at) => ({
    type,
    value: text.slice(start, end),
    start: toCodePoints(start),
    end: toCodePoints(end),
    score,
    replacement: redacted.edits[at]?.replacement ?? text.slice(start, end),
  }));
  return { text: redacted.text, found };
}

/** Turns ascending offsets in UTF-16 code units into code points, in one pass over the text. */
function codePointCounter(text: string): (offset: number) => number {
  let units = 0;
  let points = 0;
  return (offset) => {
    while (units < offset) {
      units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
      points++;
    }
    return points;
  };
}
