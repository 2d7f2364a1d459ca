import { type ActedEntity, applyEdits, type TextEdit } from "./apply-actions";
import type { CompiledPolicy } from "./policy/compile";
import { RedactionRun } from "./redaction-run";
import type { RestoringVault } from "./restoring-vault";
import type { EntityCounts, EntityType, KeyedDigest, SpanMemo } from "./types";

export interface RedactedText {
  readonly text: string;
  /** In order; spans are of the text that was given, and the value never is in them. */
  readonly entities: readonly ActedEntity[];
  /** What was changed, in order and disjoint; spans are of the text that was given. */
  readonly edits: readonly TextEdit[];
  readonly vault: RestoringVault;
  readonly counts: EntityCounts;
  /** Types that were found and have the action `block`: the caller refuses. */
  readonly blockedTypes: readonly EntityType[];
}

export interface RedactTextOptions {
  /**
   * For texts whose answer will be restored: what only looks like a pseudonym is itself replaced by
   * one, so that it can never be taken for a value and comes back as it was.
   */
  readonly escapeLookalikes?: boolean;
  /** Of this policy; see `SpanMemo`. */
  readonly memo?: SpanMemo;
}

/** Redacts one text. Doing it twice changes nothing; linear in the text. */
export function redactText(
  text: string,
  policy: CompiledPolicy,
  digest: KeyedDigest,
  options: RedactTextOptions = {},
): RedactedText {
  const run = new RedactionRun(policy, digest, { ...options, ownText: () => text });
  const { entities, edits } = run.plan(text);
  return {
    text: edits.length === 0 ? text : applyEdits(text, edits),
    entities,
    edits,
    vault: run.vault,
    counts: run.tally.counts(),
    blockedTypes: run.tally.blockedTypes(),
  };
}
