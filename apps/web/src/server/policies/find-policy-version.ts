import "server-only";
import { NotFoundError, type Policy, type PolicyVersion } from "@veilgate/db";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export interface FoundVersion {
  readonly policy: Policy;
  readonly version: PolicyVersion;
  /** The one before it, to compare with; null for the first. */
  readonly previous: PolicyVersion | null;
}

/** One version of a policy. Throws `NotFoundError`, also for another tenant's slug. */
export async function findPolicyVersion(ctx: Ctx, slug: string, number: number): Promise<FoundVersion> {
  requirePermission(ctx, "policy:read");
  const policy = await ctx.db.policies.findBySlug(slug);
  if (!policy || !Number.isSafeInteger(number) || number < 1) throw new NotFoundError("policy version");
  const [version, previous] = await Promise.all([
    ctx.db.policies.findVersion(policy.id, number),
    ctx.db.policies.findVersion(policy.id, number - 1),
  ]);
  if (!version) throw new NotFoundError("policy version");
  return { policy, version, previous: previous ?? null };
}
