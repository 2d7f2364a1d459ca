import "server-only";
import type { Policy, PolicyVersion, VirtualKey } from "@veilgate/db";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export interface PolicySummary {
  readonly policy: Policy;
  /** The version in force, or null before the first. */
  readonly published: PolicyVersion | null;
  /** Keys in use that may choose this policy. */
  readonly keys: readonly Pick<VirtualKey, "id" | "name">[];
}

/** Every policy of the tenant, by name. */
export async function listPolicies(ctx: Ctx): Promise<readonly PolicySummary[]> {
  requirePermission(ctx, "policy:read");
  const [policies, keys] = await Promise.all([ctx.db.policies.list(), ctx.db.keys.list()]);
  const inUse = keys.filter(({ revokedAt }) => revokedAt === null || revokedAt > ctx.now());
  return Promise.all(
    policies.map(async (policy) => ({
      policy,
      published:
        policy.publishedVersion === null
          ? null
          : ((await ctx.db.policies.findVersion(policy.id, policy.publishedVersion)) ?? null),
      keys: inUse.filter((key) => key.policies.includes(policy.slug)).map(({ id, name }) => ({ id, name })),
    })),
  );
}
