import type { Entity, TextTraits } from "../types";
import { type PartialView, type Reading, viewsBy } from "./decoded-view";
import { atAndDotEdits } from "./spellings/at-and-dot";
import { digitLookalikeEdits } from "./spellings/digit-lookalikes";
import { digitWordEdits } from "./spellings/digit-words";
import { lineBreakEdits } from "./spellings/line-breaks";
import { markupEdits } from "./spellings/markup";
import { oddSeparatorEdits } from "./spellings/odd-separators";
import { spacedOutEdits } from "./spellings/spaced-out";

const always: readonly Reading[] = [markupEdits, atAndDotEdits, digitWordEdits];
const withAt: readonly Reading[] = [lineBreakEdits, spacedOutEdits, ...always];
const withDigits: readonly Reading[] = [
  lineBreakEdits,
  spacedOutEdits,
  oddSeparatorEdits,
  ...always,
  digitLookalikeEdits,
];

/** Readings that guess: values spelled out, spaced out, or with marks inside. Linear. */
export function spelledViews(text: string, { hasDigit, hasAt }: TextTraits): PartialView[] {
  return viewsBy(text, hasDigit ? withDigits : hasAt ? withAt : always);
}

/** A guess counts only where a check passes or a cue word stands beside it, and the form is no ordinary one. */
const scoreMin = 0.85;

export function isSureGuess({ score, explanation }: Entity): boolean {
  return (explanation.evidence === "validated" || explanation.evidence === "keyword") && score >= scoreMin;
}
