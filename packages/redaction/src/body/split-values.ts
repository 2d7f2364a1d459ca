import type { TextEdit } from "../apply-actions";
import type { RedactionRun } from "../redaction-run";

/** Edits for each of the texts. */
export function planParts(texts: readonly string[], run: RedactionRun): (readonly TextEdit[])[] {
  return texts.map((text) => run.plan(text).edits);
}
