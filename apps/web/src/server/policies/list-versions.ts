import "server-only";
import { NotFoundError, type Policy, type PolicyVersion } from "@veilgate/db";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export interface PolicyHistory {
  readonly policy: Policy;
  /** Newest first; the first one is in force. */
  readonly versions: readonly PolicyVersion[];
}

/** A policy with every version it ever had. Throws `NotFoundError`, also for another tenant's slug. */
export async function listVersions(ctx: Ctx, slug: string): Promise<PolicyHistory> {
  requirePermission(ctx, "policy:read");
  const policy = await ctx.db.policies.findBySlug(slug);
  if (!policy) throw new NotFoundError("policy");
  return { policy, versions: await ctx.db.policies.versions(policy.id) };
}
