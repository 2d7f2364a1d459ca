import "server-only";
import { Slug } from "@veilgate/contracts";
import { NotFoundError, type PolicyVersion } from "@veilgate/db";
import { z } from "zod";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { publishSource } from "./publish-source";

export const RepublishVersionInput = z.strictObject({
  slug: Slug,
  version: z.int().min(1),
  note: z.string().trim().min(1, "Say why this version comes back.").max(500),
  /** The version in force that the caller looked at. */
  basedOnVersion: z.int().min(1).nullable(),
});
export type RepublishVersionInput = z.input<typeof RepublishVersionInput>;

/**
 * Puts an old version in force again, as a new version with the same source: history only grows. The
 * draft stays as it is. Throws as `publishSource` does.
 */
export async function republishVersion(ctx: Ctx, rawInput: RepublishVersionInput): Promise<PolicyVersion> {
  requirePermission(ctx, "policy:publish");
  const { slug, version, note, basedOnVersion } = RepublishVersionInput.parse(rawInput);

  return ctx.db.transaction(async (tx) => {
    const policy = await tx.policies.findBySlug(slug);
    const old = policy && (await tx.policies.findVersion(policy.id, version));
    if (!policy || !old) throw new NotFoundError("policy version");
    const publication = { sourceYaml: old.sourceYaml, note, basedOnVersion, createdBy: ctx.actor.email };
    const published = await publishSource(tx, policy, publication);
    await tx.audit.append(ctx.actor, published.event);
    return published.version;
  });
}
