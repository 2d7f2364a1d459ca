import { sign } from "../first-pass/signs";
import type { Entity, TextTraits } from "../types";
import { type PartialView, type Reading, viewsBy } from "./decoded-view";
import { bracketedEdits, spokenEdits } from "./spellings/at-and-dot";
import { digitLookalikeEdits, touchesLookalike } from "./spellings/digit-lookalikes";
import { digitWordEdits } from "./spellings/digit-words";
import { lineBreakEdits } from "./spellings/line-breaks";
import { markupEdits } from "./spellings/markup";
import { hasOddJoint, oddSeparatorEdits } from "./spellings/odd-separators";
import { hasSingles, spacedOutEdits } from "./spellings/spaced-out";

const lineBreak: Reading = {
  edits: lineBreakEdits,
  mayEdit: (_text, { signs }) => (signs & sign.lineBreak) !== 0,
};
const spacedOut: Reading = {
  edits: spacedOutEdits,
  mayEdit: (text, traits) => hasSingles(text, traits),
};
const oddSeparator: Reading = {
  edits: oddSeparatorEdits,
  mayEdit: (text, traits) => hasOddJoint(text, traits.digitRuns),
};
const markup: Reading = {
  edits: markupEdits,
  mayEdit: (_text, { signs }) => (signs & marks) !== 0,
};
const marks = sign.asterisk | sign.backtick | sign.underscore | sign.angle | sign.backslash;
const bracketed: Reading = {
  edits: bracketedEdits,
  mayEdit: (_text, { signs }) => (signs & brackets) !== 0,
};
const brackets = sign.roundBracket | sign.otherBracket | sign.angle;
const spoken: Reading = { edits: spokenEdits, mayEdit: (_text, { signs }) => (signs & sign.dotWord) !== 0 };
// Has a quick look of its own, which reads a word here and there.
const digitWord: Reading = { edits: digitWordEdits, mayEdit: () => true };
const digitLookalike: Reading = {
  edits: digitLookalikeEdits,
  mayEdit: (text, traits) => touchesLookalike(text, traits.digitRuns),
};

const always: readonly Reading[] = [markup, bracketed, spoken, digitWord];
const withAt: readonly Reading[] = [lineBreak, spacedOut, ...always];
const withDigits: readonly Reading[] = [lineBreak, spacedOut, oddSeparator, ...always, digitLookalike];

/** Readings that guess: values spelled out, spaced out, or with marks inside. Linear. */
export function spelledViews(text: string, traits: TextTraits): PartialView[] {
  return viewsBy(text, traits, traits.hasDigit ? withDigits : traits.hasAt ? withAt : always);
}

/** A guess counts only where a check passes or a cue word stands beside it, and the form is no ordinary one. */
const scoreMin = 0.85;

export function isSureGuess({ score, explanation }: Entity): boolean {
  return (explanation.evidence === "validated" || explanation.evidence === "keyword") && score >= scoreMin;
}
