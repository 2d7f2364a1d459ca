import "server-only";
import { NotFoundError, type Policy, type PolicyVersion } from "@veilgate/db";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { sourceHash } from "./policy-source";

export interface EditedPolicy {
  readonly policy: Policy;
  /** What saving has to name, so that nobody is overwritten unseen. */
  readonly draftHash: string;
  readonly published: PolicyVersion | null;
}

/** A policy as its editor shows it. Throws `NotFoundError`, also for another tenant's slug. */
export async function findPolicy(ctx: Ctx, slug: string): Promise<EditedPolicy> {
  requirePermission(ctx, "policy:read");
  const policy = await ctx.db.policies.findBySlug(slug);
  if (!policy) throw new NotFoundError("policy");
  const published =
    policy.publishedVersion === null
      ? undefined
      : await ctx.db.policies.findVersion(policy.id, policy.publishedVersion);
  return { policy, draftHash: sourceHash(policy.draftYaml), published: published ?? null };
}
