import "server-only";
import { Slug } from "@veilgate/contracts";
import { NotFoundError, type PolicyVersion } from "@veilgate/db";
import { z } from "zod";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { StalePolicyError, sourceCharsMax, sourceHash } from "./policy-source";
import { publishSource } from "./publish-source";

export const PublishVersionInput = z.strictObject({
  slug: Slug,
  sourceYaml: z.string().max(sourceCharsMax, "The policy is too long."),
  note: z.string().trim().min(1, "Say what changes, for whoever reads the history.").max(500),
  /** The version that the difference was reviewed against; null for the first. */
  basedOnVersion: z.int().min(1).nullable(),
  /** The hash of the draft that was edited. */
  basedOnHash: z.string(),
});
export type PublishVersionInput = z.input<typeof PublishVersionInput>;

/**
 * Puts what was edited in force as the next version. The draft becomes the same text, so that the
 * editor shows what is in force. Throws as `publishSource` does.
 */
export async function publishVersion(ctx: Ctx, rawInput: PublishVersionInput): Promise<PolicyVersion> {
  requirePermission(ctx, "policy:publish");
  const { slug, basedOnHash, ...publication } = PublishVersionInput.parse(rawInput);

  return ctx.db.transaction(async (tx) => {
    const policy = await tx.policies.findBySlug(slug);
    if (!policy) throw new NotFoundError("policy");
    if (sourceHash(policy.draftYaml) !== basedOnHash) throw new StalePolicyError("draft");
    if (policy.draftYaml !== publication.sourceYaml) {
      await tx.policies.saveDraft(policy.id, publication.sourceYaml);
    }
    const { version, event } = await publishSource(tx, policy, {
      ...publication,
      createdBy: ctx.actor.email,
    });
    await tx.audit.append(ctx.actor, event);
    return version;
  });
}
