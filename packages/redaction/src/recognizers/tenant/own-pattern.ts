import type { RE2JS } from "re2js";
import { compilePattern } from "../../policy/compile-pattern";
import type { Entity, EntityType, Recognizer, Span } from "../../types";
import { cues } from "../cue-words/cues";
import { entityOf } from "../entity-of";

export interface OwnPatternRule {
  readonly type: EntityType;
  readonly pattern: string;
  /** Words that raise the score from 0.6 to 0.9 when one stands near. */
  readonly context: readonly string[];
}

/**
 * The text is searched in windows, since finding every match of a pattern such as `a.*b|a` takes
 * quadratic time even in a linear engine. A match of more than
 * `overlapChars` characters may come in two parts.
 */
const windowChars = 512;
const overlapChars = 256;
/** So that `\b` and `^` see what stands before a window. */
const lookBehindChars = 32;

/** A tenant's pattern. Throws when it does not compile, which the policy's schema has ruled out. */
export function ownPatternRecognizer(rule: OwnPatternRule, index: number): Recognizer {
  const pattern = compilePattern(rule.pattern);
  if (!pattern.ok) throw new RangeError(pattern.message);
  const words = rule.context.length > 0 ? cues(rule.context) : undefined;
  return {
    id: `pattern-${index + 1}`,
    types: [rule.type],
    canMatch: () => true,
    find(text) {
      return spansIn(text, pattern.expression).map((span): Entity => {
        const cue = words?.near(text, span.start, span.end);
        const score = words === undefined ? 0.8 : cue === undefined ? 0.6 : 0.9;
        // What a tenant defined outranks what we guess, as its terms do.
        return entityOf(span, {
          recognizer: `pattern-${index + 1}`,
          type: rule.type,
          score,
          evidence: "term",
          cue,
        });
      });
    },
  };
}

/** Matches in order, disjoint. A match that reaches over the end of a window goes on in the next one. */
function spansIn(text: string, expression: RE2JS): Span[] {
  const spans: Span[] = [];
  let coveredTo = 0;
  for (let base = 0; base < text.length; base += windowChars) {
    const from = Math.max(0, base - lookBehindChars);
    const matcher = expression.matcher(text.slice(from, base + windowChars + overlapChars));
    while (matcher.find()) {
      const start = Math.max(from + matcher.start(), coveredTo);
      const end = from + matcher.end();
      if (start >= base + windowChars) break;
      if (end <= start || end <= base) continue;
      spans.push({ start, end });
      coveredTo = end;
    }
  }
  return spans;
}
