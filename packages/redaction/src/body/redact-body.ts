import type { CompiledPolicy } from "../policy/compile";
import { RedactionRun } from "../redaction-run";
import type { RestoringVault } from "../restoring-vault";
import type { ActionsByType } from "../tally";
import type { Coverage, EntityCounts, EntityType, KeyedDigest, SpanMemo } from "../types";
import type { JsonBody } from "./json-body";
import { JsonRedactor } from "./json-redactor";
import { type MemberChanges, memberSplices } from "./member-changes";
import type { OpaqueKind } from "./shape";
import { spliceBytes } from "./splice";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export interface BodyChange extends MemberChanges {
  /** For requests whose answer will be restored: see `RedactTextOptions`. */
  readonly escapeLookalikes?: boolean;
  /** Of this policy; see `SpanMemo`. */
  readonly memo?: SpanMemo;
}

export interface RedactedBody {
  /** The very same array as the body's when nothing changes. */
  readonly bytes: Uint8Array;
  readonly vault: RestoringVault;
  readonly coverage: Coverage;
  readonly counts: EntityCounts;
  readonly actionsByType: ActionsByType;
  /** Types that were found and have the action `block`: the caller refuses. */
  readonly blockedTypes: readonly EntityType[];
  /** Kinds of content that were found and are blocked by the policy: the caller refuses. */
  readonly blockedOpaque: readonly OpaqueKind[];
}

/**
 * Searches every string of the body, long numbers and the names of members that no shape describes
 * included, and splices the replacements into the client's own bytes: nothing else of it changes.
 * What is blocked is reported, and is not in the bytes either.
 */
export function redactBody(
  body: JsonBody,
  policy: CompiledPolicy,
  digest: KeyedDigest,
  change: BodyChange = {},
): RedactedBody {
  const { gone, splices } = memberSplices(body.reader, change);
  const options = {
    escapeLookalikes: change.escapeLookalikes,
    memo: change.memo,
    ownText: () => decoder.decode(body.bytes),
    isJson: true,
  };
  let run = new RedactionRun(policy, digest, { ...options, names: "keep" });
  let redactor = new JsonRedactor(run);
  let found = redactor.splicesOf(body.reader, gone);
  if (run.hasMissedNames()) {
    // A name that a later text gives away is to be found in the earlier ones as well.
    run = new RedactionRun(policy, digest, { ...options, names: run });
    redactor = new JsonRedactor(run);
    found = redactor.splicesOf(body.reader, gone);
  }
  return {
    bytes: spliceBytes(body.bytes, splices.length === 0 ? found : [...found, ...splices]),
    vault: run.vault,
    coverage: redactor.coverage,
    counts: run.tally.counts(),
    actionsByType: run.tally.actionsByType(),
    blockedTypes: run.tally.blockedTypes(),
    blockedOpaque: [...redactor.blockedOpaque],
  };
}
