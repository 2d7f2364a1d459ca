import "server-only";
import { Slug } from "@veilgate/contracts";
import { NotFoundError, type Policy } from "@veilgate/db";
import { z } from "zod";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { StalePolicyError, sourceCharsMax, sourceHash } from "./policy-source";

export const SaveDraftInput = z.strictObject({
  slug: Slug,
  draftYaml: z.string().max(sourceCharsMax, "The policy is too long."),
  /** The hash of the draft that was edited: two people do not overwrite each other unseen. */
  basedOnHash: z.string(),
});
export type SaveDraftInput = z.input<typeof SaveDraftInput>;

/** Keeps a draft, mistakes included. Throws `StalePolicyError` when the draft is not the one that was edited. */
export async function saveDraft(ctx: Ctx, rawInput: SaveDraftInput): Promise<Policy> {
  requirePermission(ctx, "policy:edit");
  const { slug, draftYaml, basedOnHash } = SaveDraftInput.parse(rawInput);

  return ctx.db.transaction(async (tx) => {
    const before = await tx.policies.findBySlug(slug);
    if (!before) throw new NotFoundError("policy");
    const beforeHash = sourceHash(before.draftYaml);
    if (beforeHash !== basedOnHash) throw new StalePolicyError("draft");
    if (before.draftYaml === draftYaml) return before;

    const after = await tx.policies.saveDraft(before.id, draftYaml);
    await tx.audit.append(ctx.actor, {
      action: "policy.save_draft",
      target: { type: "policy", id: before.id },
      before: { slug, draft_sha256: beforeHash },
      after: { slug, draft_sha256: sourceHash(draftYaml) },
    });
    return after;
  });
}
