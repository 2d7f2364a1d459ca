import { sign } from "../first-pass/signs";
import type { Entity, TextTraits } from "../types";
import { type PartialView, type Reading, viewsBy } from "./decoded-view";
import { bracketedEdits, spokenEdits } from "./spellings/at-and-dot";
import { digitEdge, digitEdges } from "./spellings/digit-edges";
import { digitIdeographEdits } from "./spellings/digit-ideographs";
import { digitLookalikeEdits } from "./spellings/digit-lookalikes";
import { digitWordEdits } from "./spellings/digit-words";
import { lineBreakEdits } from "./spellings/line-breaks";
import { markupEdits } from "./spellings/markup";
import { oddSeparatorEdits } from "./spellings/odd-separators";
import { hasSingleAt, spacedOutEdits } from "./spellings/spaced-out";

const lineBreak: Reading = {
  edits: lineBreakEdits,
  mayEdit: (_text, { signs }) => (signs & sign.lineBreak) !== 0,
};
const spacedOut: Reading = {
  edits: spacedOutEdits,
  mayEdit: (text, { hasAt }, edges) => (edges & digitEdge.singles) !== 0 || (hasAt && hasSingleAt(text)),
};
const oddSeparator: Reading = {
  edits: oddSeparatorEdits,
  mayEdit: (_text, _traits, edges) => (edges & digitEdge.oddJoint) !== 0,
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
const digitIdeograph: Reading = {
  edits: digitIdeographEdits,
  mayEdit: (_text, { signs }) => (signs & sign.digitIdeograph) !== 0,
};
const digitLookalike: Reading = {
  edits: digitLookalikeEdits,
  mayEdit: (_text, _traits, edges) => (edges & digitEdge.lookalike) !== 0,
};

const always: readonly Reading[] = [markup, bracketed, spoken, digitWord, digitIdeograph];
const withAt: readonly Reading[] = [lineBreak, spacedOut, ...always];
const withDigits: readonly Reading[] = [lineBreak, spacedOut, oddSeparator, ...always, digitLookalike];

/** Readings that guess: values spelled out, spaced out, or with marks inside. Linear. */
export function spelledViews(text: string, traits: TextTraits): PartialView[] {
  if (!traits.hasDigit) return viewsBy(text, traits, traits.hasAt ? withAt : always);
  return viewsBy(text, traits, withDigits, digitEdges(text, traits.digitRuns));
}

/** A guess counts only where a check passes or a cue word stands beside it, and the form is no ordinary one. */
const scoreMin = 0.85;

export function isSureGuess({ score, explanation }: Entity): boolean {
  return (explanation.evidence === "validated" || explanation.evidence === "keyword") && score >= scoreMin;
}
